import type { NewEvent } from '../../incident/event.ts'
import type { Facts, FactsProblem, FactsTime } from './shape.ts'
import { isMidnight } from './times.ts'

/** Whether only the day is known: a bare date, or midnight where an event of that moment says so. */
const isDay = ({ at, dayOnly }: FactsTime, { events }: Facts): boolean =>
  dayOnly || (isMidnight(at) && events.some((event) => event.at === at && event.precision === 'day'))

const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s/, 1)[0] ?? text

/**
 * The impact window that `start` and `end` give [F5]; null without a start. With an end that cannot be used it is a
 * point, so that the start of impact is kept and no length is made up.
 */
export function windowOf(facts: Facts): { readonly event: NewEvent | null; readonly skipped: readonly FactsProblem[] } {
  const { start, end, impact } = facts
  if (start === null) {
    const reason = 'without a usable start there is no impact window'
    return { event: null, skipped: end === null ? [] : [{ path: 'end', reason }] }
  }
  const backwards = end !== null && end.at < start.at
  const unusable = backwards || facts.skipped.some(({ path }) => path === 'end')
  const day = isDay(start, facts) || (end !== null && isDay(end, facts))
  const event: NewEvent = {
    kind: 'impact',
    text: impact === '' ? 'Users affected' : firstSentence(impact),
    occurredAt: start.at,
    knownAt: start.at,
    endedAt: unusable ? start.at : (end?.at ?? null),
    precision: day ? 'day' : 'exact',
  }
  return { event, skipped: backwards ? [{ path: 'end', reason: 'it lies before the start' }] : [] }
}
