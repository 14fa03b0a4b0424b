import type { BatchId, DeviceId, EntryId, EventId, FactorId, IncidentId } from '../../shared/ids.ts'
import type { Command, Stamp } from '../../shared/incident/commands.ts'
import { decide } from '../../shared/incident/decide.ts'
import type { EventFields, NewEvent, Role, Status } from '../../shared/incident/event.ts'
import type { ActionItem, Incident, IncidentFields, Milestone } from '../../shared/incident/incident.ts'
import { DEFAULT_SEVERITIES } from '../../shared/incident/incident.ts'
import type { EventKind } from '../../shared/incident/kinds.ts'
import type { CollectionName, RecordChanges, RecordPut } from '../../shared/incident/records/collections.ts'
import { replay } from '../../shared/incident/replay.ts'
import type { Hlc, JournalEntry, Op } from '../../shared/journal/entry.ts'
import { type Instant, instant, zone } from '../../shared/time/instant.ts'

/*
 * A tiny vocabulary for tests: one line makes a journal or an incident.
 *
 *   incidentOf(declared('db'), logged('detection', '10:00', 'Alert'), ruledOut('Cache', '10:30'), undone('b1'))
 *
 * Every op is one gesture: batches are called b0, b1, ... by position (`together` puts several ops in one batch). An
 * event is called by its text unless `id` says otherwise. Entries are recorded one second apart by Sam.
 */

/** `10:00` and `10:00:30` are on 2026-03-02 UTC, `03-04 10:00` in 2026, `2017-01-31 10:00` anywhere; ISO is read as it is. */
export function at(text: string): Instant {
  const [, date = '2026-03-02', time] =
    /^(?:(\d{4}-\d{2}-\d{2}|\d{2}-\d{2})[ T])?(\d{2}:\d{2}(?::\d{2})?)Z?$/.exec(text) ?? []
  const ms = Date.parse(time === undefined ? text : `${date.length === 5 ? `2026-${date}` : date}T${time}Z`)
  if (Number.isNaN(ms)) throw new Error(`not a time: ${text}`)
  return instant(ms)
}

export const eventId = (name: string): EventId => name as EventId
export const entryId = (name: string): EntryId => name as EntryId
export const batchId = (name: string): BatchId => name as BatchId

/** When the journals of tests begin to be recorded: before all their events, so that no default depends on it. */
const RECORDED_FROM = at('2026-03-02 09:00')

/** One gesture: an op, or several that are undone together. */
export type Gesture = Op | readonly Op[]

export const together = (...ops: readonly Op[]): readonly Op[] => ops

export interface EntryOptions {
  readonly by?: string
  readonly batch?: string
  readonly id?: string
  readonly device?: string
}

/** One entry, recorded `n` seconds after 09:00. */
export function entry(n: number, op: Op, options: EntryOptions = {}): JournalEntry {
  const recordedAt = instant(RECORDED_FROM + n * 1000)
  const device = options.device ?? 'laptop'
  const ms = recordedAt.toString(16).padStart(12, '0')
  return {
    id: (options.id ?? `entry-${String(n).padStart(6, '0')}`) as EntryId,
    hlc: `${ms}-0000-${device}` as Hlc,
    recordedAt,
    by: options.by ?? 'Sam',
    device: device as DeviceId,
    batch: batchId(options.batch ?? `b${n}`),
    op,
  }
}

/** A journal of these gestures, one after another. */
export function journal(...gestures: readonly Gesture[]): readonly JournalEntry[] {
  let n = 0
  return gestures.flatMap((gesture, i) =>
    (Array.isArray(gesture) ? gesture : [gesture]).map((op: Op) => entry(n++, op, { batch: `b${i}` })),
  )
}

/** The incident that these gestures add up to. */
export const incidentOf = (...gestures: readonly Gesture[]): Incident => replay(journal(...gestures))

export interface Declaration {
  readonly severity?: string
  readonly zone?: string
}

export const declared = (title = 'Checkout fails', { severity, zone: name }: Declaration = {}): Op => ({
  op: 'incident.declare',
  d: {
    incident: 'incident-1' as IncidentId,
    title,
    zone: zone(name ?? 'UTC'),
    severityScale: DEFAULT_SEVERITIES,
    severity: severity ?? null,
  },
})

/** Any further field of an event, with times as text. */
export type EventOptions = Partial<Omit<EventFields, 'kind' | 'text' | 'occurredAt'>> & {
  readonly id?: string
  /** `endedAt`, as text. */
  readonly until?: string
  /** `acknowledgedAt`, as text. */
  readonly acknowledged?: string
}

/** The fields of a new event, for `addEvent` and importers. */
export function newEvent(kind: EventKind, time: string, text: string, options: EventOptions = {}): NewEvent {
  const { id: _, until, acknowledged, ...fields } = options
  return {
    kind,
    text,
    occurredAt: at(time),
    ...fields,
    ...(until === undefined ? {} : { endedAt: at(until) }),
    ...(acknowledged === undefined ? {} : { acknowledgedAt: at(acknowledged) }),
  }
}

