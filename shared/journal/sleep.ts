import type { DeviceId } from '../ids.ts'
import type { Instant } from '../time/instant.ts'
import { type Check, isTime, oneOf, whole } from './check.ts'
import type { JournalEntry } from './entry.ts'

/** How a sleep ended: the computer woke up, or Faultline was started again because it did not. */
const SLEEP_ENDS = ['woke', 'restarted'] as const

/** What is recorded of a computer that slept while an incident was running: wall times, of that computer. */
export interface SleepFields {
  readonly from: Instant
  readonly to: Instant
  readonly ended: (typeof SLEEP_ENDS)[number]
}

/** A time in which one computer recorded nothing because it slept. */
export interface Sleep extends SleepFields {
  readonly device: DeviceId
}

/** A sleep that can be acted upon; fields of later versions may stand beside these. */
export const isSleep: Check = whole({ from: isTime, to: isTime, ended: oneOf(SLEEP_ENDS) })

/** The sleeps that entries record, in the order of the record. One that ends before it begins, by a clock set back, is left out. */
export const sleepsOf = (entries: readonly JournalEntry[]): readonly Sleep[] =>
  entries
    .filter(({ op }) => op.op === 'journal.sleep')
    .flatMap(({ op, device }) =>
      op.op === 'journal.sleep' && op.d.to > op.d.from
        ? [{ from: op.d.from, to: op.d.to, ended: op.d.ended, device }]
        : [],
    )
