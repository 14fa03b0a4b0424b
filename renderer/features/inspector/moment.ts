import { CalendarDateTime, toZoned } from '@internationalized/date'
import { err, ok, type Result } from '../../../shared/result.ts'
import { formatDate, formatTime } from '../../../shared/time/format.ts'
import { type Instant, instant, type ZoneId } from '../../../shared/time/instant.ts'
import { knownZone } from '../../../shared/time/zones.ts'

/** `2017-01-31 23:27:05`: a moment as the inspector lets it be edited; the zone stands above the fields. */
export const momentText = (at: Instant, zone: ZoneId): string => `${formatDate(at, zone)} ${formatTime(at, zone)}`

const SHAPE = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** Reads a moment in the zone. A time without a date is meant on the day of `beside`. Says what is wrong otherwise. */
export function readMoment(text: string, zone: ZoneId, beside: Instant): Result<Instant, string> {
  const found = SHAPE.exec(text.trim())
  if (found === null) return err('Write it as 2017-01-31 23:27:05, or 23:27 for the same day.')
  const [defaultYear, defaultMonth, defaultDay] = formatDate(beside, zone).split('-').map(Number)
  const [year, month, day, hour, minute, second] = found
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)))
  const date = new CalendarDateTime(
    year ?? defaultYear ?? 1970,
    month ?? defaultMonth ?? 1,
    day ?? defaultDay ?? 1,
    hour ?? 0,
    minute ?? 0,
    second ?? 0,
  )
  // A date that does not exist is moved to one that does; then it no longer says what was typed.
  const asTyped = [date.hour, date.minute, date.second].join() === [hour ?? 0, minute ?? 0, second ?? 0].join()
  const dayAsTyped = day === null || day === undefined || (date.day === day && date.month === month)
  if (!asTyped || !dayAsTyped) return err('There is no such date or time.')
  return ok(instant(toZoned(date, knownZone(zone), 'compatible').toDate().getTime()))
}
