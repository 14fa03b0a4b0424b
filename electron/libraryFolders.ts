import { basename, join } from 'node:path'
import type { IncidentId } from '../shared/ids.ts'
import type { StorageError } from '../shared/ipc.ts'
import { readSegment } from '../shared/journal/readSegment.ts'
import { MAX_LINE_BYTES } from '../shared/journal/record.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { FilePort } from './incidents/filePort.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import { isSegmentName } from './incidents/segmentName.ts'
import { errorCode, storageError } from './incidents/storageError.ts'

/** A folder of the library that holds an incident. `id` is null when no segment says which. */
export interface IncidentFolder {
  readonly folder: string
  readonly name: string
  readonly id: IncidentId | null
  /** How often its protection changed; of folders with one incident, it goes on in the one with the highest number [J25]. */
  readonly generation: number
  /** Names and sizes of its segments: the same signature means that nothing has changed. Null: it cannot be listed. */
  readonly signature: string | null
}

/**
 * The incident folders of a library: those whose protection changed most often first, so that an incident goes on where it
 * was written last; then those `elsewhere` that are there, then by name. A library that does not exist yet is empty.
 */
export async function incidentFolders(
  fs: FilePort,
  library: string,
  elsewhere: readonly string[] = [],
): Promise<Result<readonly IncidentFolder[], StorageError>> {
  const found: IncidentFolder[] = []
  for (const folder of elsewhere) {
    const there = (await isIncidentFolder(fs, folder)) ? await lookInto(fs, folder, basename(folder)) : null
    if (there !== null) found.push(there)
  }
  let names: readonly string[]
  try {
    names = (await fs.list(library)).filter(({ kind }) => kind === 'folder').map(({ name }) => name)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok(found)
    return err(storageError(error, 'read', library, 'Nothing was changed.'))
  }
  for (const name of names) {
    if (found.some(({ folder }) => folder === join(library, name))) continue
    const folder = await lookInto(fs, join(library, name), name)
    if (folder !== null) found.push(folder)
  }
  return ok(found.sort((a, b) => b.generation - a.generation))
}

/** Whether there is a folder at the path with at least one segment in it. */
export const isIncidentFolder = (fs: FilePort, path: string): Promise<boolean> =>
  fs.list(path).then(
    (held) => held.some(({ name, kind }) => kind === 'file' && isSegmentName(name)),
    () => false,
  )

async function lookInto(fs: FilePort, folder: string, name: string): Promise<IncidentFolder | null> {
  try {
    const segments = (await fs.list(folder)).filter((held) => held.kind === 'file' && isSegmentName(held.name))
    if (segments.length === 0) return null
    const signature: string[] = []
    for (const segment of segments) {
      const { bytes, modifiedAt } = await fs.stat(join(folder, segment.name))
      signature.push(`${segment.name}:${bytes}:${modifiedAt}`)
    }
    const paths = segments.map((segment) => join(folder, segment.name))
    return { folder, name, ...(await saidIn(fs, paths)), signature: signature.join('\n') }
  } catch {
    return { folder, name, ...NOTHING_SAID, signature: null }
  }
}

type Said = Pick<IncidentFolder, 'id' | 'generation'>

const NOTHING_SAID: Said = { id: null, generation: 0 }

/** Each segment names its incident in its first line, so one good line is enough. */
async function saidIn(fs: FilePort, segments: readonly string[]): Promise<Said> {
  for (const path of segments) {
    try {
      const { headers, entries } = readSegment(path, await firstLines(fs, path), nodeBytes)
      const named = headers.find(({ incident }) => incident !== '')
      if (named !== undefined) return { id: named.incident as IncidentId, generation: named.generation ?? 0 }
      for (const { op } of entries) if (op.op === 'incident.declare') return { id: op.d.incident, generation: 0 }
    } catch {
      // The next segment may be readable.
    }
  }
  return NOTHING_SAID
}

const HEADER_ROOM = 65_536
const NEWLINE = 0x0a

/** A header that lists much is longer than all others. */
async function firstLines(fs: FilePort, path: string): Promise<Uint8Array> {
  const start = await fs.readStart(path, HEADER_ROOM)
  return start.length < HEADER_ROOM || start.includes(NEWLINE) ? start : await fs.readStart(path, MAX_LINE_BYTES + 1)
}
