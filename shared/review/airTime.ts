import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'
import { type Millis, millis } from '../time/instant.ts'

/**
 * How long the room looked at each event, by what was noted while it did; time that two computers noted counts once.
 * Events it never looked at are not there.
 */
export function airTimes(incident: Pick<Incident, 'records'>): ReadonlyMap<EventId, Millis> {
  const stretches = new Map<EventId, Stretch[]>()
  for (const visit of recordsOf(incident, 'visit')) {
    const own = stretches.get(visit.event)
    if (own === undefined) stretches.set(visit.event, [visit])
    else own.push(visit)
  }
  return new Map([...stretches].map(([event, own]) => [event, lengthOf(own)]))
}

type Stretch = Pick<RecordOf<'visit'>, 'from' | 'until'>

/** How much time stretches cover together. */
function lengthOf(stretches: readonly Stretch[]): Millis {
  let covered = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, until - Math.max(from, end))
    end = Math.max(end, until)
  }
  return millis(covered)
}
