import type { IncidentId } from '../shared/ids.ts'
import type { StorageError, StorageTrouble } from '../shared/ipc.ts'
import type { JournalEntry } from '../shared/journal/entry.ts'
import { ok, type Result } from '../shared/result.ts'
import type { Session } from './incidents/session.ts'
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
}

/** `tell` hears of every entry that reaches the disk, from whichever side; `tellTrouble` of a disk that refuses them. */
export function openSessions(
  library: Library,
  tell: (id: IncidentId, entries: readonly JournalEntry[]) => void,
  tellTrouble: (id: IncidentId, trouble: StorageTrouble | null) => void,
): OpenSessions {
  const watched = new Set<Session>()
  const watch = (session: Session) => {
    if (watched.has(session)) return session
    watched.add(session)
    session.onEntries((entries) => tell(session.id, entries))
    session.onTrouble((trouble) => tellTrouble(session.id, trouble))
    return session
  }
  return {
    watch,
    open: async (id) => {
      const opened = await library.open(id)
      return opened.ok ? ok(watch(opened.value)) : opened
    },
    unsaved: () => [...watched].flatMap((session) => session.unsaved()),
    atRisk: () => [...watched].flatMap((session) => (session.trouble()?.keptIn == null ? session.unsaved() : [])),
  }
}
