import type { IncidentEvent } from '../incident/event.ts'
import { turnsOf } from '../incident/eventsOf.ts'
import { remembering } from '../list/remembering.ts'
import type { Instant } from '../time/instant.ts'

/**
 * When the incident was over, or null while it goes on. Events are given by time. A resolution ends it, and so does the
 * status `resolved` or `closed`; any other status after that, or an impact that lasts, opens it again [M7].
 */
export const overAt = remembering((timeline: readonly IncidentEvent[]): Instant | null => {
  const turns = turnsOf(timeline)
  // Of several statuses in a row that say it is over, the first counts, unless a resolution came before them.
  let over: Instant | null = null
  for (let index = turns.length - 1; index >= 0; index--) {
    const event = turns[index]
    if (event?.kind === 'resolution') return event.occurredAt
    if (event?.kind === 'impact' && event.endedAt === null && event.precision !== 'orderOnly') return over
    if (event?.kind !== 'status' || event.change?.what !== 'status') continue
    if (event.change.to !== 'resolved' && event.change.to !== 'closed') return over
    over = event.occurredAt
  }
  return over
})
