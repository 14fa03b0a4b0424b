import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { isBuiltInKind, KINDS, LANE_LABELS, LANES, type LaneId } from '../incident/kinds.ts'
import { between, type Instant, instant, type Millis } from '../time/instant.ts'
import { labelOf } from './labelOf.ts'
import type { TimelineBand, TimelineItem, TimelineModel } from './model.ts'
import { overAt } from './overAt.ts'

/** Shown even when empty: that nobody escalated or told the customers is worth seeing. */
const ALWAYS_SHOWN: ReadonlySet<LaneId> = new Set([
  'impact',
  'detection',
  'hypotheses',
  'actions',
  'escalation',
  'communication',
  'resolution',
])

interface Stretch {
  readonly end: Instant
  readonly running: boolean
}

/**
 * The picture of an incident: what lies on which lane, from when to when. Hidden events are left out. Open hypotheses
 * and impacts run to `now`, and to the end of the incident once it is over [M12]. What has no known length is a point: an
 * order-only time, or a hypothesis closed without a time. `length` is null where only the day is known.
 */
export function timelineOf(incident: Incident, now: Instant): TimelineModel {
  const shown = incident.timeline.filter((event) => !event.hidden)
  const over = overAt(shown)
  const items = shown.map((event) => itemOf(incident, event, stretchOf(event, over, now), over !== null))
  const used = new Set(items.map((item) => item.lane))
  return {
    lanes: LANES.filter((id) => used.has(id) || ALWAYS_SHOWN.has(id)).map((id) => ({ id, label: LANE_LABELS[id] })),
    items,
    bands: items.filter((item) => item.kind === 'impact' && item.shape === 'span').map(bandOf),
    extent: extentOf(items),
  }
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

function itemOf(incident: Incident, event: IncidentEvent, stretch: Stretch | null, over: boolean): TimelineItem {
  return {
    id: event.id,
    lane: laneOf(incident, event),
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

function laneOf(incident: Incident, event: IncidentEvent): LaneId {
  if (isBuiltInKind(event.kind)) return KINDS[event.kind].lane
  return incident.kinds.find((kind) => kind.id === event.kind)?.lane ?? 'notes'
}

const bandOf = ({ start, end, running, label }: TimelineItem): TimelineBand => ({ start, end, running, label })

function extentOf(items: readonly TimelineItem[]): TimelineModel['extent'] {
  const [first, ...rest] = items
  if (first === undefined) return null
  return rest.reduce(
    ({ start, end }, item) => ({
      start: instant(Math.min(start, item.start)),
      end: instant(Math.max(end, item.end)),
    }),
    { start: first.start, end: first.end },
  )
}
