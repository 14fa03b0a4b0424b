import { proposalsIn, proposeTables, type TableFile } from '../../shared/import/table/proposeTables.ts'
import type { ImportFailure, ImportReport, TablesWish } from '../../shared/importRequests.ts'
import { rejectionMessage } from '../../shared/incident/rejectionMessage.ts'
import type { DispatchError, StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { zone } from '../../shared/time/instant.ts'
import { isZone } from '../../shared/time/zones.ts'
import { importText } from '../importSource.ts'
import type { Session } from '../incidents/sessionContract.ts'
import type { Desk } from './desk.ts'
import { systemZone } from './systemZone.ts'

type Failure = StorageError | ImportFailure

/**
 * Takes tables into an incident, or into a new one that is made only once it is known that something comes in. What was looked
 * over in the window is proposed anew, against the incident as it stands now.
 */
export async function importTables(desk: Desk, wish: TablesWish): Promise<Result<ImportReport, Failure>> {
  const files: TableFile[] = []
  for (const { name, bytes } of wish.files) {
    const text = importText(bytes)
    if (!text.ok) return refused(name, text.error)
    files.push({ name, text: text.value })
  }
  const [first] = files
  if (first === undefined) return refused('', 'There is no table.')
  const opened = typeof wish.into === 'string' ? await desk.sessions.open(wish.into) : null
  if (opened?.ok === false) return opened
  const { rows, problems, warnings } = proposeTables(files, opened?.value.incident() ?? null, wish.place, desk.now())
  const proposals = proposalsIn(rows, new Set(wish.leftOut))
  if (proposals.length === 0) return refused(first.name, 'Nothing of it is left to be imported.')
  const begun = opened ?? (await begin(desk, wish, first.name))
  if (!begun.ok) return begun
  const session = begun.value
  const written = await session.dispatch({ kind: 'importBatch', proposals }, desk.author())
  if (!written.ok) return notWritten(first.name, written.error)
  const created = proposals.filter(({ kind }) => kind === 'create' || kind === 'actionItem').length
  const updated = proposals.length - created
  return ok({ id: session.id, counted: 'row', created, updated, skipped: problems, warnings })
}

async function begin(desk: Desk, { into }: TablesWish, file: string): Promise<Result<Session, Failure>> {
  const { title, zone: named } = typeof into === 'string' ? { title: '', zone: 'UTC' } : into
  const zoneName = named === 'local' ? systemZone() : named
  if (title.trim() === '') return refused(file, 'The new incident needs a title.')
  if (!isZone(zoneName)) return refused(file, `There is no time zone called ${zoneName}.`)
  const declared = await desk.library.create(
    { title: title.trim(), zone: zone(zoneName), severity: null },
    desk.author(),
  )
  if (!declared.ok) {
    const { error } = declared
    return error.kind === 'refused' ? refused(file, error.message) : err(error)
  }
  const session = desk.sessions.watch(declared.value)
  desk.libraryChanged()
  return ok(session)
}

function notWritten(file: string, error: DispatchError): Result<never, Failure> {
  if (error.kind === 'storage') return err(error.error)
  return refused(file, error.kind === 'rejected' ? rejectionMessage(error.rejection) : 'The incident was closed.')
}

const refused = (file: string, reason: string): Result<never, ImportFailure> =>
  err({ kind: 'unreadable', file, reason })
