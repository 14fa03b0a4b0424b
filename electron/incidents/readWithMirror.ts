import type { StorageError } from '../../shared/ipc.ts'
import { countEntries } from '../../shared/journal/countEntries.ts'
import { unionEntries } from '../../shared/journal/union.ts'
import { ok, type Result } from '../../shared/result.ts'
import { nodeBytes } from './nodeBytes.ts'
import { readFolder } from './readFolder.ts'
import { type ReadWithSpill, readWithSpill } from './readWithSpill.ts'
import type { SessionPlace } from './sessionContract.ts'

/** Reads an incident's folder, with what it has lost and a copy in a second folder still has, and says so in the report. */
export async function readWithMirror(place: SessionPlace): Promise<Result<ReadWithSpill, StorageError>> {
  const { folder, host, key } = place
  const tools = key?.tools ?? nodeBytes
  const before = await readWithSpill(place)
  const { mirror } = host
  if (!before.ok || mirror === undefined) return before
  const { read, waiting } = before.value
  const { incident, journal } = read
  const copy = mirror.placeOf(folder)
  if (incident === null || journal.readOnly !== null || copy === null) return before
  const known = new Set<string>([...journal.entries, ...waiting].map(({ id }) => id))
  const restored = await mirror.restore({ folder, incident, tools, known })
  if (restored === null || restored.length === 0) return before

  const after = await readFolder(host.fs, tools, folder)
  if (!after.ok) return after
  const entries = unionEntries([after.value.journal.entries, restored.filter(({ id }) => !known.has(id))]).entries
  const { broughtBack } = journal.report
  const report = {
    ...after.value.journal.report,
    entries: countEntries(entries),
    ...(broughtBack === undefined ? {} : { broughtBack }),
    restored: { entries: restored.length, from: copy },
  }
  return ok({ read: { ...after.value, journal: { ...after.value.journal, entries, report } }, waiting })
}
