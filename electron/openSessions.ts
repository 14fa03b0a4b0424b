import type { IncidentId } from '../shared/ids.ts'
import type { Refusal, StorageError, StorageTrouble } from '../shared/ipc.ts'
import type { ClockJump } from '../shared/journal/clockJumps.ts'
import type { JournalEntry } from '../shared/journal/entry.ts'
import type { Protection } from '../shared/newIncident.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { Session } from './incidents/sessionContract.ts'
import type { Library } from './library.ts'

/** The sessions that the windows use. */
export interface OpenSessions {
  readonly open: (id: IncidentId) => Promise<Result<Session, StorageError>>
  /** For a session that was just created. */
  readonly watch: (session: Session) => Session
  /** Entries of any of them that the disk has not taken yet. */
  readonly unsaved: () => readonly JournalEntry[]
  /** Those of them that only memory holds: ending the app would lose them. */
  readonly atRisk: () => readonly JournalEntry[]
  /** Closes a protected incident; what was read of it is forgotten. */
  readonly lock: (id: IncidentId) => Promise<Result<null, StorageError | Refusal>>
  /** Protects an incident, or takes its passphrase off. Answers the folder it left; `isSure`: it is no longer needed. */
  readonly relock: (
    id: IncidentId,
    protection: Protection | null,
  ) => Promise<Result<{ readonly left: string; readonly isSure: boolean }, StorageError>>
  /** The computer falls asleep; it is awake again. */
  readonly fellAsleep: () => void
  readonly wokeUp: () => void
}

/** Who hears what of the sessions. */
interface Hearers {
  /** Every entry that reaches the disk, from whichever side. */
  readonly onEntries: (id: IncidentId, entries: readonly JournalEntry[]) => void
  /** A disk that refuses entries. */
  readonly onTrouble: (id: IncidentId, trouble: StorageTrouble | null) => void
  /** A clock that was set while somebody recorded. */
  readonly onClockJumps: (id: IncidentId, jumps: readonly ClockJump[]) => void
}

const UNSAVED = 'The disk has not taken everything that was logged. Nothing was locked; try again when it has.'

export function openSessions(library: Library, tell: Hearers): OpenSessions {
  const watched = new Set<Session>()
  const watch = (session: Session) => {
    if (watched.has(session)) return session
    watched.add(session)
    session.onEntries((entries) => tell.onEntries(session.id, entries))
    session.onTrouble((trouble) => tell.onTrouble(session.id, trouble))
    session.onClockJumps((jumps) => tell.onClockJumps(session.id, jumps))
    void session.sleep.startedAgain()
    return session
  }
  return {
    watch,
    lock: async (id) => {
      const waiting = [...watched].some((session) => session.id === id && session.unsaved().length > 0)
      if (waiting) return err({ kind: 'refused', message: UNSAVED })
      const locked = await library.lock(id)
      if (locked.ok) for (const session of watched) if (session.id === id) watched.delete(session)
      return locked
    },
    relock: async (id, protection) => {
      const relocked = await library.relock(id, protection)
      if (!relocked.ok) return relocked
      for (const session of watched) if (session.id === id) watched.delete(session)
      watch(relocked.value.session)
      return ok(relocked.value)
    },
    open: async (id) => {
      const opened = await library.open(id)
      return opened.ok ? ok(watch(opened.value)) : opened
    },
    fellAsleep: () => {
      for (const session of watched) void session.sleep.fellAsleep()
    },
    wokeUp: () => {
      for (const session of watched) void session.sleep.wokeUp()
    },
    unsaved: () => [...watched].flatMap((session) => session.unsaved()),
    atRisk: () => [...watched].flatMap((session) => (session.trouble()?.keptIn == null ? session.unsaved() : [])),
  }
}
