import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import { recordOf } from '../incident/records/recordsOf.ts'

export type Verdict = 'agreed' | 'disputed'

/** What the room made of an event; null until it has said. */
export const verdictOn = (incident: Pick<Incident, 'records'>, event: EventId): Verdict | null =>
  recordOf(incident, 'eventMark', event)?.verdict ?? null
