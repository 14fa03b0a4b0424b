import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import { formatMinute } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { zoneLabel } from '../time/zones.ts'
import { axisTicks } from '../timeline/axisTicks.ts'
import type { TimelineItem } from '../timeline/model.ts'
import { timelineOf } from '../timeline/timelineOf.ts'
import type { RoomMark, RoomStrip } from './room.ts'

interface StripInput {
  /** All of it: only how long it was is taken from here. */
  readonly incident: Incident
  /** What may be seen. */
  readonly seen: Incident
  readonly knownUntil: Instant | null
  readonly current: EventId | null
  /** The moment of the step. */
  readonly at: Instant | null
  readonly zone: ZoneId
  readonly now: Instant
}

/**
 * The timeline as the room sees it [V5]: what is drawn is what may be seen, on an axis as long as the whole incident, so
 * that nothing moves when more becomes known. Null for an incident without a length.
 */
export function roomStrip({ incident, seen, knownUntil, current, at, zone, now }: StripInput): RoomStrip | null {
  const { extent } = timelineOf(incident, now)
  if (extent === null || extent.end <= extent.start) return null
  const { start, end } = extent
  const place = (moment: number): number => Math.min(1, Math.max(0, (moment - start) / (end - start)))
  const { lanes, items } = timelineOf(seen, knownUntil ?? now)
  const limit = knownUntil === null ? 1 : place(knownUntil)
  return {
    ticks: axisTicks(start, end, zone).map((tick) => ({ at: place(tick.at), label: tick.label })),
    lanes: lanes.map(({ id, label }) => ({
      label,
      marks: marksOf(
        items.filter((item) => item.lane === id),
        place,
        limit,
        current,
      ),
    })),
    known:
      knownUntil === null
        ? null
        : { at: limit, words: `what we knew at ${formatMinute(knownUntil, zone)} ${zoneLabel(zone, knownUntil)}` },
    current: at === null ? null : place(at),
  }
}

function marksOf(
  items: readonly TimelineItem[],
  place: (moment: number) => number,
  limit: number,
  current: EventId | null,
): readonly RoomMark[] {
  const inOrder = items.toSorted((a, b) => a.start - b.start)
  return inOrder.map((item, n): RoomMark => {
    const from = place(item.start)
    const to = item.shape === 'span' ? Math.min(place(item.end), Math.max(limit, from)) : from
    const following = inOrder[n + 1]
    const free = (following === undefined ? limit : Math.min(limit, place(following.start))) - from
    return {
      kind: item.kind,
      state: item.state,
      isMisleading: item.misleading,
      from,
      to,
      label: item.number === null ? item.label : `${item.number} ${item.label}`,
      room: Math.max(0, item.shape === 'span' ? Math.min(free, to - from) : free),
      isCurrent: item.id === current,
    }
  })
}
