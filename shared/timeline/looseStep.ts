import { HOUR, MINUTE } from '../time/instant.ts'
import { cutGaps } from './cuts.ts'
import { totalOfGaps } from './gapLengths.ts'
import { type Gap, gapLength } from './gaps.ts'

/** What is no longer than this is never shortened on screen: its emptiness is easier to read than a cut. */
export const LEAST_CUT = HOUR

/** The quiet gaps that the axis on screen shortens, of all the gaps given. */
export const shortenedGaps = (gaps: readonly Gap[]): ReadonlySet<Gap> => cutGaps(gaps, LEAST_CUT)

/** How much time is drawn true to scale, in milliseconds; `cut` are some of the gaps. */
export const drawnLength = (gaps: readonly Gap[], cut: ReadonlySet<Gap>): number =>
  [...cut].reduce((drawn, gap) => drawn - gapLength(gap), totalOfGaps(gaps))

/** About as much of the whole incident as a mark is wide. */
const PART = 1 / 32

/**
 * How far apart items stand of which only the order is known, in milliseconds: as near as they can be told apart where
 * the whole incident is shown, whose recorded gaps are given. A power of two, so that it seldom changes while the incident grows.
 */
export function looseStep(gaps: readonly Gap[]): number {
  const drawn = drawnLength(gaps, shortenedGaps(gaps))
  return drawn === 0 ? 10 * MINUTE : 2 ** Math.round(Math.log2(drawn * PART))
}
