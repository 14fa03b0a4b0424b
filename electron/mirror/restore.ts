import { join } from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { readSegment } from '../../shared/journal/readSegment.ts'
import { createSegmentCopy } from '../incidents/createWhole.ts'
import type { FilePort } from '../incidents/filePort.ts'
import { segmentsIn } from './incidentCopy.ts'

interface RestoreParts {
  readonly fs: FilePort
  readonly tools: ByteTools
  readonly newId: () => string
  /** The incident's folder. */
  readonly folder: string
  readonly incident: IncidentId
  /** Ids of the entries that the incident's folder gave. */
  readonly known: ReadonlySet<string>
}

/**
 * Entries that an incident's folder has lost, by damage or deletion, and that are whole in its copy. The segments that have
 * them are put beside what is there, as they stand in the copy: each line still verifies, and stands where seals and later headers look for it.
 */
export async function restoreFrom(copy: string, parts: RestoreParts): Promise<readonly JournalEntry[]> {
  const { fs, tools, folder, incident, known, newId } = parts
  const found = new Map<string, JournalEntry>()
  for (const name of await segmentsIn(fs, copy)) {
    const bytes = await fs.readFile(join(copy, name))
    const read = readSegment(name, bytes, tools)
    if (read.newerVersion !== null || read.headers.some((header) => header.incident !== incident)) continue
    const lost = read.entries.filter(({ id }) => !known.has(id) && !found.has(id))
    if (lost.length === 0) continue
    for (const entry of lost) found.set(entry.id, entry)
    // Where the folder takes nothing, they are read from the copy again at the next opening.
    const made = await createSegmentCopy(fs, folder, name, bytes, newId).catch(() => null)
    await made?.file.close().catch(() => undefined)
  }
  return [...found.values()]
}
