import { countOfGaps, longerThan, totalOfGaps, usualGap } from './gapLengths.ts'
import { type Gap, gapLength } from './gaps.ts'

/** A cut is worth its mark only where it frees this share of what is drawn to scale. */
const SHARE = 0.14
/** How much longer than the usual gap a cut one is. */
export const TIMES_USUAL = 4
/** With fewer gaps than this left there is nothing to give the room to. */
const FEWEST_LEFT = 3

/**
 * The gaps in which the axis is cut because nothing happened in them: long ones, as measured against their like and
 * against the whole, and never shorter than `least` milliseconds. Evenly spread events are never cut apart.
 */
export function cutGaps(gaps: readonly Gap[], least = 0): ReadonlySet<Gap> {
  const count = countOfGaps(gaps)
  let drawn = totalOfGaps(gaps)
  const long = longerThan(gaps, least).filter((gap) => gapLength(gap) > 0)
  const cut = new Set<Gap>()
  for (const gap of long.toSorted((a, b) => gapLength(b) - gapLength(a))) {
    const length = gapLength(gap)
    if (count - cut.size <= FEWEST_LEFT || length < SHARE * drawn || length < TIMES_USUAL * usualGap(gaps)) break
    cut.add(gap)
    drawn -= length
  }
  return cut
}
