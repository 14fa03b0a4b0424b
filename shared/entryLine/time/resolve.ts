import { CLOCK_TOLERANCE_MS } from '../../incident/commands.ts'
import type { Precision } from '../../incident/event.ts'
import type { Instant } from '../../time/instant.ts'
import { HOUR, instant } from '../../time/instant.ts'
import { startOfDay } from '../../time/zones.ts'
import type { EntryLineContext } from '../reading.ts'
import { dateAt, dateAtOffset, momentsOf, shiftDate } from './civil.ts'
import { dayLabel, timeLabel } from './labels.ts'
import type { TimeMatch } from './match.ts'
import type { CivilDate, Clock, Moment } from './moment.ts'

/** When it happened. Without an end, `end` is null. */
export interface ResolvedTime {
  readonly start: Instant
  readonly end: Instant | null
  readonly precision: Precision
}

/** Why the time as typed cannot be meant. `message` is a whole sentence. */
export interface TimeFault {
  readonly kind: 'unreadableTime' | 'inTheFuture' | 'endBeforeStart'
  readonly message: string
}

const isFault = (value: Instant | TimeFault): value is TimeFault => typeof value === 'object'

/** Fills in date and zone. A bare clock time means today in the zone of the context. */
export function resolveTime(match: TimeMatch, line: string, context: EntryLineContext): ResolvedTime | TimeFault {
  const { start, end } = sharedOffset(match)
  const typed = line.slice(match.startAt.from, Math.max(match.endAt.to, match.startAt.to))
  const from = end === null ? resolveMoment(start, typed, context) : resolveStart(start, end, typed, context)
  if (isFault(from)) return from
  if (end === null) return future(from, start, typed, context) ?? { start: from, end: null, precision: match.precision }
  const until = resolveEnd(end, start, from, typed, context)
  if (isFault(until)) return until
  const ahead = future(from, start, typed, context) ?? future(until, start, typed, context)
  if (ahead !== null) return ahead
  if (until < from) return { kind: 'endBeforeStart', message: endsFirst(typed, from, until, context) }
  return { start: from, end: until, precision: match.precision }
}

const endsFirst = (typed: string, from: Instant, until: Instant, context: EntryLineContext): string =>
  `“${typed}” ends before it starts: from ${timeLabel(from, context)} to ${timeLabel(until, context)}. Put the earlier time first.`

/** `14:05-14:20Z` and `14:05Z-14:20` mean Z for both. */
function sharedOffset({ start, end }: TimeMatch): { readonly start: Moment; readonly end: Moment | null } {
  if (end?.form !== 'clock' || start.form !== 'clock') return { start, end }
  const offset = start.clock.offset ?? end.clock.offset
  return {
    start: { ...start, clock: { ...start.clock, offset } },
    end: { ...end, clock: { ...end.clock, offset: end.clock.offset ?? offset } },
  }
}

function resolveMoment(moment: Moment, typed: string, context: EntryLineContext): Instant | TimeFault {
  switch (moment.form) {
    case 'unknown':
      return context.incident?.timeline.at(-1)?.occurredAt ?? context.startedAt
    case 'ago': {
      const at = instant(context.now - moment.length)
      return at > 0 ? at : { kind: 'unreadableTime', message: `“${typed}” lies further back than we can count.` }
    }
    case 'date':
      return startOfDay(momentOn(moment.date, NOON, context) ?? context.now, context.zone)
    case 'clock':
      return momentOn(dateOf(moment, context), moment.clock, context) ?? skipped(moment, typed, context)
  }
}

/** The moment, filled in with date and zone; null for one that the clocks skipped or that has no time. */
export function momentAt(moment: Moment, context: EntryLineContext): Instant | null {
  const at = moment.form === 'unknown' ? null : resolveMoment(moment, '', context)
  return at === null || isFault(at) ? null : at
}

const NOON: Clock = { hour: 12, minute: 0, second: 0, offset: null, seconds: false }

type ClockMoment = Extract<Moment, { form: 'clock' }>

function dateOf({ day, clock }: ClockMoment, { now, zone }: EntryLineContext): CivilDate {
  if (day !== null && typeof day === 'object') return day
  const today = clock.offset === null ? dateAt(now, zone) : dateAtOffset(now, clock.offset)
  return day === 'yesterday' ? shiftDate(today, -1) : today
}

/** Of two moments with the same time on the clock, the later that has already been. */
function momentOn(date: CivilDate, clock: Clock, { now, zone }: EntryLineContext): Instant | null {
  const moments = momentsOf(date, clock, zone)
  return moments.findLast((at) => at <= now + CLOCK_TOLERANCE_MS) ?? moments[0] ?? null
}

const skipped = (moment: ClockMoment, typed: string, context: EntryLineContext): TimeFault => ({
  kind: 'unreadableTime',
  message: `“${typed}” did not happen on ${dayLabel(dateOf(moment, context))} in ${context.zone}: the clocks skipped it.`,
})

/** A range of bare clock times that would end before it starts began the day before, when that makes it short: `23:50-00:10`. */
function resolveStart(start: Moment, end: Moment, typed: string, context: EntryLineContext): Instant | TimeFault {
  const from = resolveMoment(start, typed, context)
  if (isFault(from) || start.form !== 'clock' || start.day !== null || end.form !== 'clock' || end.day !== null)
    return from
  const until = resolveMoment(end, typed, context)
  if (isFault(until) || until >= from) return from
  const dayBefore = momentOn(shiftDate(dateOf(start, context), -1), start.clock, context)
  return dayBefore !== null && until - dayBefore <= 12 * HOUR ? dayBefore : from
}

/** An end without a date lies on the date of the start, or on the next when that makes the range short. */
function resolveEnd(
  end: Moment,
  start: Moment,
  from: Instant,
  typed: string,
  context: EntryLineContext,
): Instant | TimeFault {
  if (end.form !== 'clock' || end.day !== null || start.form !== 'clock' || start.day === null) {
    return resolveMoment(end, typed, context)
  }
  const date = dateOf(start, context)
  const sameDay = resolveMoment({ ...end, day: date }, typed, context)
  if (isFault(sameDay) || sameDay >= from) return sameDay
  const nextDay = momentOn(shiftDate(date, 1), end.clock, context)
  return nextDay !== null && nextDay - from <= 12 * HOUR ? nextDay : sameDay
}

function future(at: Instant, start: Moment, typed: string, context: EntryLineContext): TimeFault | null {
  if (start.form === 'unknown' || at <= context.now + CLOCK_TOLERANCE_MS) return null
  const bare = start.form === 'clock' && start.day === null
  const hint = bare ? ` For last night write “yesterday ${typed}”; to keep it as text write “\\${typed}”.` : ''
  const message = `“${typed}” is still ahead: ${timeLabel(at, context)}, and it is ${timeLabel(context.now, context)} now.${hint}`
  return { kind: 'inTheFuture', message }
}
