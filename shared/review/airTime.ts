import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'
import { type Millis, millis } from '../time/instant.ts'

/** How long the room looked at each event, by what was noted while it did; events it never looked at are not there. */
export function airTimes(incident: Pick<Incident, 'records'>): ReadonlyMap<EventId, Millis> {
  const times = new Map<EventId, Millis>()
  for (const { event, from, until } of recordsOf(incident, 'visit')) {
    times.set(event, millis((times.get(event) ?? 0) + Math.max(0, until - from)))
  }
  return times
}
