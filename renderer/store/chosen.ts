import type { IncidentEvent } from '../../shared/incident/event.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import type { App } from './appStore.ts'

/** The events that a command for "the event" is for: those marked together, else the one that is selected. */
export function chosenEvents(
  incident: Pick<Incident, 'events'>,
  { selection, marked }: Pick<App, 'selection' | 'marked'>,
): readonly IncidentEvent[] {
  const ids = marked.size > 0 ? [...marked] : selection === null ? [] : [selection]
  return ids.map((id) => incident.events.get(id)).filter((event) => event !== undefined)
}
