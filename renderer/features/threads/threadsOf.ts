import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'

/** Something that waits for somebody. `since` is null where the time is not known or the incident is over. */
export type Thread =
  | {
      readonly kind: 'hypothesis'
      readonly event: IncidentEvent
      readonly since: Instant | null
      readonly evidenceFor: number
      readonly evidenceAgainst: number
    }
  | { readonly kind: 'escalation'; readonly event: IncidentEvent; readonly since: Instant | null }
  | { readonly kind: 'impact'; readonly event: IncidentEvent; readonly since: Instant | null }
  | { readonly kind: 'check'; readonly event: IncidentEvent; readonly dueAt: Instant }

/**
 * The loose ends of an incident, the longest open first within each sort: hypotheses not settled, escalations nobody
 * answered, impacts not ended, effects to look for. Once the incident is over nobody waits for an answer or an effect
 * any more, but a hypothesis or an impact left open still wants to be closed.
 */
export function threadsOf(timeline: readonly IncidentEvent[]): readonly Thread[] {
  const over = overAt(timeline) !== null
  const evidence = evidenceIn(timeline)
  const since = (event: IncidentEvent): Instant | null => (over || !hasClock(event) ? null : event.occurredAt)
  const threads = timeline.flatMap((event): readonly Thread[] => {
    switch (event.kind) {
      case 'hypothesis': {
        const { supports = 0, contradicts = 0 } = evidence.get(event.id) ?? {}
        const counts = { evidenceFor: supports, evidenceAgainst: contradicts }
        return event.state === 'open' ? [{ kind: 'hypothesis', event, since: since(event), ...counts }] : []
      }
      case 'escalation':
        return over || event.acknowledgedAt !== null || event.declined
          ? []
          : [{ kind: 'escalation', event, since: since(event) }]
      case 'impact':
        return event.endedAt === null ? [{ kind: 'impact', event, since: since(event) }] : []
      case 'action':
        return over || event.checkAt === null || event.outcome !== 'unknown'
          ? []
          : [{ kind: 'check', event, dueAt: event.checkAt }]
      default:
        return []
    }
  })
  return ORDER.flatMap((kind) => threads.filter((thread) => thread.kind === kind))
}

const ORDER = ['hypothesis', 'escalation', 'check', 'impact'] as const

const hasClock = (event: IncidentEvent): boolean => event.precision !== 'orderOnly' && event.precision !== 'day'

interface Evidence {
  readonly supports: number
  readonly contradicts: number
}

function evidenceIn(timeline: readonly IncidentEvent[]): ReadonlyMap<EventId, Evidence> {
  const found = new Map<EventId, Evidence>()
  for (const { to, relation } of timeline.flatMap((event) => event.links)) {
    if (relation !== 'for' && relation !== 'against') continue
    const { supports = 0, contradicts = 0 } = found.get(to) ?? {}
    const isFor = relation === 'for'
    found.set(to, { supports: supports + (isFor ? 1 : 0), contradicts: contradicts + (isFor ? 0 : 1) })
  }
  return found
}
