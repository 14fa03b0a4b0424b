import { HOUR, type Instant, instant, MINUTE } from '../time/instant.ts'
import { TIMES_USUAL } from './cuts.ts'
import { countOfGaps, usualGap } from './gapLengths.ts'
import { type Gap, gapLength } from './gaps.ts'
import { drawnLength, LEAST_CUT, looseStep, shortenedGaps } from './looseStep.ts'
import { type AxisTime, axisTime, REAL_TIME, type TimeScale } from './timeScale.ts'

/** A stretch of quiet time that the axis shortens, in real time and as it lies on the axis. */
export interface Cut {
  readonly from: Instant
  readonly to: Instant
  readonly start: AxisTime
  readonly end: AxisTime
}

/** A scale with the stretches in which it does not run true, in order. */
export interface CutScale extends TimeScale {
  readonly cuts: readonly Cut[]
}

/** Nothing is shortened. */
export const UNCUT: CutScale = { ...REAL_TIME, cuts: [] }

/** A cut takes about this part of what is drawn true to scale. */
const PART = 0.09

/**
 * The scale that shortens the long quiet stretches of an incident, of its recorded gaps, as documents do; `UNCUT` where there are none [T4]. Time
 * before the first cut keeps its number. Events of which only the order is known stand before a cut, not in it. While
 * the incident goes on (`now` not null) the time since the last entry is shortened too, up to a little before now.
 */
export function scaleOf(recorded: readonly Gap[], now: Instant | null): CutScale {
  const idle = now === null ? null : idleOf(recorded, now)
  const gaps = idle === null ? recorded : recorded.with(-1, idle)
  const cut = new Set(shortenedGaps(gaps))
  if (idle !== null && isLong(idle, recorded)) cut.add(idle)
  if (cut.size === 0) return UNCUT
  const drawn = drawnLength(gaps, cut)
  // A power of two, so that the scale seldom changes while the incident grows.
  const width = 2 ** Math.round(Math.log2(Math.max(1, drawn * PART)))
  const inOrder = [...cut].sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
  const step = inOrder.some(({ loose }) => loose.length > 0) ? looseStep(recorded) : 0
  return cutScale(
    inOrder.flatMap((gap) => {
      const { from, loose } = gap
      const to = gap === idle && now !== null ? beforeNow(now, drawn) : gap.to
      if (from === null || to === null) return []
      const kept = loose.length === 0 ? 0 : step * (loose.length + 1)
      return to - from - kept < width ? [] : [{ from: instant(from + kept), to }]
    }),
    width,
  )
}

/** The moment that stands for now in `scaleOf`: it answers the same for all of which this is the same. */
export const scaleMoment = (now: Instant): Instant => instant(Math.floor(now / MINUTE) * MINUTE)

/** The gap since the last entry, as far as it is old enough to be shortened; null where it is not. */
function idleOf(recorded: readonly Gap[], now: Instant): Gap | null {
  const gap = recorded.at(-1)
  // Whether it is shortened is asked of full hours: it is not to change to and fro while somebody works.
  const to = instant(Math.floor(now / HOUR - 1) * HOUR)
  return gap === undefined || gap.to !== null || gap.from === null || to <= gap.from ? null : { ...gap, to }
}

/** Nobody has worked for long, as measured by how they did: of a log of a few lines too. */
const isLong = (idle: Gap, recorded: readonly Gap[]): boolean =>
  countOfGaps(recorded) > 0 && gapLength(idle) >= Math.max(LEAST_CUT, TIMES_USUAL * usualGap(recorded))

/** This part of what is drawn true to scale, or up to its double, stays between the cut and now. */
const TAIL = 1 / 16

/** In steps, so that the scale does not change with every tick. */
function beforeNow(now: Instant, drawn: number): Instant {
  const step = Math.min(HOUR, Math.max(MINUTE, 2 ** Math.floor(Math.log2(Math.max(1, drawn * TAIL)))))
  return instant(Math.floor(scaleMoment(now) / step - 1) * step)
}

/** The scale on which each stretch, given in order and apart, is `width` milliseconds long, or its half if that is less. */
export function cutScale(
  stretches: readonly { readonly from: Instant; readonly to: Instant }[],
  width: number,
): CutScale {
  const cuts: Cut[] = []
  for (const { from, to } of stretches) {
    const start = axisTime(from - shiftAfter(cuts.at(-1)))
    cuts.push({ from, to, start, end: axisTime(start + Math.min(width, (to - from) / 2)) })
  }
  return {
    cuts,
    toAxis: (time) => {
      const cut = lastWhere(cuts, (one) => one.from <= time)
      if (cut === undefined) return axisTime(time)
      if (time >= cut.to) return axisTime(time - shiftAfter(cut))
      return axisTime(cut.start + ((time - cut.from) / (cut.to - cut.from)) * (cut.end - cut.start))
    },
    toTime: (place) => {
      const cut = lastWhere(cuts, (one) => one.start <= place)
      if (cut === undefined) return instant(place)
      if (place >= cut.end) return instant(place + shiftAfter(cut))
      return instant(Math.round(cut.from + ((place - cut.start) / (cut.end - cut.start)) * (cut.to - cut.from)))
    },
  }
}

/** How much less the axis shows than has passed, behind a cut. */
const shiftAfter = (cut: Cut | undefined): number => (cut === undefined ? 0 : cut.to - cut.end)

/** Called for every event: the cuts are few, and most events lie behind the last. */
function lastWhere(cuts: readonly Cut[], holds: (cut: Cut) => boolean): Cut | undefined {
  for (let index = cuts.length - 1; index >= 0; index--) {
    const cut = cuts[index]
    if (cut !== undefined && holds(cut)) return cut
  }
  return undefined
}

/** Whether two scales shorten the same stretches to the same lengths. */
export const sameScale = (a: CutScale, b: CutScale): boolean =>
  a.cuts.length === b.cuts.length &&
  a.cuts.every((cut, index) => {
    const other = b.cuts[index]
    return other !== undefined && cut.from === other.from && cut.to === other.to && cut.end === other.end
  })
