import type { NewEvent } from '../../incident/event.ts'
import type { Instant } from '../../time/instant.ts'
import type { Facts, FactsProblem, FactsTime } from './shape.ts'
import { isMidnight } from './times.ts'

/** Whether only the day is known: a bare date, or midnight where an event of that moment says so. */
const isDay = ({ at, dayOnly }: FactsTime, { events }: Facts): boolean =>
  dayOnly || (isMidnight(at) && events.some((event) => event.at === at && event.precision === 'day'))

/** Why a time is left out that is later than this computer's clock. */
export const AHEAD = 'it is still ahead of this computer’s clock'

const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s/, 1)[0] ?? text

/**
 * The impact window that `start` and `end` give [F5]; null without a usable start. With an end that cannot be used it is
 * a point, so that the start of impact is kept and no length is made up.
 */
export function windowOf(
  facts: Facts,
  isAhead: (at: Instant | null) => boolean,
): { readonly event: NewEvent | null; readonly skipped: readonly FactsProblem[] } {
  const { start, end, impact } = facts
  if (start !== null && isAhead(start.at)) return { event: null, skipped: [{ path: 'start', reason: AHEAD }] }
  if (start === null) {
    const reason = 'without a usable start there is no impact window'
    return { event: null, skipped: end === null ? [] : [{ path: 'end', reason }] }
  }
  const reason = end === null ? null : end.at < start.at ? 'it lies before the start' : isAhead(end.at) ? AHEAD : null
  const unusable = reason !== null || facts.skipped.some(({ path }) => path === 'end')
  const day = isDay(start, facts) || (end !== null && isDay(end, facts))
  const event: NewEvent = {
    kind: 'impact',
    text: impact === '' ? 'Users affected' : firstSentence(impact),
    occurredAt: start.at,
    knownAt: start.at,
    endedAt: unusable ? start.at : (end?.at ?? null),
    precision: day ? 'day' : 'exact',
  }
  return { event, skipped: reason === null ? [] : [{ path: 'end', reason }] }
}
