import type { EventId } from '../../ids.ts'
import type { IncidentEvent } from '../event.ts'
import type { EventRecord } from './eventRecord.ts'
import { type Claim, type Claims, numberOf, reclaim } from './numbers.ts'
import type { SharedMap } from './sharedMap.ts'
import { bearsOnStanding } from './standing.ts'
import { arrange } from './timelineOrder.ts'

/** All events, as far as they have arrived. `events` leaves out what was never added or stands undone. */
export interface Events {
  readonly records: SharedMap<EventId, EventRecord>
  readonly claims: Claims
  readonly events: SharedMap<EventId, IncidentEvent>
  readonly timeline: readonly IncidentEvent[]
}

const sameClaims = (a: readonly Claim[], b: readonly Claim[]): boolean =>
  a.length === b.length && a.every((claim, i) => claim.letter === b[i]?.letter && claim.entry === b[i]?.entry)

const isShown = (event: IncidentEvent | null | undefined): event is IncidentEvent =>
  event !== null && event !== undefined && event.retracted === null

function numbered(record: EventRecord, claims: Claims): EventRecord {
  if (record.event === null) return record
  const number = numberOf(claims, record.claims, record.event.kind)
  return number === record.event.number ? record : { ...record, event: { ...record.event, number } }
}

/**
 * `before` with the touched records in place of the old ones: numbers given out, the timeline in order.
 * `standingTouched`: an event that bears on status, severity or roles came, went or changed.
 */
export function applyRecords(
  before: Events,
  touched: ReadonlyMap<EventId, EventRecord>,
): Events & { readonly standingTouched: boolean } {
  const was: Claim[] = []
  const is: Claim[] = []
  for (const [id, record] of touched) {
    const old = before.records.get(id)?.claims ?? []
    if (sameClaims(old, record.claims)) continue
    was.push(...old)
    is.push(...record.claims)
  }
  const { claims, renumbered } = reclaim(before.claims, was, is)

  const changed = new Map<EventId, EventRecord>()
  for (const [id, record] of touched) changed.set(id, numbered(record, claims))
  for (const id of renumbered) {
    const record = before.records.get(id)
    if (changed.has(id) || record === undefined) continue
    const next = numbered(record, claims)
    if (next !== record) changed.set(id, next)
  }

  const out: IncidentEvent[] = []
  const put: IncidentEvent[] = []
  const events = new Map<EventId, IncidentEvent | undefined>()
  for (const [id, { event }] of changed) {
    const old = before.events.get(id)
    if (isShown(old)) out.push(old)
    if (isShown(event)) put.push(event)
    events.set(id, event ?? undefined)
  }
  const records = before.records.with(changed)
  const timeline = arrange(
    before.timeline,
    out,
    put,
    (id) => before.records.get(id)?.add ?? null,
    (id) => records.get(id)?.add ?? null,
  )
  const standingTouched = out.some(bearsOnStanding) || put.some(bearsOnStanding)
  return { records, claims, events: before.events.with(events), timeline, standingTouched }
}
