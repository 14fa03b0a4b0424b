import { CalendarDateTime, toZoned } from '@internationalized/date'
import { err, ok, type Result } from '../result.ts'
import { formatDate, formatTime } from './format.ts'
import { type Instant, instant, type ZoneId } from './instant.ts'
import { knownZone } from './zones.ts'

/** `2017-01-31 23:27:05`: a moment as the inspector lets it be edited; the zone stands above the fields. */
export const momentText = (at: Instant, zone: ZoneId): string => `${formatDate(at, zone)} ${formatTime(at, zone)}`

const SHAPE = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** Reads a moment in the zone. A time without a date is meant on the day of `beside`. Says what is wrong otherwise. */
export function readMoment(text: string, zone: ZoneId, beside: Instant): Result<Instant, string> {
  const found = SHAPE.exec(text.trim())
  if (found === null) return err('Write it as 2017-01-31 23:27:05, or 23:27 for the same day.')
  const [year = 1970, month = 1, day = 1] = found[1] === undefined ? dayOf(beside, zone) : numbers(found.slice(1, 4))
  const [hour = 0, minute = 0, second = 0] = numbers(found.slice(4))
  const date = new CalendarDateTime(year, month, day, hour, minute, second)
  // A day that does not exist was moved to one that does.
  const exists = date.month === month && date.day === day && hour < 24 && minute < 60 && second < 60
  if (!exists) return err('There is no such date or time.')
  return ok(instant(toZoned(date, knownZone(zone), 'compatible').toDate().getTime()))
}

const numbers = (parts: readonly (string | undefined)[]): readonly number[] => parts.map((part) => Number(part ?? 0))

const dayOf = (at: Instant, zone: ZoneId): readonly number[] => numbers(formatDate(at, zone).split('-'))
