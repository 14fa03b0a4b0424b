import { DAY, type Instant, MINUTE, type ZoneId } from '../time/instant.ts'
import { offsetAt, sameDay, startOfDay } from '../time/zones.ts'
import type { AxisWindow } from './feed/window.ts'
import { ROUND_STEPS, roundTimes } from './roundTimes.ts'
import type { CutScale } from './scale.ts'
import type { AxisTime } from './timeScale.ts'

/** One line of the axis. */
export interface AxisTick {
  readonly at: Instant
  readonly place: AxisTime
  /** `day` says the date; `dayAndTime` both: the first moment behind a cut in which the day changed. */
  readonly kind: 'second' | 'minute' | 'day' | 'dayAndTime'
}

/** The labelled lines of a stretch of the axis in one zone. */
export interface AxisTicks {
  readonly ticks: readonly AxisTick[]
  /** The clocks of the zone change within the stretch: labels must carry their offset. */
  readonly clocksChange: boolean
}

/** How many pixels a label needs, with the free ground behind it. */
const TIME_PX = 92
const DAY_PX = 66
const DAY_AND_TIME_PX = 104
/** The least in which the date stands where a cut follows at once. */
const DATE_PX = 46

/**
 * Which times to write along a stretch of the axis: round ones on the clocks of the zone, never closer than can be read,
 * none where the axis does not run true, and the date wherever a day begins [T6]. Midnight counts from when the clocks say
 * so; where they skip it the day begins later.
 */
export function axisTicks(stretch: AxisWindow, scale: CutScale, msPerPx: number, zone: ZoneId): AxisTicks {
  const [from, to] = [scale.toTime(stretch.start), scale.toTime(stretch.end)]
  const clocksChange = offsetAt(zone, from) !== offsetAt(zone, to)
  const widthOf = (step: number): number => (step >= DAY ? DAY_PX : TIME_PX)
  const step = ROUND_STEPS.find((one) => one >= widthOf(one) * msPerPx) ?? ROUND_STEPS.at(-1) ?? DAY
  const apart = widthOf(step) * msPerPx
  const pieces = truePieces(stretch, scale)
  let last = from
  const ticks = pieces.flatMap((piece, index) => {
    const round = roundTimes(scale.toTime(piece.start), scale.toTime(piece.end), step, zone)
    const behindCut = index > 0 || piece.start > stretch.start
    const first = scale.toTime(piece.start)
    const newDay = behindCut && !sameDay(first, last, zone)
    const spots = spaced(round, scale, apart, newDay ? piece.start + DAY_AND_TIME_PX * msPerPx : piece.start, {
      end: piece.end,
      room: pieces[index + 1] === undefined ? 0 : apart,
    })
    const room = pieces[index + 1] === undefined ? Number.POSITIVE_INFINITY : (piece.end - piece.start) / msPerPx
    const kind = room < DATE_PX ? null : room < DAY_AND_TIME_PX ? ('day' as const) : ('dayAndTime' as const)
    const head = newDay && step < DAY && kind !== null ? [{ at: first, place: piece.start, kind }] : []
    last = spots.at(-1)?.at ?? head[0]?.at ?? last
    return [...head, ...spots.map((spot) => tickOf(spot, step, zone))]
  })
  return { ticks, clocksChange }
}

/**
 * The same lines as read on the clocks of another zone, so that both rows stand under each other; the date stands at
 * the first line of each day. Lines that are whole days apart are other lines there.
 */
export function ticksReadIn(
  first: AxisTicks,
  stretch: AxisWindow,
  scale: CutScale,
  msPerPx: number,
  zone: ZoneId,
): AxisTicks {
  if (first.ticks.every(({ kind }) => kind === 'day')) return axisTicks(stretch, scale, msPerPx, zone)
  const clocksChange = offsetAt(zone, scale.toTime(stretch.start)) !== offsetAt(zone, scale.toTime(stretch.end))
  const hasSeconds = first.ticks.some(({ kind }) => kind === 'second')
  return {
    clocksChange,
    ticks: first.ticks.map(({ at, place }, index) => {
      const before = first.ticks[index - 1]
      const isNewDay = before !== undefined && !sameDay(before.at, at, zone)
      if (!isNewDay) return { at, place, kind: hasSeconds ? 'second' : 'minute' }
      return { at, place, kind: startOfDay(at, zone) === at ? 'day' : 'dayAndTime' }
    }),
  }
}

/** The parts of a stretch in which the axis runs true: between the cuts. */
function truePieces(stretch: AxisWindow, scale: CutScale): readonly AxisWindow[] {
  const pieces: AxisWindow[] = []
  let { start } = stretch
  for (const cut of scale.cuts) {
    if (cut.end <= stretch.start || cut.start >= stretch.end) continue
    if (cut.start > start) pieces.push({ start, end: cut.start })
    start = cut.end
  }
  if (start < stretch.end) pieces.push({ start, end: stretch.end })
  return pieces
}

interface Spot {
  readonly at: Instant
  readonly place: AxisTime
}

/** Those from `start` on that neither lie on the one before nor reach over the end. */
function spaced(
  times: readonly Instant[],
  scale: CutScale,
  apart: number,
  start: number,
  { end, room }: { readonly end: number; readonly room: number },
): readonly Spot[] {
  const spots: Spot[] = []
  for (const at of times) {
    const place = scale.toAxis(at)
    if (place < start || place - (spots.at(-1)?.place ?? Number.NEGATIVE_INFINITY) < apart * 0.98) continue
    if (place + room <= end) spots.push({ at, place })
  }
  return spots
}

function tickOf({ at, place }: Spot, step: number, zone: ZoneId): AxisTick {
  const isDay = step >= DAY || startOfDay(at, zone) === at
  return { at, place, kind: isDay ? 'day' : step < MINUTE ? 'second' : 'minute' }
}
