import type { IncidentId } from '../shared/ids.ts'
import type { IncidentSummary } from '../shared/incident/incident.ts'
import type { FilePort } from './incidents/filePort.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import { readFolder } from './incidents/readFolder.ts'
import type { IncidentFolder } from './libraryFolders.ts'

/**
 * Folders with one incident are one incident: the first, which is where it goes on, says where the others are. What came into
 * one after the incident went on elsewhere with another protection [J25] is told of.
 */
export async function withCopies(
  fs: FilePort,
  folders: readonly IncidentFolder[],
  listed: readonly IncidentSummary[],
): Promise<readonly IncidentSummary[]> {
  const found = new Map<IncidentId, IncidentSummary>()
  for (const summary of listed) {
    const first = found.get(summary.id)
    found.set(summary.id, first === undefined ? summary : { ...first, copies: [...first.copies, summary.folder] })
  }
  const generations = new Map(folders.map(({ folder, generation }) => [folder, generation]))
  const generationOf = (folder: string): number => generations.get(folder) ?? 0
  const told: IncidentSummary[] = []
  for (const summary of found.values()) {
    const troubles = summary.trouble === null ? [] : [summary.trouble]
    for (const copy of summary.copies) {
      if (generationOf(copy) >= generationOf(summary.folder)) continue
      const missing = await onlyIn(fs, copy, summary.folder)
      if (missing > 0) troubles.push(leftBehind(missing, copy))
    }
    told.push(troubles.length === 0 ? summary : { ...summary, trouble: troubles.join(' ') })
  }
  return told
}

/** How many entries one folder has and the other one lacks. Whether they are locked does not matter: their ids are not. */
async function onlyIn(fs: FilePort, folder: string, other: string): Promise<number> {
  const [here, there] = [await readFolder(fs, nodeBytes, folder), await readFolder(fs, nodeBytes, other)]
  if (!here.ok || !there.ok) return 0
  const known = new Set(there.value.journal.entries.map(({ id }) => id))
  return here.value.journal.entries.filter(({ id, op }) => op.op !== 'journal.seal' && !known.has(id)).length
}

const leftBehind = (entries: number, folder: string): string =>
  `${entries === 1 ? 'One entry is' : `${entries} entries are`} only in ${folder}, where it was before its protection changed.`
