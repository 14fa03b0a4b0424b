import type { ClockJump } from './clockJumps.ts'

/** Bytes of a segment that are not part of the record as read, with why. They stay in the file, untouched. */
export interface DamagedRange {
  readonly segment: string
  readonly from: number
  readonly to: number
  readonly reason: 'tornTail' | 'damage'
}

/** Whether a crash alone explains the range: nothing that was acknowledged is in it. */
export const isTornTail = ({ reason }: DamagedRange): boolean => reason === 'tornTail'

/** A place where a line names a predecessor that is not the line before it: something is missing or was reordered. */
export interface ChainGap {
  readonly segment: string
  readonly line: number
}

/** What reading a journal found. Nothing was modified. */
export interface RecoveryReport {
  readonly segments: number
  /** Without seals. */
  readonly entries: number
  readonly damaged: readonly DamagedRange[]
  readonly gaps: readonly ChainGap[]
  /** Segments the system could not read, that strayed in from another incident, or that a newer major version wrote. The last kind makes it read-only. */
  readonly unreadable: readonly { readonly segment: string; readonly reason: string }[]
  /** Ids that two entries with different content share; both are kept. */
  readonly conflicts: readonly string[]
  /** Where a writer's clock was set while it recorded. No damage: the order of recording holds all the same. */
  readonly clockJumps: readonly ClockJump[]
  /** Entries that an earlier session had to keep outside the folder, and that were found there. */
  readonly broughtBack?: BroughtBack
  /** Entries that the folder had lost, and that its copy in a second folder still had. */
  readonly restored?: { readonly entries: number; readonly from: string }
}

/** What a crash had left outside an incident's folder while its disk refused to write. */
export interface BroughtBack {
  readonly entries: number
  /** Where they still are because the folder refuses them; null when they are in their place again. */
  readonly leftIn: string | null
}
