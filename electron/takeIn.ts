import type { ReadIncident } from '../shared/document/data/readIncidentJson.ts'
import type { IncidentId } from '../shared/ids.ts'
import { replay } from '../shared/incident/replay.ts'
import type { StorageError } from '../shared/ipc.ts'
import type { JournalEntry } from '../shared/journal/entry.ts'
import { MAX_LINE_BYTES } from '../shared/journal/record.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { incidentFolderName } from './incidents/incidentFolderName.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import type { Session } from './incidents/sessionContract.ts'
import { storageError } from './incidents/storageError.ts'

/** An incident that was taken in, and how many of its events were new here. */
export interface TakenIn {
  readonly session: Session
  readonly created: number
}

type Beginning = Pick<Session, 'id' | 'entries' | 'unsaved' | 'abandon'>

interface TakingIn {
  readonly isKnown: (id: IncidentId) => Promise<boolean>
  readonly open: (id: IncidentId) => Promise<Result<Session, StorageError>>
  /** Makes the folder of that name, and goes on there. */
  readonly begin: (name: string, from: Beginning) => Promise<Result<Session, StorageError>>
}

/** What an entry of a protected incident may hold at most, which is written at greater length. */
const MAX_PAYLOAD_BYTES = Math.floor(MAX_LINE_BYTES * 0.7)

const SAFE = 'Nothing was changed.'

/**
 * Takes in an incident that was exported: into a folder of its own or, where the library has it, only what is missing
 * there. Entries keep their ids, their order and their authors, so taking it in again changes nothing.
 */
export async function takeIn(
  { id, title, entries }: ReadIncident,
  { isKnown, open, begin }: TakingIn,
): Promise<Result<TakenIn, StorageError>> {
  if (entries.some(({ op }) => nodeBytes.encode(JSON.stringify(op.d) ?? '').length > MAX_PAYLOAD_BYTES)) {
    return err({ kind: 'readFailed', message: 'An entry is longer than a log can hold.', safe: SAFE, place: title })
  }
  if (await isKnown(id)) {
    const opened = await open(id)
    return opened.ok ? await addTo(opened.value, entries) : opened
  }
  const { declaredAt, zone } = replay(entries)
  const name = incidentFolderName(id, title, declaredAt, zone)
  try {
    const begun = await begin(name, {
      id,
      entries: () => entries,
      unsaved: () => [],
      abandon: () => Promise.resolve(),
    })
    return begun.ok ? ok({ session: begun.value, created: addedIn(entries) }) : begun
  } catch (error) {
    return err(storageError(error, 'written', name, 'The incident was not created; other incidents are as they were.'))
  }
}

async function addTo(session: Session, entries: readonly JournalEntry[]): Promise<Result<TakenIn, StorageError>> {
  if (session.readOnly !== null) {
    return err({ kind: 'readOnly', message: session.readOnly, safe: SAFE, place: session.folder })
  }
  const known = new Set([...session.entries(), ...session.unsaved()].map((entry) => entry.id))
  const missing = entries.filter((entry) => !known.has(entry.id))
  const adopted = await session.adopt(missing)
  return adopted.ok ? ok({ session, created: addedIn(missing) }) : adopted
}

const addedIn = (entries: readonly JournalEntry[]): number => entries.filter(({ op }) => op.op === 'event.add').length
