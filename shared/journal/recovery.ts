/** Bytes of a segment that are not part of the record as read, with why. They stay in the file, untouched. */
export interface DamagedRange {
  readonly segment: string
  readonly from: number
  readonly to: number
  readonly reason: 'tornTail' | 'damage'
}

/** A place where a line names a predecessor that is not the line before it: something is missing or was reordered. */
export interface ChainGap {
  readonly segment: string
  readonly line: number
}

/** What reading a journal found. Nothing was modified. */
export interface RecoveryReport {
  readonly segments: number
  readonly entries: number
  readonly damaged: readonly DamagedRange[]
  readonly gaps: readonly ChainGap[]
  /** Segments the system could not read, that strayed in from another incident, or that a newer major version wrote. The last kind makes it read-only. */
  readonly unreadable: readonly { readonly segment: string; readonly reason: string }[]
  /** Ids that two entries with different content share; both are kept. */
  readonly conflicts: readonly string[]
}
