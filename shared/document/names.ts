import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { isBuiltInKind, KINDS } from '../incident/kinds.ts'

/** What an event is called in the document: a hypothesis that was ruled out is a misleading path. */
export function kindWords(incident: Incident, event: IncidentEvent): string {
  const number = event.number === null ? '' : ` ${event.number}`
  if (event.kind === 'hypothesis' && event.state === 'ruledOut') return `Misleading path${number}`
  if (isBuiltInKind(event.kind)) return `${KINDS[event.kind].label}${number}`
  return `${incident.kinds.find((kind) => kind.id === event.kind)?.label ?? 'Event'}${number}`
}
