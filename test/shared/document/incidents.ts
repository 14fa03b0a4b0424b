import type { EventId, IncidentId } from '../../../shared/ids.ts'
import { EVENT_DEFAULTS, type EventFields, type IncidentEvent } from '../../../shared/incident/event.ts'
import { DEFAULT_SEVERITIES, type Incident } from '../../../shared/incident/incident.ts'
import { NO_RECORDS } from '../../../shared/incident/records/foldRecords.ts'
import { fromIso, type Instant, UTC } from '../../../shared/time/instant.ts'

/** `2026-03-01` at the given time, in UTC. */
export const at = (time: string): Instant => instantOf(`2026-03-01T${time.length === 5 ? `${time}:00` : time}Z`)

export function instantOf(iso: string): Instant {
  const read = fromIso(iso)
  if (read === null) throw new Error(`not a time: ${iso}`)
  return read
}

type Given = Pick<EventFields, 'kind' | 'text' | 'occurredAt'> & Partial<IncidentEvent>

export const event = (given: Given): IncidentEvent => ({
  ...EVENT_DEFAULTS,
  id: `${given.kind} ${given.occurredAt} ${given.text}` as EventId,
  number: null,
  recordedAt: given.occurredAt,
  knownAt: given.occurredAt,
  recordedBy: 'Sam',
  edits: [],
  retracted: null,
  importedFrom: null,
  ...given,
})

/** An incident as replay would answer it, with the given events in the given order. */
export function incidentOf(events: readonly IncidentEvent[], fields: Partial<Incident> = {}): Incident {
  return {
    id: 'incident-1' as IncidentId,
    title: 'Checkout errors',
    zone: UTC,
    severityScale: DEFAULT_SEVERITIES,
    kinds: [],
    impact: '',
    explanation: '',
    resolutionDetails: '',
    conclusion: '',
    updateMinutes: 30,
    declaredAt: events[0]?.occurredAt ?? at('10:00'),
    declaredBy: 'Sam',
    status: 'investigating',
    severity: null,
    roles: [],
    events: new Map(events.map((one) => [one.id, one])),
    timeline: events,
    factors: [],
    actionItems: [],
    records: NO_RECORDS,
    milestoneOverrides: new Map(),
    sleeps: [],
    undo: null,
    redo: null,
    entryCount: events.length + 1,
    ...fields,
  }
}
