import type { IncidentId } from '../../shared/ids.ts'
import type { Command } from '../../shared/incident/commands.ts'
import { decide } from '../../shared/incident/decide.ts'
import { inOrder, mergeInOrder } from '../../shared/incident/fold/order.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { emptyReplay, extendReplay, type Replay } from '../../shared/incident/replay.ts'
import type { DamagedBytes, DamagedPlace, DispatchError, StorageError, StorageTrouble } from '../../shared/ipc.ts'
import type { EntryDraft, JournalEntry } from '../../shared/journal/entry.ts'
import type { Head } from '../../shared/journal/header.ts'
import { MAX_LINE_BYTES } from '../../shared/journal/record.ts'
import type { RecoveryReport } from '../../shared/journal/recovery.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Host } from '../host.ts'
import type { Sealer } from '../sealKey.ts'
import { type Attachments, attachmentsIn } from './attachments.ts'
import { draftFile } from './draft.ts'
import { entryMaker, fieldsOf } from './entryMaker.ts'
import { tellAll } from './listeners.ts'
import { nodeBytes } from './nodeBytes.ts'
import { readDamage } from './readDamage.ts'
import { EMPTY_FOLDER, type FolderRead, readFolder } from './readFolder.ts'
import { readWithSpill } from './readWithSpill.ts'
import { sealing } from './sealing.ts'
import { sharedFolder } from './sharedFolder.ts'

/** An incident that is open: the one way it changes on this machine, and where others' changes arrive. */
export interface Session {
  readonly id: IncidentId
  readonly folder: string
  /** What reading the journal found when the session began. */
  readonly recovery: RecoveryReport
  /** Why nothing may be added; null otherwise. */
  readonly readOnly: string | null
  /** The files kept with its events. */
  readonly attachments: Attachments
  /** Raw bytes that reading the journal found to be no part of the record. */
  readonly readDamage: (place: DamagedPlace) => Promise<Result<DamagedBytes, StorageError>>
  /** Everything known to be on disk, from whichever writer, in the order of the record. */
  readonly entries: () => readonly JournalEntry[]
  readonly incident: () => Incident
  /** Entries that the disk has not taken yet. They are tried again until it does. */
  readonly unsaved: () => readonly JournalEntry[]
  /** Why that is so, once the disk has refused several times in a row. */
  readonly trouble: () => StorageTrouble | null
  readonly onTrouble: (listener: (trouble: StorageTrouble | null) => void) => () => void
  /** Tries at once to write what waits; resolves when that is decided. */
  readonly retryNow: () => Promise<void>
  /** Writes entries that came from elsewhere and are not here yet. */
  readonly adopt: (entries: readonly JournalEntry[]) => Promise<Result<null, StorageError>>
  /** The last line of each segment. */
  readonly heads: () => readonly Head[]
  /** Decides, writes, flushes, and only then answers with what is on disk. */
  readonly dispatch: (command: Command, by: string) => Promise<Result<readonly JournalEntry[], DispatchError>>
  /** Signs what is on disk, unless it is signed already. A seal that cannot be had or written keeps nobody waiting. */
  readonly seal: () => Promise<void>
  /** Who signs here; null where nobody can, or nothing may be added. */
  readonly sealer: () => Sealer | null
  /** Hears of all entries once they are on disk, own and others'. Answers how to stop. */
  readonly onEntries: (listener: (entries: readonly JournalEntry[]) => void) => () => void
  readonly draft: () => Promise<string>
  readonly saveDraft: (text: string) => Promise<Result<null, StorageError>>
  readonly close: () => Promise<void>
  /** Closes and gives up what waits: it is safe elsewhere. From the call on, no command is taken. */
  readonly abandon: () => Promise<void>
}

/** Where an incident lives. `library` is the folder that holds the ballast for a full disk. */
export interface SessionPlace {
  readonly folder: string
  readonly library: string
  readonly host: Host
}

/** Room for the envelope around a payload. */
const MAX_PAYLOAD_BYTES = MAX_LINE_BYTES - 4_096

/** Opens an incident, reading and verifying everything in its folder. Nothing is written before the first command. */
export async function openSession(place: SessionPlace): Promise<Result<Session, StorageError>> {
  const found = await readWithSpill(place)
  if (!found.ok) return found
  const { read, waiting } = found.value
  const { incident } = read
  if (incident === null) {
    return err({
      kind: 'readFailed',
      message: 'No incident could be read in this folder.',
      safe: 'Nothing was changed; the files are as they were.',
      place: place.folder,
    })
  }
  const { session } = sessionOf(place, incident, read)
  void session.adopt(waiting)
  return ok(session)
}

/** Goes on with an incident in a folder that may not hold all of it yet; `from` knows what it is. */
export async function continueSession(place: SessionPlace, from: Session): Promise<Result<Session, StorageError>> {
  const read = await readFolder(place.host.fs, nodeBytes, place.folder)
  if (!read.ok) return read
  const { session } = sessionOf(place, from.id, read.value)
  const everything = () => [...from.entries(), ...from.unsaved()]
  const adopted = await session.adopt(everything())
  if (!adopted.ok) {
    await session.abandon()
    return adopted
  }
  const left = everything()
  const leaving = from.abandon()
  await session.adopt(left)
  await leaving
  return ok(session)
}

/** Begins the journal of a new incident. When its first entry cannot be written nothing is kept or tried again. */
export async function createSession(
  place: SessionPlace,
  id: IncidentId,
  drafts: readonly EntryDraft[],
  by: string,
): Promise<Result<Session, StorageError>> {
  const { session, write, discard } = sessionOf(place, id, EMPTY_FOLDER)
  const written = await write(drafts, by)
  if (written.ok) return ok(session)
  await discard()
  const failure = written.error.kind === 'storage' ? written.error.error : null
  return err({
    kind: failure?.kind ?? 'writeFailed',
    message: failure?.message ?? 'The first entry was too long to be written.',
    safe: 'The incident was not created; other incidents are as they were.',
    place: place.folder,
  })
}

