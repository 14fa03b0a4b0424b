import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { type Millis, millis, SECOND } from '../time/instant.ts'
import { walkedEvents } from './walked.ts'

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

/** How the time of the room was spread over the events of the walk. */
export interface AirTime {
  readonly totalMs: Millis
  /** The events that were looked at, longest first. */
  readonly spent: readonly { readonly event: EventId; readonly ms: Millis }[]
  /** The fewest events that took more than half of the time, and what they took. */
  readonly most: { readonly events: number; readonly ms: Millis }
  /** Events of the walk that were never looked at. */
  readonly never: readonly EventId[]
}

/** How long the room looked at what. Looks shorter than five seconds are steps on the way, and count as none. */
export function airTimeOf(incident: Pick<Incident, 'records' | 'timeline'>): AirTime {
  const standing = new Set(incident.timeline.map(({ id }) => id))
  const spent = [...airTimes(incident)]
    .filter(([event, ms]) => standing.has(event) && ms >= PASSED_BY)
    .map(([event, ms]) => ({ event, ms }))
    .sort((a, b) => b.ms - a.ms)
  const totalMs = millis(spent.reduce((sum, { ms }) => sum + ms, 0))
  let most: AirTime['most'] = { events: 0, ms: millis(0) }
  for (const { ms } of spent) {
    if (most.ms * 2 > totalMs) break
    most = { events: most.events + 1, ms: millis(most.ms + ms) }
  }
  const seen = new Set(spent.map(({ event }) => event))
  const never = walkedEvents(incident).flatMap(({ id }) => (seen.has(id) ? [] : [id]))
  return { totalMs, spent, most, never }
}

const PASSED_BY = 5 * SECOND

/** `26 of 40 min on 2 events; 9 never discussed.`; says so where nothing was looked at yet. */
export function airTimeWords({ totalMs, spent, most, never }: AirTime): string {
  if (spent.length === 0) return 'Nothing was discussed yet.'
  const total = glanceDuration(totalMs)
  const events = most.events === 1 ? '1 event' : `${most.events} events`
  const told =
    most.events === spent.length ? `${total} on ${events}` : `${glanceDuration(most.ms)} of ${total} on ${events}`
  return `${told}; ${never.length === 0 ? 'each was discussed' : `${never.length} never discussed`}.`
}