export const logged = (kind: EventKind, time: string, text: string, options: EventOptions = {}): Op => ({
  op: 'event.add',
  d: { event: eventId(options.id ?? text), fields: newEvent(kind, time, text, options) },
})

const of =
  (kind: EventKind) =>
  (time: string, text: string, options: EventOptions = {}): Op =>
    logged(kind, time, text, options)

export const detection = of('detection')
export const action = of('action')
export const hypothesis = of('hypothesis')
export const escalation = of('escalation')
export const communication = of('communication')
export const impact = of('impact')
export const mitigation = of('mitigation')
export const resolution = of('resolution')
export const decision = of('decision')
export const note = of('note')

/** A hypothesis that was ruled out at `until`, or at an unknown time when `until` is null. */
export const misled = (time: string, until: string | null, text: string, options: EventOptions = {}): Op =>
  logged('hypothesis', time, text, { ...options, state: 'ruledOut', ...(until === null ? {} : { until }) })

export const amended = (event: string, changes: Partial<EventFields>): Op => ({
  op: 'event.amend',
  d: { event: eventId(event), changes },
})

export const ruledOut = (event: string, time: string, reason = ''): Op =>
  amended(event, { state: 'ruledOut', endedAt: at(time), reason })

export const confirmed = (event: string, time: string, reason = ''): Op =>
  amended(event, { state: 'confirmed', endedAt: at(time), reason })

export const acknowledged = (event: string, time: string): Op => amended(event, { acknowledgedAt: at(time) })

export const retracted = (event: string, reason = ''): Op => ({
  op: 'event.retract',
  d: { event: eventId(event), reason },
})

export const restored = (event: string): Op => ({ op: 'event.restore', d: { event: eventId(event) } })

export const statusChanged = (to: Status, time: string, from: Status | null = null): Op =>
  logged('status', time, `Status ${to}`, { id: `status ${to} ${time}`, change: { what: 'status', from, to } })

export const severityChanged = (to: string, time: string, from: string | null = null): Op =>
  logged('status', time, `Severity ${to}`, { id: `severity ${to} ${time}`, change: { what: 'severity', from, to } })

export const roleTaken = (role: Role, person: string, time: string, from: string | null = null): Op =>
  logged('status', time, `${role}: ${person}`, {
    id: `${role} ${person} ${time}`,
    change: { what: 'role', role, from, to: person },
  })

export const incidentAmended = (changes: Partial<IncidentFields>): Op => ({ op: 'incident.amend', d: { changes } })

export const factor = (text: string, primary = false, id = text): Op => ({
  op: 'factor.put',
  d: { factor: id as FactorId, changes: { text, primary } },
})

export const actionItem = (text: string, changes: Partial<Omit<ActionItem, 'id' | 'text'>> = {}, id = text): Op => ({
  op: 'actionItem.put',
  d: { item: id as ActionItem['id'], changes: { list: 'task', text, ...changes } },
})

/** A record made or changed. */
export const recorded = <Name extends CollectionName>(
  collection: Name,
  id: string,
  changes: RecordChanges<Name>,
): Op => ({ op: 'record.put', d: { collection, id, changes } as RecordPut })

/** `null` says: there was none. */
export const overridden = (milestone: Milestone, time: string | null, reason = ''): Op => ({
  op: 'milestone.override',
  d: { milestone, at: time === null ? null : at(time), reason },
})

export const cleared = (milestone: Milestone): Op => ({ op: 'milestone.clear', d: { milestone } })

/** Undoes the gesture at that position: `undone(2)` is the same as `undone('b2')`. */
export const undone = (batch: number | string): Op => ({
  op: 'batch.undo',
  d: { batch: batchId(typeof batch === 'number' ? `b${batch}` : batch) },
})

export const redone = (batch: number | string): Op => ({
  op: 'batch.redo',
  d: { batch: batchId(typeof batch === 'number' ? `b${batch}` : batch) },
})

/** A stamp at that time by Sam; ids are id-1, id-2, … for each stamp, after `prefix`. */
export function stampAt(time: string, by = 'Sam', prefix = 'id'): Stamp {
  let n = 0
  return { now: at(time), by, newId: () => `${prefix}-${++n}` }
}

/** The entries that deciding these commands one after another adds to a journal. Throws when one is refused. */
export function obeyed(
  before: readonly JournalEntry[],
  time: string,
  ...commands: readonly Command[]
): readonly JournalEntry[] {
  return commands.reduce<readonly JournalEntry[]>((entries, command) => {
    const stamp = stampAt(time, 'Sam', `c${entries.length}`)
    const decided = decide(replay(entries), command, stamp)
    if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.error)}`)
    const written = decided.value.map((draft, i) => entry(entries.length + i, draft.op, { batch: draft.batch }))
    return entries.concat(written)
  }, before)
}
