import type { EventId } from '../ids.ts'
import type { IncidentEvent } from '../incident/event.ts'
import { ofKind, shownOf } from '../incident/eventsOf.ts'
import type { Incident } from '../incident/incident.ts'
import { type Instant, instant } from '../time/instant.ts'
import { laned } from './laneOf.ts'
import { itemAt, itemOf, itemsAt, type Laying, type Lying, lyingOf } from './lyingOf.ts'
import { BY_KIND, type TimelineBand, type TimelineChoice, type TimelineItem, type TimelineModel } from './model.ts'
import { overAt } from './overAt.ts'

/**
 * The picture of an incident: what lies on which lane, from when to when. Hidden events are left out. Open hypotheses
 * and impacts run to `now`, and to the end of the incident once it is over [M12]. What has no known length is a point: an
 * order-only time, or a hypothesis closed without a time. `length` is null where only the day is known. Events that are
 * not chosen are left out too, but lanes, bands and extent are those of all, so that nothing moves while searching.
 * Costs what changed since it was asked last; while nothing runs the answer stays the same.
 */
export function timelineOf(incident: Incident, now: Instant, choice: TimelineChoice = BY_KIND): TimelineModel {
  const shown = shownOf(incident.timeline)
  const laying: Laying = { kinds: incident.kinds, by: choice.by, over: overAt(shown) }
  const lying = lyingOf(shown, laying)
  const still = lying.running.length === 0
  const model = (still ? unmoved.get(lying) : undefined) ?? modelOf(shown, lying, laying, now)
  if (still) unmoved.set(lying, model)
  return chosenOf(model, choice.only)
}

/** The items of all events as they were recorded, whatever the time: those that run end where they began. */
export const recordedItemsOf = (incident: Incident, by: TimelineChoice['by']): readonly TimelineItem[] =>
  recordedOf(incident, by).items

/** How many events run: with time, these change. */
export const runningCountOf = (incident: Incident, by: TimelineChoice['by']): number =>
  recordedOf(incident, by).running.length

function recordedOf(incident: Incident, by: TimelineChoice['by']): Lying {
  const shown = shownOf(incident.timeline)
  return lyingOf(shown, { kinds: incident.kinds, by, over: overAt(shown) })
}

/** Pictures in which nothing runs: time does not change them. */
const unmoved = new WeakMap<Lying, TimelineModel>()

function modelOf(shown: readonly IncidentEvent[], lying: Lying, laying: Laying, now: Instant): TimelineModel {
  const { lanes, items } = laned(itemsAt(lying, now), laying.by, lying.lanes)
  return {
    lanes,
    items,
    bands: ofKind(shown, 'impact').flatMap((event) => bandOf(event, laying, now)),
    extent: extentOf(lying, now),
    recorded: lying.recorded,
  }
}

/**
 * The items of events as they are given, on the lanes of their kinds. `over`: when the incident was over, null while it goes
 * on, where the events themselves are not all that tells.
 */
export const itemsOf = (
  incident: Incident,
  events: readonly IncidentEvent[],
  over: Instant | null,
  now: Instant,
): readonly TimelineItem[] =>
  events.map((event) => itemAt(itemOf(event, { kinds: incident.kinds, by: 'kind', over }), now))

/** The same picture with only some of its events, or all of them for null. */
export const chosenOf = (model: TimelineModel, only: ReadonlySet<EventId> | null): TimelineModel =>
  only === null ? model : { ...model, items: model.items.filter((item) => only.has(item.id)) }

function bandOf(event: IncidentEvent, laying: Laying, now: Instant): readonly TimelineBand[] {
  const { shape, start, end, running, label } = itemAt(itemOf(event, laying), now)
  return shape === 'point' ? [] : [{ start, end, running, label, scope: event.scope }]
}

function extentOf({ items, running, recorded }: Lying, now: Instant): TimelineModel['extent'] {
  const [first] = items
  if (first === undefined || recorded === null) return null
  return { start: first.start, end: instant(running.length === 0 ? recorded : Math.max(recorded, now)) }
}