type Write = (drafts: readonly EntryDraft[], by: string) => Promise<Result<readonly JournalEntry[], DispatchError>>

function sessionOf(
  place: SessionPlace,
  id: IncidentId,
  read: FolderRead,
): { readonly session: Session; readonly write: Write; readonly discard: () => Promise<void> } {
  const { host, folder } = place
  const name = host.newId()
  const listeners = new Set<(entries: readonly JournalEntry[]) => void>()
  const troubleListeners = new Set<(trouble: StorageTrouble | null) => void>()
  const maker = entryMaker(host)
  maker.follow(read.journal.entries)
  let closed = false

  // Commands are decided against everything decided before them, so that a burst shares one flush; only what is on disk
  // is shown. The two differ while a flush is under way, and for as long as the disk fails.
  let onDisk = extendReplay(emptyReplay, read.journal.entries)
  let decided: Replay = onDisk
  const notReplayed: JournalEntry[] = []
  const allDecided = (): Replay => {
    if (notReplayed.length > 0) decided = extendReplay(decided, notReplayed.splice(0))
    return decided
  }

  const saved = (entries: readonly JournalEntry[]) => {
    onDisk = files.unsaved().length === 0 ? allDecided() : extendReplay(onDisk, entries)
    seals.onSaved(entries)
    tellAll(listeners, entries)
  }

  const arrived = (entries: readonly JournalEntry[]) => {
    const { added } = mergeInOrder(onDisk.entries, inOrder(entries))
    if (added.length === 0) return
    maker.follow(added)
    seals.onArrived(added)
    decided = extendReplay(allDecided(), added)
    onDisk = files.unsaved().length === 0 ? decided : extendReplay(onDisk, added)
    tellAll(listeners, added)
  }

  const files = sharedFolder({
    ...place,
    incident: id,
    session: name,
    read,
    stamp: maker.stamp,
    onSaved: saved,
    onOthers: arrived,
    onTrouble: (trouble) => tellAll(troubleListeners, trouble),
  })

  const refusal: DispatchError | null =
    read.journal.readOnly === null
      ? null
      : {
          kind: 'storage',
          error: {
            kind: 'readOnly',
            message: read.journal.readOnly,
            safe: 'It can be read and exported here; nothing was changed. Update Faultline to add to it.',
            place: folder,
          },
        }

  const write: Write = async (drafts, by) => {
    if (drafts.length === 0) return ok([])
    const made = maker.make(drafts, by, host.now())
    const tooLong = made.find(({ fields }) => nodeBytes.encode(fields.payload).length > MAX_PAYLOAD_BYTES)
    if (tooLong !== undefined) {
      return err({ kind: 'rejected', rejection: { kind: 'textTooLong', characters: tooLong.fields.payload.length } })
    }
    const entries = made.map(({ entry }) => entry)
    const writing = files.append(made)
    notReplayed.push(...entries)
    // By then the disk is at work, and the replay costs no waiting.
    setImmediate(allDecided)
    const written = await writing
    if (written.ok) return ok(entries)
    return err({ kind: 'storage', error: written.error, kept: entries.map(({ id }) => id) })
  }

  const adopt: Session['adopt'] = async (entries) => {
    const known = new Set([...onDisk.entries, ...files.unsaved()].map((entry) => entry.id))
    const missing = entries.filter((entry) => !known.has(entry.id))
    if (missing.length === 0) return ok(null)
    maker.follow(missing)
    const writing = files.append(missing.map((entry) => ({ entry, fields: fieldsOf(entry, host) })))
    notReplayed.push(...missing)
    return await writing
  }

  const seals = sealing({ host, incident: id, read, heads: files.heads, entries: () => onDisk.entries })

  const seal = async (which: 'all' | 'own'): Promise<void> => {
    if (refusal !== null || files.unsaved().length > 0) return
    const draft = seals.next(which)
    if (draft !== null && !(await write([draft], '')).ok) seals.failed()
  }

  const unsent = draftFile({ fs: host.fs, tools: nodeBytes, folder, device: host.device }, name)

  const session: Session = {
    id,
    folder,
    recovery: read.journal.report,
    readOnly: read.journal.readOnly,
    attachments: attachmentsIn(host.fs, folder, host.newId),
    readDamage: (damaged) => readDamage(host.fs, folder, damaged),
    entries: () => onDisk.entries,
    incident: () => onDisk.incident,
    unsaved: files.unsaved,
    trouble: files.trouble,
    onTrouble: (listener) => {
      troubleListeners.add(listener)
      return () => troubleListeners.delete(listener)
    },
    retryNow: files.retryNow,
    adopt,
    heads: files.heads,
    dispatch: async (command, by) => {
      if (closed) return err({ kind: 'notOpen' })
      if (refusal !== null) return err(refusal)
      const stamp = { now: host.now(), by, newId: host.newId }
      const drafts = decide(allDecided().incident, command, stamp)
      return drafts.ok ? await write(drafts.value, by) : err({ kind: 'rejected', rejection: drafts.error })
    },
    sealer: () => (refusal === null ? (host.sealer?.() ?? null) : null),
    seal: async () => {
      if (!closed) await seal('all')
    },
    onEntries: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    draft: unsent.read,
    saveDraft: unsent.save,
    close: async () => {
      closed = true
      await seal('own')
      await files.close()
      listeners.clear()
    },
    abandon: async () => {
      closed = true
      listeners.clear()
      troubleListeners.clear()
      await files.discard()
    },
  }
  return { session, write, discard: files.discard }
}
