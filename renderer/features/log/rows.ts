import type { IncidentEvent } from '../../../shared/incident/event.ts'
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
  const rows: LogRow[] = []
  const waiting = pending.filter((entry) => entry.command.kind === 'addEvent' || entry.state === 'failed')
  const left = waiting.toSorted(
    (a, b) => (a.occurredAt ?? Number.POSITIVE_INFINITY) - (b.occurredAt ?? Number.POSITIVE_INFINITY),
  )
  let before: Civil | null = null
  for (const event of events) {
    for (
      let next = left[0];
      next !== undefined && (next.occurredAt ?? Number.POSITIVE_INFINITY) < event.occurredAt;
      next = left[0]
    ) {
      rows.push(pendingRow(next))
      left.shift()
    }
    const civil: Civil | null = event.precision === 'orderOnly' ? before : civilOf(event, zones)
    rows.push(eventRow(event, headOf(before, civil), known))
    before = civil
  }
  return [...rows, ...left.map(pendingRow)]
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
