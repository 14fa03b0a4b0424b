import { type Gap, gapLength, usualGap } from './gaps.ts'

/** A cut is worth its mark only where it frees this share of what is drawn to scale. */
const SHARE = 0.14
/** How much longer than the usual gap a cut one is. */
const TIMES_USUAL = 4
/** With fewer gaps than this left there is nothing to give the room to. */
const FEWEST_LEFT = 3

/**
 * The gaps in which the axis is cut because nothing happened in them: long ones, as measured against their like and
 * against the whole, and never shorter than `least` milliseconds. Evenly spread events are never cut apart.
 */
export function cutGaps(gaps: readonly Gap[], least = 0): ReadonlySet<Gap> {
  let count = 0
  let drawn = 0
  const long: Gap[] = []
  for (const gap of gaps) {
    const length = gapLength(gap)
    if (length === 0) continue
    count++
    drawn += length
    if (length >= least) long.push(gap)
  }
  long.sort((a, b) => gapLength(b) - gapLength(a))
  const cut = new Set<Gap>()
  let usual: number | null = null
  for (const gap of long) {
    const length = gapLength(gap)
    if (count - cut.size <= FEWEST_LEFT || length < SHARE * drawn) break
    // Asked last: of a hundred thousand gaps it is the dearest question.
    usual ??= usualGap(gaps)
    if (length < TIMES_USUAL * usual) break
    cut.add(gap)
    drawn -= length
  }
  return cut
}
