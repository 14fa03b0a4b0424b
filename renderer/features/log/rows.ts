import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { following } from '../../../shared/list/following.ts'
import type { Instant, Millis, ZoneId } from '../../../shared/time/instant.ts'
import { offsetAt, startOfDay } from '../../../shared/time/zones.ts'
import type { PendingEntry } from '../../store/incidentSlice.ts'

/** What stands above the first line of a day, and above the first one after the zone's clocks were changed. */
export type RowHead = 'date' | 'clocks' | null

/** One line of the log. */
export type LogRow =
  | { readonly kind: 'event'; readonly id: string; readonly event: IncidentEvent; readonly head: RowHead }
  /** No event, and never selected. */
  | { readonly kind: 'quiet'; readonly id: string; readonly about: 'sleep' | 'clock'; readonly words: string }
  | { readonly kind: 'pending'; readonly id: string; readonly entry: PendingEntry }

/** The zone that times are shown in, and the one beside it if there is one. */
export interface LogZones {
  readonly zone: ZoneId
  readonly second: ZoneId | null
}

/**
 * The lines of the log, in order of time, with what is not on disk yet in its place. Only new events and failures
 * stand as lines of their own; a correction on its way shows in the line it corrects once it is saved.
 */
export function rowsOf(
  events: readonly IncidentEvent[],
  pending: readonly PendingEntry[],
  zones: LogZones,
  known: RowCache,
): readonly LogRow[] {
  const rows = eventRowsOf(events, zones, known)
  const waiting = pending.filter((entry) => entry.command.kind === 'addEvent' || entry.state === 'failed')
  const left = waiting.toSorted(
    (a, b) => (a.occurredAt ?? Number.POSITIVE_INFINITY) - (b.occurredAt ?? Number.POSITIVE_INFINITY),
  )
  if (left.length === 0) return rows
  const all = rows.slice()
  for (const entry of left.toReversed()) all.splice(placeFor(events, entry.occurredAt), 0, pendingRow(entry))
  return all
}

/** Behind all events up to that time. */
function placeFor(events: readonly IncidentEvent[], at: Instant | null): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((events[middle]?.occurredAt ?? 0) <= (at ?? Number.POSITIVE_INFINITY)) low = middle + 1
    else high = middle
  }
  return low
}

const followers = new WeakMap<
  RowCache,
  { readonly zones: LogZones; readonly rows: (events: readonly IncidentEvent[]) => readonly LogRow[] }
>()

/** The lines of events: of many thousand, only those that changed are asked for their day. */
function eventRowsOf(events: readonly IncidentEvent[], zones: LogZones, known: RowCache): readonly LogRow[] {
  const there = followers.get(known)
  if (there?.zones === zones) return there.rows(events)
  const rowAt = (list: readonly IncidentEvent[], at: number): readonly LogRow[] => {
    const event = list[at]
    if (event === undefined) return []
    const own = event.precision === 'orderOnly' ? null : civilOf(event, zones)
    const head = own === null ? null : headOf(civilBefore(list, at, zones), own)
    return [eventRow(event, head, known)]
  }
  const rows = following<IncidentEvent, readonly LogRow[]>(
    (list) => list.flatMap((_, at) => rowAt(list, at)),
    ({ made, list, hunks }) => {
      const next = made.slice()
      for (const { at, removed, to, added } of hunks.toReversed()) {
        next.splice(at, removed, ...list.slice(to, to + added).flatMap((_, index) => rowAt(list, to + index)))
      }
      // Whether a line begins a day is for the one before it to say.
      for (const { to, added } of hunks) {
        let at = to + added
        while (list[at]?.precision === 'orderOnly') at++
        const [after] = rowAt(list, at)
        if (after !== undefined) next[at] = after
      }
      return next
    },
  )
  followers.set(known, { zones, rows })
  return rows(events)
}

/** What the last event before this one that has a time says of day and clocks. */
function civilBefore(events: readonly IncidentEvent[], at: number, zones: LogZones): Civil | null {
  let before = at - 1
  while (events[before]?.precision === 'orderOnly') before--
  const event = events[before]
  return event === undefined ? null : civilOf(event, zones)
}

const pendingRow = (entry: PendingEntry): LogRow => ({ kind: 'pending', id: `pending:${entry.key}`, entry })

/** Rows that did not change stay the same objects, so that only new lines are built. */
export type RowCache = WeakMap<IncidentEvent, LogRow>

/** What a time of day alone does not say: which day, and on which side of a change of the clocks. */
interface Civil {
  readonly day: Instant
  readonly offset: Millis
  readonly secondOffset: Millis | null
}

/** Asking a zone is slow, and all events are asked at every entry. */
const civilsIn = new WeakMap<LogZones, WeakMap<IncidentEvent, Civil>>()

function civilOf(event: IncidentEvent, zones: LogZones): Civil {
  const civils = civilsIn.get(zones) ?? new WeakMap<IncidentEvent, Civil>()
  civilsIn.set(zones, civils)
  const before = civils.get(event)
  if (before !== undefined) return before
  const { zone, second } = zones
  const { occurredAt: at } = event
  const civil = {
    day: startOfDay(at, zone),
    offset: offsetAt(zone, at),
    secondOffset: second === null ? null : offsetAt(second, at),
  }
  civils.set(event, civil)
  return civil
}

function headOf(before: Civil | null, civil: Civil | null): RowHead {
  if (civil === null) return null
  if (before?.day !== civil.day) return 'date'
  return before.offset === civil.offset && before.secondOffset === civil.secondOffset ? null : 'clocks'
}

function eventRow(event: IncidentEvent, head: RowHead, known: RowCache): LogRow {
  const before = known.get(event)
  if (before?.kind === 'event' && before.head === head) return before
  const row: LogRow = { kind: 'event', id: event.id, event, head }
  known.set(event, row)
  return row
}
