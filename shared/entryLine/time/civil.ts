import { CalendarDateTime, fromAbsolute, toZoned } from '@internationalized/date'
import type { Instant, Millis, ZoneId } from '../../time/instant.ts'
import { DAY, instant } from '../../time/instant.ts'
import { knownZone } from '../../time/zones.ts'
import type { CivilDate, Clock } from './moment.ts'

/** The date on the calendar of the zone. */
export function dateAt(at: Instant, zone: ZoneId): CivilDate {
  const { year, month, day } = fromAbsolute(at, knownZone(zone))
  return { year, month, day }
}

/** The date on the calendar of somebody whose clocks are so far ahead of UTC. */
export function dateAtOffset(at: Instant, offset: Millis): CivilDate {
  const date = new Date(at + offset)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The same date, some days later or earlier. */
export const shiftDate = ({ year, month, day }: CivilDate, days: number): CivilDate =>
  dateAtOffset(instant(Date.UTC(year, month - 1, day) + days * DAY), 0 as Millis)

/**
 * The moments at which the clocks of the zone showed that time on that date, earliest first: usually one, two when the
 * clocks are set back, none when they skip it.
 */
export function momentsOf(date: CivilDate, clock: Clock, zone: ZoneId): readonly Instant[] {
  const { year, month, day } = date
  const { hour, minute, second, offset } = clock
  if (offset !== null) return [instant(Date.UTC(year, month - 1, day, hour, minute, second) - offset)]
  const wanted = new CalendarDateTime(year, month, day, hour, minute, second)
  const name = knownZone(zone)
  const both = (['earlier', 'later'] as const).map((which) => toZoned(wanted, name, which))
  const real = both.filter((at) => at.hour === hour && at.minute === minute && at.day === day)
  return [...new Set(real.map((at) => instant(at.toDate().getTime())))]
}
