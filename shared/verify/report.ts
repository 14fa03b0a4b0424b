import type { AttachmentState } from '../attachment/limits.ts'
import type { IncidentId } from '../ids.ts'
import type { Head } from '../journal/header.ts'
import type { RecoveryReport } from '../journal/recovery.ts'
import type { RecordDifference } from './compareRecord.ts'
import type { CopyMark } from './copyMarks.ts'

/** One seal of the log, checked. */
export interface SealCheck {
  /** ISO, in UTC: when it was written, by the clock of the device that wrote it. */
  readonly at: string
  readonly device: string
  /** SHA-256 of the public key, in hex. */
  readonly key: string
  /**
   * `good`: the signature is right and every line it covers is there. `broken`: the signature is right, but lines it covers
   * are gone or were changed. `rewritten`: they are here under new hashes, says a line that a later good seal covers. `forged`:
   * the signature is not of that key.
   */
  readonly state: 'good' | 'rewritten' | 'broken' | 'forged'
  /** The lines it covers that are not in the log as they were: everything up to them is in doubt. */
  readonly lost: readonly Head[]
}

/** The files that entries name, compared with their hashes. */
export interface AttachmentsCheck {
  /** How many different ones are named. */
  readonly named: number
  /** Those that are not there, or not as they were attached. */
  readonly bad: readonly {
    readonly sha256: string
    readonly name: string
    readonly state: Exclude<AttachmentState, 'good'>
  }[]
}

/** What a full check of an incident's folder found. Ready to be printed as JSON; its words are stable. */
export interface VerifyReport extends Omit<RecoveryReport, 'segments' | 'broughtBack'> {
  /**
   * Every line has its hash, every chain is whole, every seal and attachment is good; nothing is missing, doubtful or out of
   * reach. The unfinished line that a crash leaves at the end of a file is no fault.
   */
  readonly ok: boolean
  readonly incident: IncidentId | null
  readonly folder: string
  /** `entries` counts what was recorded; seals and headers are not among it. */
  readonly segments: readonly { readonly name: string; readonly entries: number }[]
  readonly heads: readonly Head[]
  readonly attachments: AttachmentsCheck
  /** In the order of the record. */
  readonly seals: readonly SealCheck[]
  /** Entries that come after the last good seal. */
  readonly unsealed: number
}

/** A row of a document's timeline that is not as it was exported. */
export interface EditedRow {
  /** Counted from 1; the head of the table is 0. */
  readonly row: number
  /** What it says now. */
  readonly text: string
}

/** Whether a document still says what was exported, and whether the log still holds what it was exported from. */
export interface DocumentCheck {
  /** The log still holds what the document was exported from, and its timeline was not edited. */
  readonly ok: boolean
  /** ISO; empty where the document does not say. */
  readonly exported: string
  readonly head: string
  readonly entries: number
  /** `none`: nobody signed the document. */
  readonly signature: 'good' | 'forged' | 'none'
  /** Fingerprint of the key that the document names; null where it names none. */
  readonly key: string | null
  /** Whether the log has a good seal of that key. */
  readonly keyInLog: boolean
  readonly isOtherIncident: boolean
  /** In what the document differs from the log on purpose; empty: in nothing, or it does not say. */
  readonly copy: readonly CopyMark[]
  readonly log: RecordDifference
  readonly timeline:
    | { readonly kind: 'same'; readonly rows: number }
    | { readonly kind: 'edited'; readonly rows: readonly EditedRow[]; readonly removed: number }
    /** The file does not carry what its rows were. */
    | { readonly kind: 'unknown' }
  /** Some text outside of the timeline is not as it was exported. */
  readonly isEditedElsewhere: boolean
}
