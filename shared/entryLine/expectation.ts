import type { Instant, Millis, ZoneId } from '../time/instant.ts'
import { after, HOUR, instant, MINUTE, millis, UTC } from '../time/instant.ts'
import type { EntryLineContext } from './reading.ts'
import type { Span } from './span.ts'
import { overlapsAny } from './span.ts'
import { dateAt, momentsOf, shiftDate } from './time/civil.ts'

/** What an action should bring about, and when to look: `expect errors to fall by 14:20`. */
export interface Expectation extends Span {
  readonly effect: string
  readonly checkAt: Instant
}

const CLAUSE =
  /(?:^|[\s,;:.–—-]+)expect(?:ing|ed|s)?:?\s+(\S.*?)[\s,]+(?:(?:by|at)\s+(\d{1,2}):(\d{2})(\s?(?:UTC|Z)\b)?|(?:in|within)\s+(\d{1,3})\s?(m|min|mins|minutes?|h|hours?)\b)[,;.!]?(?=\s|$)/i
/** Nobody types a longer line; what was pasted has no such clause. */
const LONGEST = 1000

/**
 * Finds the clause between two places of the line. A time of day is the one nearest to now, before or after it; a length
 * counts from the moment of the event by default. Null where there is none, or where it is to stay text.
 */
export function readExpectation(line: string, from: number, to: number, context: EntryLineContext): Expectation | null {
  const found = CLAUSE.exec(line.slice(from, Math.min(to, from + LONGEST)))
  if (found === null) return null
  const at = from + found.index
  const span = { from: at, to: at + found[0].length }
  const [, effect = '', hour, minute, utc, count, unit = ''] = found
  const checkAt =
    count === undefined
      ? nearest(Number(hour), Number(minute), utc === undefined ? context.zone : UTC, context.now)
      : after(context.startedAt, lengthOf(Number(count), unit))
  if (checkAt === null || overlapsAny(span, context.plain ?? [])) return null
  return { ...span, effect: effect.trim(), checkAt }
}

const lengthOf = (count: number, unit: string): Millis => millis(count * (/^h/i.test(unit) ? HOUR : MINUTE))

/** The moment with that time of day that lies nearest to now; null when no day has it. */
function nearest(hour: number, minute: number, zone: ZoneId, now: Instant): Instant | null {
  if (hour > 23 || minute > 59) return null
  const today = dateAt(now, zone)
  const clock = { hour, minute, second: 0, offset: null, seconds: false }
  const moments = [-1, 0, 1].flatMap((days) => momentsOf(shiftDate(today, days), clock, zone))
  const [best] = moments.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))
  return best === undefined ? null : instant(best)
}
