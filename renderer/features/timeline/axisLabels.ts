import { formatMinute, formatTime } from '../../../shared/time/format.ts'
import { type Instant, SECOND, type ZoneId } from '../../../shared/time/instant.ts'
import { offsetAt, startOfDay, zoneLabel } from '../../../shared/time/zones.ts'
import { dateParts, longDate, shortDate } from '../../ui/dateWords.ts'

/** `31 Jan 2017`, or from the first to the last day: `31 Jan to 1 Feb 2017`. */
export function dateSpan(start: Instant, end: Instant, zone: ZoneId): string {
  if (startOfDay(start, zone) === startOfDay(end, zone)) return longDate(start, zone)
  const sameYear = dateParts(start, zone).year === dateParts(end, zone).year
  return `${sameYear ? shortDate(start, zone) : longDate(start, zone)} to ${longDate(end, zone)}`
}

/**
 * What stands at a line of the axis. Midnight says the date. On a night when the clocks change, two lines would both
 * say `02:00`: then each carries its offset.
 */
export function axisLabel(at: Instant, scale: string, zone: ZoneId, clocksChange: boolean): string {
  const { year, month } = dateParts(at, zone)
  const offset = clocksChange ? ` ${zoneLabel(zone, at).split(' ').at(-1)}` : ''
  switch (scale) {
    case 'millisecond':
      return `${formatTime(at, zone)}.${String(at % SECOND).padStart(3, '0')}`
    case 'second':
      return formatTime(at, zone) + offset
    case 'minute':
    case 'hour':
      return startOfDay(at, zone) === at ? shortDate(at, zone) : formatMinute(at, zone) + offset
    case 'month':
      return `${month} ${year}`
    case 'year':
      return year
    default:
      return shortDate(at, zone)
  }
}

/** Whether the zone's clocks change between two moments. */
export const clocksChangeBetween = (start: Instant, end: Instant, zone: ZoneId): boolean =>
  offsetAt(zone, start) !== offsetAt(zone, end)
