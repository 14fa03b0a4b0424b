import type { IncidentId } from '../../shared/ids.ts'
import { decide } from '../../shared/incident/decide.ts'
import { inOrder, mergeInOrder } from '../../shared/incident/fold/order.ts'
import { emptyReplay, extendReplay, type Replay } from '../../shared/incident/replay.ts'
import type { DispatchError, StorageError, StorageTrouble } from '../../shared/ipc.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { ClockJump } from '../../shared/journal/clockJumps.ts'
import type { EntryDraft, JournalEntry } from '../../shared/journal/entry.ts'
import type { SegmentRead } from '../../shared/journal/readSegment.ts'
import { MAX_LINE_BYTES } from '../../shared/journal/record.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { overAt } from '../../shared/timeline/overAt.ts'
import type { IncidentKey } from '../vault/incidentKey.ts'
import { attachmentsIn } from './attachments.ts'
import { clockWatch } from './clockWatch.ts'
import { draftFile } from './draft.ts'
import { entryMaker, fieldsOf } from './entryMaker.ts'
import type { NewEntry } from './journalFolder.ts'
import { tellAll } from './listeners.ts'
import { nodeBytes } from './nodeBytes.ts'
import { paced } from './pace.ts'
import { readDamage } from './readDamage.ts'
import { EMPTY_FOLDER, type FolderRead, readFolder } from './readFolder.ts'
import { readWithMirror } from './readWithMirror.ts'
import { sealing } from './sealing.ts'
import type { Session, SessionPlace } from './sessionContract.ts'
import { sharedFolder } from './sharedFolder.ts'
import { sleepRecord } from './sleepRecord.ts'

/** Room for the envelope around a payload. */
const MAX_PAYLOAD_BYTES = MAX_LINE_BYTES - 4_096

/** What is locked is written in base64, and in JSON once more. */
const maxPayload = (key: IncidentKey | undefined): number =>
  key === undefined ? MAX_PAYLOAD_BYTES : Math.floor(MAX_PAYLOAD_BYTES * 0.7)

const toolsFor = ({ key }: SessionPlace): ByteTools => key?.tools ?? nodeBytes

/** Opens an incident, reading and verifying everything in its folder. Nothing is written before the first command. */
export async function openSession(place: SessionPlace): Promise<Result<Session, StorageError>> {
  const found = await readWithMirror(place)
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
export async function continueSession(
  place: SessionPlace,
  from: Pick<Session, 'id' | 'entries' | 'unsaved' | 'abandon'>,
): Promise<Result<Session, StorageError>> {
  const read = await readFolder(place.host.fs, toolsFor(place), place.folder)
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
  const { host, folder, key } = place
  const tools = toolsFor(place)
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
  const notReplayed: Pick<NewEntry, 'entry'>[] = []
  const allDecided = (): Replay => {
    if (notReplayed.length > 0) {
      const fresh = notReplayed.splice(0).map(({ entry }) => entry)
      decided = extendReplay(decided, fresh)
    }
    return decided
  }

  const clocks = clockWatch(read, name)
  const clockListeners = new Set<(jumps: readonly ClockJump[]) => void>()
  const clockJumps = () => clocks.jumps(onDisk.incident.sleeps)
  let jumpsTold = read.journal.report.clockJumps
  const tellJumps = () => {
    const jumps = clockJumps()
    if (jumps.length !== jumpsTold.length) tellAll(clockListeners, jumps)
    jumpsTold = jumps
  }

  const saved = (entries: readonly JournalEntry[]) => {
    onDisk = files.unsaved().length === 0 ? allDecided() : extendReplay(onDisk, entries)
    seals.onSaved(entries)
    tellAll(listeners, entries)
    tellJumps()
  }

  const arrived = (entries: readonly JournalEntry[], segment: SegmentRead) => {
    clocks.others(segment)
    const { added } = mergeInOrder(onDisk.entries, inOrder(entries))
    if (added.length === 0) return
    maker.follow(added)
    seals.onArrived(added)
    decided = extendReplay(allDecided(), added)
    onDisk = files.unsaved().length === 0 ? decided : extendReplay(onDisk, added)
    tellAll(listeners, added)
    tellJumps()
  }

  const files = sharedFolder({
    ...place,
    tools,
    ...(key === undefined ? {} : { recovery: key.recovery }),
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
    const tooLong = made.find(({ fields }) => tools.encode(fields.payload).length > maxPayload(key))
    if (tooLong !== undefined) {
      return err({ kind: 'rejected', rejection: { kind: 'textTooLong', characters: tooLong.fields.payload.length } })
    }
    clocks.own(made)
    const writing = files.append(made)
    notReplayed.push(...made)
    // By then the disk is at work, and the replay costs no waiting.
    setImmediate(allDecided)
    const written = await writing
    const entries = made.map(({ entry }) => entry)
    if (written.ok) return ok(entries)
    return err({ kind: 'storage', error: written.error, kept: entries.map(({ id }) => id) })
  }

  const adopt: Session['adopt'] = async (entries) => {
    if (entries.length === 0) return ok(null)
    const known = new Set([...onDisk.entries, ...files.unsaved()].map((entry) => entry.id))
    const missing = entries.filter((entry) => !known.has(entry.id))
    if (missing.length === 0) return ok(null)
    maker.follow(missing)
    const writing = files.append(missing.map((entry) => ({ entry, fields: fieldsOf(entry, host) })))
    notReplayed.push(...missing.map((entry) => ({ entry })))
    return await writing
  }

  const seals = sealing({ host, incident: id, read, heads: files.heads, entries: () => onDisk.entries })

  const seal = async (which: 'all' | 'own'): Promise<void> => {
    if (refusal !== null || files.unsaved().length > 0) return
    const draft = seals.next(which)
    if (draft !== null && !(await write([draft], '')).ok) seals.failed()
  }

  const sleep = sleepRecord({
    host,
    folder,
    isRunning: () => refusal === null && !closed && overAt(onDisk.incident.timeline) === null,
    write: async (fields) => {
      await write([{ batch: host.newId() as EntryDraft['batch'], op: { op: 'journal.sleep', d: fields } }], '')
    },
  })

  const unsent = draftFile(host, folder, name, key?.files)

  // Deciding a burst at once would keep windows and timers waiting.
  const inTurn = paced()
  const execute: Session['dispatch'] = async (command, by) => {
    if (closed) return err({ kind: 'notOpen' })
    if (refusal !== null) return err(refusal)
    const stamp = { now: host.now(), by, newId: host.newId }
    const drafts = decide(allDecided().incident, command, stamp)
    return drafts.ok ? await write(drafts.value, by) : err({ kind: 'rejected', rejection: drafts.error })
  }

  const session: Session = {
    id,
    folder,
    recovery: read.journal.report,
    isProtected: key !== undefined,
    readOnly: read.journal.readOnly,
    attachments: attachmentsIn(host.fs, folder, host.newId, {
      copy: host.mirror?.placeOf(folder) ?? null,
      cipher: key?.files ?? null,
    }),
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
    clockJumps,
    onClockJumps: (listener) => {
      clockListeners.add(listener)
      return () => clockListeners.delete(listener)
    },
    sleep,
    dispatch: (command, by) =>
      new Promise((resolve, reject) => inTurn(() => execute(command, by).then(resolve, reject))),
    sealer: () => (refusal === null ? (host.sealer?.() ?? null) : null),
    seal: async () => {
      if (!closed) await seal('all')
    },
    onEntries: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    drafts: unsent.read,
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
