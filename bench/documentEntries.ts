import type { BatchId, DeviceId, EntryId, EventId, IncidentId } from '../shared/ids.ts'
import { DEFAULT_SEVERITIES } from '../shared/incident/incident.ts'
import type { Hlc, JournalEntry, Op } from '../shared/journal/entry.ts'
import { nextHlc } from '../shared/journal/hlc.ts'
import { instant, UTC } from '../shared/time/instant.ts'
import { eventAt } from './storedIncident.ts'

const device = 'bench00000' as DeviceId

/** The log of an incident with this many events, as it was recorded; with the texts of every event unless others are given. */
export function entriesOf(events: number, textAt?: (at: number) => string): readonly JournalEntry[] {
  const declare: Op = {
    op: 'incident.declare',
    d: {
      incident: 'bench' as IncidentId,
      title: 'Bench',
      zone: UTC,
      severityScale: DEFAULT_SEVERITIES,
      severity: null,
    },
  }
  const adds = Array.from({ length: events }, (_, at): Op => {
    const { occurredAt, ...usual } = eventAt(at)
    const fields = { ...usual, ...(textAt === undefined ? {} : { text: textAt(at) }), occurredAt: instant(occurredAt) }
    return { op: 'event.add', d: { event: `event-${at}` as EventId, fields } } as Op
  })
  let hlc: Hlc | null = null
  return [declare, ...adds].map((op, n): JournalEntry => {
    const recordedAt = instant(eventAt(n).occurredAt)
    hlc = nextHlc(hlc, recordedAt, device)
    return { id: `entry-${n}` as EntryId, hlc, recordedAt, by: 'Sam', device, batch: `b${n}` as BatchId, op }
  })
}
