import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { following, type Step } from '../list/following.ts'
import { between, type Instant, instant, type Millis } from '../time/instant.ts'
import { labelOf } from './labelOf.ts'
import { familyOf, laneKeyOf } from './laneOf.ts'
import type { Grouping, LaneKey, TimelineItem } from './model.ts'

/** What of a picture time does not change. */
export interface Lying {
  /** All events; those that run end where they began. */
  readonly items: readonly TimelineItem[]
  /** Where in the list those lie that run. */
  readonly running: readonly number[]
  /** How many lie on each lane. */
  readonly lanes: ReadonlyMap<LaneKey, number>
  /** The last moment that was recorded; what runs counts by its start. Null without events. */
  readonly recorded: Instant | null
}

/** How an event is turned into an item, whatever the time. `over`: when the incident was; null while it goes on. */
export interface Laying {
  readonly kinds: Incident['kinds']
  readonly by: Grouping
  readonly over: Instant | null
}

type Lay = (events: readonly IncidentEvent[]) => Lying

/** One for each way of laying: what was laid of the events before is kept by it. */
const lays = new Map<string, Lay>()
const MOST_LAYS = 8

/** The events of an incident, by time and without the hidden ones, as items. Of many thousand, only what changed is laid anew. */
export function lyingOf(events: readonly IncidentEvent[], laying: Laying): Lying {
  const key = JSON.stringify([laying.by, laying.over, laying.kinds.map(({ id, lane }) => [id, lane])])
  const lay =
    lays.get(key) ??
    following(
      (list) => layAll(list, laying),
      (step) => layOn(step, laying),
    )
  if (!lays.has(key) && lays.size >= MOST_LAYS) lays.clear()
  lays.set(key, lay)
  return lay(events)
}

function layAll(events: readonly IncidentEvent[], laying: Laying): Lying {
  const items = events.map((event) => itemOf(event, laying))
  const running: number[] = []
  const lanes = new Map<LaneKey, number>()
  items.forEach((item, index) => {
    if (item.running) running.push(index)
    lanes.set(item.lane, (lanes.get(item.lane) ?? 0) + 1)
  })
  return { items, running, lanes, recorded: lastOf(items) }
}

function layOn({ made, list, hunks }: Step<IncidentEvent, Lying>, laying: Laying): Lying {
  const items: TimelineItem[] = made.items.slice()
  const lanes = new Map(made.lanes)
  const { recorded: before } = made
  let { running, recorded } = made
  let lost = false
  for (const { at, removed, to, added } of hunks.toReversed()) {
    const put = list.slice(to, to + added).map((event) => itemOf(event, laying))
    const out = items.splice(at, removed, ...put)
    for (const { lane } of put) lanes.set(lane, (lanes.get(lane) ?? 0) + 1)
    for (const { lane } of out) lanes.set(lane, (lanes.get(lane) ?? 0) - 1)
    running = [
      ...running.filter((place) => place < at),
      ...put.flatMap((item, index) => (item.running ? [at + index] : [])),
      ...running.flatMap((place) => (place < at + removed ? [] : [place + added - removed])),
    ]
    if (out.some(({ end }) => end === before)) lost = true
    recorded = latest(recorded, lastOf(put))
  }
  for (const [lane, count] of lanes) if (count === 0) lanes.delete(lane)
  return { items, running, lanes, recorded: lost ? lastOf(items) : recorded }
}

const latest = (a: Instant | null, b: Instant | null): Instant | null => (a === null || (b !== null && b > a) ? b : a)

function lastOf(items: readonly TimelineItem[]): Instant | null {
  let last: Instant | null = null
  for (const { end } of items) if (last === null || end > last) last = end
  return last
}

/** The items as they are now: those that run reach to it. */
export function itemsAt({ items, running }: Lying, now: Instant): readonly TimelineItem[] {
  if (running.length === 0) return items
  const all = items.slice()
  for (const place of running) {
    const item = items[place]
    if (item !== undefined) all[place] = itemAt(item, now)
  }
  return all
}

/** An item as it is now: for the same moment the same object, so that nothing takes it for changed. */
export function itemAt(item: TimelineItem, now: Instant): TimelineItem {
  if (!item.running) return item
  const end = instant(Math.max(now, item.start))
  const before = grown.get(item)
  if (before?.end === end) return before
  const after = { ...item, end, length: lengthOf(item.precision, item.start, end) }
  grown.set(item, after)
  return after
}

/** What runs, as it was asked for last. */
const grown = new WeakMap<TimelineItem, TimelineItem>()

const lengthOf = (precision: IncidentEvent['precision'], start: Instant, end: Instant): Millis | null =>
  precision === 'day' ? null : between(start, end)

/** How far an event reaches: `running` with time, null for a point. */
function endOf(event: IncidentEvent, over: Instant | null): Instant | 'running' | null {
  if (event.precision === 'orderOnly') return null
  if (event.endedAt !== null) return event.endedAt > event.occurredAt ? event.endedAt : null
  const lasts = event.kind === 'impact' || (event.kind === 'hypothesis' && event.state === 'open')
  if (!lasts) return null
  if (over === null) return 'running'
  return over > event.occurredAt ? over : null
}

/** An event as an item; one that runs ends where it began. */
export function itemOf(event: IncidentEvent, { kinds, by, over }: Laying): TimelineItem {
  const family = familyOf({ kinds }, event)
  const reach = endOf(event, over)
  const end = reach === null || reach === 'running' ? event.occurredAt : reach
  return {
    id: event.id,
    lane: laneKeyOf(event, family, by),
    family,
    kind: event.kind,
    shape: reach === null ? 'point' : 'span',
    start: event.occurredAt,
    end,
    running: reach === 'running',
    precision: event.precision,
    state: event.kind === 'hypothesis' ? event.state : null,
    misleading: event.kind === 'hypothesis' && event.state === 'ruledOut',
    number: event.number,
    label: labelOf(event, over !== null),
    starred: event.starred,
    length: reach === null ? null : lengthOf(event.precision, event.occurredAt, end),
  }
}
