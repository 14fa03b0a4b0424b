import type { IncidentEvent } from '../incident/event.ts'
import { turnsOf } from '../incident/eventsOf.ts'
import { remembering } from '../list/remembering.ts'
import type { Instant } from '../time/instant.ts'

/**
 * When the incident was over, or null while it goes on. Events are given by time. A resolution ends it, and so does the
 * status `resolved` or `closed`; any other status after that, or an impact that lasts, opens it again [M7].
 */
export const overAt = (timeline: readonly IncidentEvent[]): Instant | null => overAfter(turnsOf(timeline))

const overAfter = remembering((turns: readonly IncidentEvent[]): Instant | null => {
  let over: Instant | null = null
  for (const event of turns) {
    if (event.kind === 'resolution') over = event.occurredAt
    if (event.kind === 'impact' && event.endedAt === null && event.precision !== 'orderOnly') over = null
    if (event.kind !== 'status' || event.change?.what !== 'status') continue
    const ended = event.change.to === 'resolved' || event.change.to === 'closed'
    if (!ended) over = null
    else over ??= event.occurredAt
  }
  return over
})
