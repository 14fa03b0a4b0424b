import { formatDate, formatMinute } from '../../time/format.ts'
import { DAY, type Instant, MINUTE, type ZoneId } from '../../time/instant.ts'
import { offsetAt, offsetLabel } from '../../time/zones.ts'
import { ROUND_STEPS, roundTimes } from '../../timeline/roundTimes.ts'
import type { Scale, Segment } from './scale.ts'

export interface Tick {
  readonly at: Instant
  readonly x: number
  readonly time: string
  /** The same moment in the second zone, with its offset from where the clocks are changed on. */
  readonly second: string | null
  /** Written above the first tick and above the first of each day. */
  readonly date: string | null
  /** How far the date is moved to the right, off the one before it. */
  readonly dateShift: number
}

/** The figure is never drawn closer than to the minute. */
const STEPS = ROUND_STEPS.filter((step) => step >= MINUTE)

const LEAST_APART = 46
/** From tick to tick where each bears its date. */
const DATE_WIDTH = 72

/**
 * The times written on the axis, in the zone, never closer than can be read. Where the axis is cut or loose only the
 * known times at both ends are written; round times stand where it is to scale.
 */
export function ticksOf(scale: Scale, zone: ZoneId, second: ZoneId | null): readonly Tick[] {
  const cut = scale.segments.filter((segment) => segment.cutAt !== null).flatMap(edgesOf)
  const loose = scale.segments.filter((segment) => segment.kind === 'loose').flatMap(edgesOf)
  const round = scale.segments.filter(isTrue).flatMap((segment) => roundIn(segment, scale.perMs, zone))
  const only = cut.length + loose.length + round.length === 0 ? firstTime(scale.segments) : []
  const apart = stepOf(scale.perMs) < DAY ? LEAST_APART : DATE_WIDTH
  const chosen: Chosen[] = []
  for (const at of [...cut, ...round, ...loose, ...only]) {
    const x = scale.x(at)
    if (chosen.every((tick) => Math.abs(tick.x - x) >= apart)) chosen.push({ at, x })
  }
  return dated(
    chosen.sort((a, b) => a.at - b.at),
    zone,
    second,
    stepOf(scale.perMs) >= DAY,
  )
}

interface Chosen {
  readonly at: Instant
  readonly x: number
}

const stepOf = (perMs: number): number =>
  perMs <= 0 ? 0 : (STEPS.find((one) => one * perMs >= (one < DAY ? LEAST_APART + 4 : DATE_WIDTH)) ?? DAY * 28)

const isTrue = (segment: Segment): boolean => segment.kind === 'scale' && segment.cutAt === null

const edgesOf = ({ from, to }: Segment): readonly Instant[] => [from, to].filter((at) => at !== null)

const firstTime = (segments: readonly Segment[]): readonly Instant[] => segments.flatMap(edgesOf).slice(0, 1)

function roundIn({ from, to }: Segment, perMs: number, zone: ZoneId): readonly Instant[] {
  return from === null || to === null || perMs <= 0 ? [] : roundTimes(from, to, stepOf(perMs), zone)
}

/** So far a date may be moved and still stands above its time. */
const MOST_SHIFT = 14

/**
 * Midnight is not written where a step is whole days. A time whose date has no room is left out: it would be read as one of
 * the day before.
 */
function dated(chosen: readonly Chosen[], zone: ZoneId, second: ZoneId | null, days: boolean): readonly Tick[] {
  const first = chosen[0]?.at ?? null
  let last = ''
  let free = Number.NEGATIVE_INFINITY
  return chosen.flatMap(({ at, x }): readonly Tick[] => {
    const date = formatDate(at, zone)
    const isNew = date !== last
    const dateShift = isNew ? Math.max(0, free - x) : 0
    if (dateShift > MOST_SHIFT) return []
    if (isNew) {
      last = date
      free = x + dateShift + DATE_WIDTH
    }
    const time = formatMinute(at, zone)
    const bare = days && time === '00:00'
    return [
      {
        at,
        x,
        time: bare ? '' : time,
        second: bare ? '' : secondTime(at, second, first),
        date: isNew ? date : null,
        dateShift,
      },
    ]
  })
}

/** An offset other than at the start of the axis is said, because times repeat where the clocks go back. */
function secondTime(at: Instant, zone: ZoneId | null, first: Instant | null): string | null {
  if (zone === null) return null
  const changed = first !== null && offsetAt(zone, at) !== offsetAt(zone, first)
  return `${formatMinute(at, zone)}${changed ? ` ${offsetLabel(zone, at)}` : ''}`
}
