import type { Instant } from './time/instant.ts'

/** How an incident is protected. Only these two open it. */
export interface Protection {
  readonly passphrase: string
  readonly recoveryKey: string
}

/** Where a new incident starts: a title, or one entry line that becomes its title and first event. */
export interface NewIncident {
  readonly title: string
  readonly severity: string | null
  readonly zone: string
  readonly firstLine: string | null
  /** Parts of the first line that the user wants kept as text. */
  readonly plain?: readonly { readonly from: number; readonly to: number }[]
  /** When the first key was pressed. */
  readonly startedAt: Instant
  /** Locks its content on the disk: only these two open it again. */
  readonly protection?: Protection
}
