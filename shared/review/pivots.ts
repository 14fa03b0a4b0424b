import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'

/** What is asked of a stop of the walk. */
interface Stop {
  readonly event: EventId
  readonly kind: 'event' | 'turn'
}

/**
 * The stops at which the incident turned: those of events that were marked as pivots; where nobody marked any, the turns
 * of the hypotheses.
 */
export function pivotsAmong<Step extends Stop>(
  steps: readonly Step[],
  incident: Pick<Incident, 'records'>,
): readonly Step[] {
  const marked = new Set(recordsOf(incident, 'eventMark').flatMap(({ id, pivot }) => (pivot ? [id] : [])))
  const pivots = steps.filter(({ event }) => marked.has(event))
  return pivots.length > 0 ? pivots : steps.filter(({ kind }) => kind === 'turn')
}
