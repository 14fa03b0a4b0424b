import type { IncidentId } from '../../shared/ids.ts'
import type { Command } from '../../shared/incident/commands.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import type { DispatchError, StorageError, StorageTrouble } from '../../shared/ipc.ts'
import type { ClockJump } from '../../shared/journal/clockJumps.ts'
import type { DamagedBytes, DamagedPlace } from '../../shared/journal/damage.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { Head } from '../../shared/journal/header.ts'
import type { RecoveryReport } from '../../shared/journal/recovery.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from '../host.ts'
import type { Sealer } from '../sealKey.ts'
import type { IncidentKey } from '../vault/incidentKey.ts'
import type { Attachments } from './attachments.ts'
import type { DraftFile } from './draft.ts'
import type { SleepRecord } from './sleepRecord.ts'

/** An incident that is open: the one way it changes on this machine, and where others' changes arrive. */
export interface Session {
  readonly id: IncidentId
  readonly folder: string
  /** What reading the journal found when the session began. */
  readonly recovery: RecoveryReport
  /** Whether its content is locked on the disk. */
  readonly isProtected: boolean
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
  /** Where clocks were set while somebody recorded, up to now. */
  readonly clockJumps: () => readonly ClockJump[]
  readonly onClockJumps: (listener: (jumps: readonly ClockJump[]) => void) => () => void
  /** To be told when the computer falls asleep and wakes up. */
  readonly sleep: SleepRecord
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
  readonly drafts: DraftFile['read']
  readonly saveDraft: DraftFile['save']
  readonly close: () => Promise<void>
  /** Closes and gives up what waits: it is safe elsewhere. From the call on, no command is taken. */
  readonly abandon: () => Promise<void>
}

/** Where an incident lives. `library` is the folder that holds the ballast for a full disk. */
export interface SessionPlace {
  readonly folder: string
  readonly library: string
  readonly host: Host
  /** Of a protected incident; without it that cannot be opened. */
  readonly key?: IncidentKey
}
