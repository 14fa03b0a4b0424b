import { formatMinute, formatTime } from '../../shared/time/format.ts'
import type { Instant, ZoneId } from '../../shared/time/instant.ts'
import { startOfDay, zoneLabel } from '../../shared/time/zones.ts'
import type { AxisTick } from '../../shared/timeline/axis.ts'
import { dateParts, longDate, shortDate } from './dateWords.ts'

/** `31 Jan 2017`, or from the first to the last day: `31 Jan to 1 Feb 2017`. */
export function dateSpan(start: Instant, end: Instant, zone: ZoneId): string {
  if (startOfDay(start, zone) === startOfDay(end, zone)) return longDate(start, zone)
  const sameYear = dateParts(start, zone).year === dateParts(end, zone).year
  return `${sameYear ? shortDate(start, zone) : longDate(start, zone)} to ${longDate(end, zone)}`
}

/** `+2`: how far the clocks of a zone are ahead at a moment; nothing for UTC. */
export const offsetWords = (at: Instant, zone: ZoneId): string => {
  const label = zoneLabel(zone, at)
  return label.includes(' ') ? (label.split(' ').at(-1) ?? '') : ''
}

/** `Berlin`, `UTC`: the name of a zone, where its offset stands elsewhere. */
export const zoneName = (at: Instant, zone: ZoneId): string => {
  const label = zoneLabel(zone, at)
  return label.includes(' ') ? label.slice(0, label.lastIndexOf(' ')) : label
}

/**
 * What stands at a line of the axis. On a night when the clocks change, two lines would both say `02:00`: then each carries its offset.
 */
export function axisLabel({ at, kind }: Pick<AxisTick, 'at' | 'kind'>, zone: ZoneId, clocksChange: boolean): string {
  const offset = clocksChange ? ` ${offsetWords(at, zone)}` : ''
  if (kind === 'second') return formatTime(at, zone) + offset
  if (kind === 'minute') return formatMinute(at, zone) + offset
  return kind === 'day' ? shortDate(at, zone) : `${shortDate(at, zone)} ${formatMinute(at, zone)}`
}
