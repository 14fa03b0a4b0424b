import { join } from 'node:path'
import type { StorageError } from '../../shared/ipc.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { RecoveryReport } from '../../shared/journal/recovery.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { bringBack } from './bringBack.ts'
import { nodeBytes } from './nodeBytes.ts'
import { type FolderRead, readFolder } from './readFolder.ts'
import type { SessionPlace } from './sessionContract.ts'
import { troubleOf } from './trouble.ts'

/** `waiting`: entries that a crash had left outside the folder, and that the folder refuses still. */
export interface ReadWithSpill {
  readonly read: FolderRead
  readonly waiting: readonly JournalEntry[]
}

/** Reads an incident's folder, after putting back what a crash had left outside it, and says so in the report. */
export async function readWithSpill({ folder, host, key }: SessionPlace): Promise<Result<ReadWithSpill, StorageError>> {
  const tools = key?.tools ?? nodeBytes
  const before = await readFolder(host.fs, tools, folder)
  if (!before.ok) return before
  if (before.value.journal.isProtected && key === undefined)
    return err(lockedError(folder, before.value.journal.report))
  const { incident, journal } = before.value
  const nothing = ok({ read: before.value, waiting: [] })
  if (incident === null || journal.readOnly !== null) return nothing
  const spills = host.spill.from.map((spill) => join(spill, incident))
  const found = await bringBack(host.fs, tools, folder, spills)
  if (found.entries.length === 0) return nothing

  const after = await readFolder(host.fs, tools, folder)
  if (!after.ok) return after
  const known = idsOf(journal.entries)
  const inPlace = idsOf(after.value.journal.entries)
  const missed = new Set(found.entries.map(({ id }) => id).filter((id) => !known.has(id)))
  const broughtBack = { entries: missed.size, leftIn: found.leftIn }
  const report = { ...after.value.journal.report, broughtBack }
  return ok({
    read: { ...after.value, journal: { ...after.value.journal, report } },
    waiting: found.entries.filter(({ id }) => !inPlace.has(id)),
  })
}

/** Why a protected incident does not open without its key, and how its lines are, which can be told all the same. */
const lockedError = (place: string, report: RecoveryReport): StorageError => ({
  kind: 'locked',
  message: 'This incident is protected with a passphrase.',
  safe: `${troubleOf(report) ?? 'Every line of its log is whole.'} Nothing was changed.`,
  place,
})

const idsOf = (entries: readonly JournalEntry[]): ReadonlySet<string> => new Set(entries.map(({ id }) => id))
