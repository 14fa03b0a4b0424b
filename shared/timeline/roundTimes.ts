import { DAY, HOUR, type Instant, instant, MINUTE, SECOND, type ZoneId } from '../time/instant.ts'
import { offsetAt } from '../time/zones.ts'

/** The steps between the labels of an axis that read as round, in milliseconds. */
export const ROUND_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28].map((n) => n * DAY),
]

/** Offsets of zones are multiples of this, and so are the moments at which clocks change. */
const QUARTER = 15 * MINUTE

/**
 * The times from `from` to `to` that are multiples of a round step on the clocks of the zone, in order. Where the clocks
 * go back, an hour that comes twice is there twice; where they go forward, the one that is skipped is not.
 */
export function roundTimes(from: number, to: number, step: number, zone: ZoneId): readonly Instant[] {
  const times: Instant[] = []
  let at = from
  while (at <= to) {
    const offset = offsetAt(zone, instant(at))
    const next = Math.ceil((at + offset) / step) * step - offset
    if (next > to && offsetAt(zone, instant(to)) === offset) break
    if (offsetAt(zone, instant(Math.min(next, to))) === offset) {
      times.push(instant(next))
      at = next + 1
      continue
    }
    // The clocks change before the next round time: go on from just after that.
    at = changeAfter(at, Math.min(next, to), zone)
  }
  return times
}

/** The first moment after `from`, and no later than `to`, at which the zone's clocks show another offset. */
function changeAfter(from: number, to: number, zone: ZoneId): number {
  const before = offsetAt(zone, instant(from))
  let [low, high] = [Math.floor(from / QUARTER), Math.ceil(to / QUARTER)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, instant(middle * QUARTER)) === before) low = middle
    else high = middle
  }
  return high * QUARTER
}
