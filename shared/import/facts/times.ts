import { isDate } from '../../time/calendarDate.ts'
import { fromIso, type Instant, instant } from '../../time/instant.ts'
import type { FactsTime } from './shape.ts'

/** How a time has to look, for messages. */
export const TIME_HINT = 'write it like 2017-01-31T18:00:00Z, with Z or an offset such as +01:00'

/** Reads an ISO 8601 time with its zone, or a bare date; null when it is neither, or not in the calendar [F3]. */
export function readTime(text: string): FactsTime | null {
  const trimmed = text.trim()
  if (!isDate(trimmed.slice(0, 10))) return null
  if (isDate(trimmed)) return { at: instant(Date.parse(`${trimmed}T00:00:00Z`)), dayOnly: true }
  const at = fromIso(trimmed)
  return at === null ? null : { at, dayOnly: false }
}

/** Midnight in UTC: how a source writes a day whose time it does not know. */
export const isMidnight = (at: Instant): boolean => at % 86_400_000 === 0
