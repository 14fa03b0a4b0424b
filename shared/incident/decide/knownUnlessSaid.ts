import { between, DAY, type Instant } from '../../time/instant.ts'
import { overAt } from '../../timeline/overAt.ts'
import type { Incident } from '../incident.ts'

/**
 * [C4] When we knew of an event that happened at a moment, where nobody says: now, while the incident goes on. What lies a day or more
 * back in an incident that does too is written down afterwards; nobody knows any more, and it is taken as it happened.
 */
export function knownUnlessSaid({ timeline }: Pick<Incident, 'timeline'>, occurredAt: Instant, now: Instant): Instant {
  // Asked first: what is logged as it happens must not wait for a look through the whole log.
  if (!isLongAgo(occurredAt, now)) return now
  const end = overAt(timeline) ?? timeline.at(-1)?.occurredAt ?? occurredAt
  return isLongAgo(end, now) ? occurredAt : now
}

const isLongAgo = (moment: Instant, now: Instant): boolean => between(moment, now) >= DAY
