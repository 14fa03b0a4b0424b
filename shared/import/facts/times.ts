import { fromIso, type Instant, instant } from '../../time/instant.ts'
import type { FactsTime } from './shape.ts'

/** How a time has to look, for messages. */
export const TIME_HINT = 'write it like 2017-01-31T18:00:00Z, with Z or an offset such as +01:00'

/** Whether the date at the start of the text is in the calendar: 30 February is not. */
function isCalendarDate(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Reads an ISO 8601 time with its zone, or a bare date; null when it is neither, or not in the calendar [F3]. */
export function readTime(text: string): FactsTime | null {
  const trimmed = text.trim()
  if (!isCalendarDate(trimmed)) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return { at: instant(Date.parse(`${trimmed}T00:00:00Z`)), dayOnly: true }
  const at = fromIso(trimmed)
  return at === null ? null : { at, dayOnly: false }
}

/** Midnight in UTC: how a source writes a day whose time it does not know. */
export const isMidnight = (at: Instant): boolean => at % 86_400_000 === 0
