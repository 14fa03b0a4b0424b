import { type Instant, instant, MINUTE } from '../time/instant.ts'
import { longerThan, usualGap } from './gapLengths.ts'
import type { Gap } from './gaps.ts'

/** A stretch in which nothing was written down. `running`: it lasts until now. */
export interface Quiet {
  readonly from: Instant
  readonly to: Instant
  readonly running: boolean
}

/** Shorter than this is no silence, however busy the rest was. */
export const LEAST_QUIET = 20 * MINUTE
const TIMES_USUAL = 4

/**
 * The stretches without any entry that are worth noticing [T3]: at least 20 minutes, and several times as long as is usual
 * in this incident. `gaps` are the recorded ones. `now` is null once it is over; until then the time since the last entry
 * counts too. Where events lie of which only the order is known, nobody can say that nothing happened.
 */
export function quietOf(gaps: readonly Gap[], now: Instant | null): readonly Quiet[] {
  const last = gaps
    .slice(-1)
    .filter(({ from, to }) => to === null && from !== null && (now ?? from) - from >= LEAST_QUIET)
  const long = [...longerThan(gaps, LEAST_QUIET), ...last]
  if (long.length === 0) return []
  const least = Math.max(LEAST_QUIET, TIMES_USUAL * usualGap(gaps))
  return long.flatMap(({ from, to, loose }) => {
    const end = to ?? now
    if (from === null || end === null || loose.length > 0 || end - from < least) return []
    return [{ from, to: instant(end), running: to === null }]
  })
}
