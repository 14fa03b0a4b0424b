import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'

export type StepFilter = 'starred' | 'all'

/** The events in the order in which they became known; those known at one moment in the order they happened. */
export function stepsOf({ timeline }: Incident, filter: StepFilter): readonly IncidentEvent[] {
  const shown = timeline.filter((event) => !event.hidden && (filter === 'all' || event.starred))
  return [...shown].sort((a, b) => a.knownAt - b.knownAt)
}

/** Where one stands: the step of the selected event, else the first. -1 when there are no steps. */
export function placeOf(steps: readonly IncidentEvent[], selection: string | null): number {
  if (steps.length === 0) return -1
  return Math.max(
    0,
    steps.findIndex(({ id }) => id === selection),
  )
}
