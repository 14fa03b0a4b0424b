import type { Audience, DetectionMethod, IncidentEvent, Outcome, Role, Status } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { isBuiltInKind, KINDS } from '../incident/kinds.ts'

export const METHODS: Readonly<Record<DetectionMethod, string>> = {
  alert: 'alert',
  customerReport: 'customer report',
  staffReport: 'staff report',
  other: 'other',
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  worked: 'worked',
  partly: 'worked in part',
  noEffect: 'no effect',
  madeWorse: 'made it worse',
  unknown: 'not known',
}

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  internal: 'internal',
  executive: 'executives',
  customers: 'customers',
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  closed: 'Closed',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  incidentCommander: 'Incident commander',
  scribe: 'Scribe',
  communicationsLead: 'Communications lead',
  responder: 'Responder',
  facilitator: 'Facilitator',
}

/** What an event is called in the document: a hypothesis that was ruled out is a misleading path. */
export function kindWords(incident: Incident, event: IncidentEvent): string {
  const number = event.number === null ? '' : ` ${event.number}`
  if (event.kind === 'hypothesis' && event.state === 'ruledOut') return `Misleading path${number}`
  if (isBuiltInKind(event.kind)) return `${KINDS[event.kind].label}${number}`
  return `${incident.kinds.find((kind) => kind.id === event.kind)?.label ?? 'Event'}${number}`
}
