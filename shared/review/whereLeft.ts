import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'

/** The event that the room looked at last in a meeting that is not over: where the walk goes on. Null after its end, and where none was. */
export function whereLeft(incident: Pick<Incident, 'records'>): EventId | null {
  const facts = recordsOf(incident, 'meetingFact').toSorted((a, b) => a.at - b.at)
  const last = facts.at(-1)
  if (last === undefined || last.what === 'ended') return null
  const visits = recordsOf(incident, 'visit').toSorted((a, b) => a.until - b.until)
  return visits.at(-1)?.event ?? null
}
