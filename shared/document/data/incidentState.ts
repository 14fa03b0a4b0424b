import { z } from 'zod'
import { type IncidentEvent, TIME_FIELDS } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { momentField } from '../../incident/records/collection.ts'
import { COLLECTIONS } from '../../incident/records/collections.ts'
import { type Instant, toIso } from '../../time/instant.ts'

type Plain = Readonly<Record<string, unknown>>

/** What no calendar can say is null; the log says it all the same. */
const isoOf = (at: Instant | null): string | null => (at === null || Math.abs(at) > 8.64e15 ? null : toIso(at))

/** Fields of an event that hold moments within what they hold. */
const NESTED_TIMES: ReadonlySet<string> = new Set(['at', 'from', 'until'])
const EVENT_TIMES: ReadonlySet<string> = new Set(TIME_FIELDS)

/** The value of a field of an event, its moments as ISO 8601 in UTC. */
function fieldValue(field: string, value: unknown): unknown {
  if (EVENT_TIMES.has(field)) return typeof value === 'number' ? isoOf(value as Instant) : value
  if ((field !== 'earlierStates' && field !== 'tries') || !Array.isArray(value)) return value
  return value.map((item: Plain) =>
    Object.fromEntries(
      Object.entries(item).map(([name, held]) => [
        name,
        NESTED_TIMES.has(name) && typeof held === 'number' ? isoOf(held as Instant) : held,
      ]),
    ),
  )
}

function eventState(event: IncidentEvent): Plain {
  const { edits, retracted, recordedAt, ...rest } = event
  return {
    ...Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, fieldValue(field, value)])),
    recordedAt: isoOf(recordedAt),
    retracted: retracted === null ? null : { ...retracted, at: isoOf(retracted.at) },
    edits: edits.map((edit) => ({
      ...edit,
      at: isoOf(edit.at),
      was: fieldValue(edit.field, edit.was),
      is: fieldValue(edit.field, edit.is),
    })),
  }
}

/** Those of the timeline in its order, then those taken back in the order they were recorded. */
function eventStates({ timeline, events }: Incident): readonly Plain[] {
  const shown = new Set(timeline.map(({ id }) => id))
  const others = [...events.values()]
    .filter(({ id }) => !shown.has(id))
    .sort((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
  return [...timeline, ...others].map(eventState)
}

const isMoment = (schema: unknown): boolean =>
  schema === momentField || (schema instanceof z.ZodNullable && isMoment(schema.unwrap()))

function recordState(record: Plain, shape: Plain): Plain {
  const isTime = (name: string) => name === 'madeAt' || name === 'changedAt' || isMoment(shape[name])
  return Object.fromEntries(
    Object.entries(record).map(([name, held]) => [
      name,
      typeof held === 'number' && isTime(name) ? isoOf(held as Instant) : held,
    ]),
  )
}

/** Each collection that holds something, as a list in the order in which its records were made. */
const recordStates = ({ records }: Incident): Plain =>
  Object.fromEntries(
    Object.entries(records)
      .filter(([, held]) => held.size > 0)
      .map(([name, held]) => {
        const shape: Plain = COLLECTIONS[name as keyof typeof COLLECTIONS].fields.shape
        return [name, [...held.values()].map((record) => recordState(record, shape))]
      }),
  )

/**
 * The incident as plain values for other programs, as docs/exports.md names them: moments as ISO 8601 in UTC, what is not
 * known as null. For an event known by its order only, `occurredAt` is its place in the order, not a time.
 */
export function incidentState(incident: Incident): Plain {
  const { id, title, declaredAt, declaredBy, zone, status, severity, severityScale, kinds, updateMinutes } = incident
  const { impact, explanation, resolutionDetails, conclusion, roles, factors, actionItems, sleeps } = incident
  return {
    id,
    title,
    declaredAt: isoOf(declaredAt),
    declaredBy,
    zone,
    status,
    severity,
    severityScale,
    kinds,
    updateMinutes,
    texts: { impact, explanation, resolutionDetails, conclusion },
    roles: roles.map((role) => ({ ...role, from: isoOf(role.from), until: isoOf(role.until) })),
    events: eventStates(incident),
    factors,
    actionItems,
    milestonesByHand: Object.fromEntries(
      [...incident.milestoneOverrides].map(([milestone, set]) => [milestone, { ...set, at: isoOf(set.at) }]),
    ),
    records: recordStates(incident),
    sleeps: sleeps.map((sleep) => ({ ...sleep, from: isoOf(sleep.from), to: isoOf(sleep.to) })),
  }
}
