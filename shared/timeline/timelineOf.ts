import type { EventId } from '../ids.ts'
import type { IncidentEvent } from '../incident/event.ts'
import { shownOf } from '../incident/eventsOf.ts'
import type { Incident } from '../incident/incident.ts'
import { between, type Instant, instant, type Millis } from '../time/instant.ts'
import { labelOf } from './labelOf.ts'
import { familyOf, laned, laneKeyOf } from './laneOf.ts'
import {
  BY_KIND,
  type Grouping,
  type TimelineBand,
  type TimelineChoice,
  type TimelineItem,
  type TimelineModel,
} from './model.ts'
import { overAt } from './overAt.ts'

interface Stretch {
  readonly end: Instant
  readonly running: boolean
}

/**
 * The picture of an incident: what lies on which lane, from when to when. Hidden events are left out. Open hypotheses
 * and impacts run to `now`, and to the end of the incident once it is over [M12]. What has no known length is a point: an
 * order-only time, or a hypothesis closed without a time. `length` is null where only the day is known. Events that are
 * not chosen are left out too, but lanes, bands and extent are those of all, so that nothing moves while searching.
 */
export function timelineOf(incident: Incident, now: Instant, choice: TimelineChoice = BY_KIND): TimelineModel {
  const shown = shownOf(incident.timeline)
  const over = overAt(shown)
  const scopes = new Map<string, string>()
  const all = shown.map((event) => {
    if (event.scope !== '') scopes.set(event.id, event.scope)
    return itemAt(incident, event, over, now, choice.by)
  })
  const { lanes, items } = laned(all, choice.by)
  const model: TimelineModel = {
    lanes,
    items,
    bands: all
      .filter((item) => item.kind === 'impact' && item.shape === 'span')
      .map((item) => bandOf(item, scopes.get(item.id) ?? '')),
    extent: extentOf(all),
  }
  return chosenOf(model, choice.only)
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
): readonly TimelineItem[] => events.map((event) => itemAt(incident, event, over, now, 'kind'))

/** The same picture with only some of its events, or all of them for null. */
export const chosenOf = (model: TimelineModel, only: ReadonlySet<EventId> | null): TimelineModel =>
  only === null ? model : { ...model, items: model.items.filter((item) => only.has(item.id)) }

interface Remembered {
  readonly item: TimelineItem
  readonly by: Grouping
  readonly over: Instant | null
  readonly kinds: Incident['kinds']
}

/** Items that time does not change: pictures are asked for every few seconds, of many thousand events. */
const remembered = new WeakMap<IncidentEvent, Remembered>()

function itemAt(
  incident: Incident,
  event: IncidentEvent,
  over: Instant | null,
  now: Instant,
  by: Grouping,
): TimelineItem {
  const { kinds } = incident
  const before = remembered.get(event)
  if (before?.by === by && before.over === over && before.kinds === kinds) return before.item
  const item = itemOf(incident, event, stretchOf(event, over, now), over !== null, by)
  if (!item.running) remembered.set(event, { item, by, over, kinds })
  return item
}

/** How far an event reaches, or null for a point. */
function stretchOf(event: IncidentEvent, over: Instant | null, now: Instant): Stretch | null {
  if (event.precision === 'orderOnly') return null
  if (event.endedAt !== null) return event.endedAt > event.occurredAt ? { end: event.endedAt, running: false } : null
  const lasts = event.kind === 'impact' || (event.kind === 'hypothesis' && event.state === 'open')
  if (!lasts) return null
  if (over === null) return running(event, now)
  return over > event.occurredAt ? { end: over, running: false } : null
}

const running = (event: IncidentEvent, now: Instant): Stretch => ({
  end: instant(Math.max(now, event.occurredAt)),
  running: true,
})

function itemOf(
  incident: Incident,
  event: IncidentEvent,
  stretch: Stretch | null,
  over: boolean,
  by: Grouping,
): TimelineItem {
  const family = familyOf(incident, event)
  return {
    id: event.id,
    lane: laneKeyOf(event, family, by),
    family,
    kind: event.kind,
    shape: stretch === null ? 'point' : 'span',
    start: event.occurredAt,
    end: stretch?.end ?? event.occurredAt,
    running: stretch?.running ?? false,
    precision: event.precision,
    state: event.kind === 'hypothesis' ? event.state : null,
    misleading: event.kind === 'hypothesis' && event.state === 'ruledOut',
    number: event.number,
    label: labelOf(event, over),
    starred: event.starred,
    length: stretch === null ? null : lengthOf(event, stretch),
  }
}

function lengthOf(event: IncidentEvent, stretch: Stretch): Millis | null {
  return event.precision === 'day' ? null : between(event.occurredAt, stretch.end)
}

const bandOf = ({ start, end, running, label }: TimelineItem, scope: string): TimelineBand => ({
  start,
  end,
  running,
  label,
  scope,
})

function extentOf(items: readonly TimelineItem[]): TimelineModel['extent'] {
  if (items.length === 0) return null
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const item of items) {
    start = Math.min(start, item.start)
    end = Math.max(end, item.end)
  }
  return { start: instant(start), end: instant(end) }
}
