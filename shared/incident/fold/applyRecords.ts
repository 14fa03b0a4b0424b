import type { BatchId, EventId } from '../../ids.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import type { IncidentEvent } from '../event.ts'
import { EventMap } from './eventMap.ts'
import { type EventRecord, foldEvent } from './eventRecord.ts'
import { type Claim, type Claims, claimsOf, numberOf, reclaim } from './numbers.ts'
import type { SharedMap } from './sharedMap.ts'
import { bearsOnStanding } from './standing.ts'
import { arrange } from './timelineOrder.ts'

/** All events, as far as they have arrived. `events` leaves out what was never added or stands undone. */
export interface Events {
  readonly records: SharedMap<EventId, EventRecord>
  readonly claims: Claims
  readonly events: EventMap
  readonly timeline: readonly IncidentEvent[]
}

const NO_CLAIM: readonly Claim[] = []

const sameClaims = (a: readonly Claim[], b: readonly Claim[]): boolean =>
  a === b ||
  (a.length === b.length && a.every((claim, i) => claim.letter === b[i]?.letter && claim.entry === b[i]?.entry))

const isShown = (event: IncidentEvent | null): event is IncidentEvent => event !== null && event.retracted === null

/** The claims after these events got new entries; `own` are those of each of them. */
function claimed(before: Events, touched: ReadonlyMap<EventId, readonly JournalEntry[]>) {
  const was: Claim[] = []
  const is: Claim[] = []
  const own = new Map<EventId, readonly Claim[]>()
  for (const [id, entries] of touched) {
    const old = before.records.get(id)?.claims ?? NO_CLAIM
    const claims = claimsOf(id, entries)
    if (claims.length > 0) own.set(id, claims)
    if (sameClaims(old, claims)) continue
    was.push(...old)
    is.push(...claims)
  }
  return { own, ...reclaim(before.claims, was, is) }
}

/**
 * `before` with the entries of some events in place of what they were: folded, numbered, the timeline in order.
 * `standingTouched`: an event that bears on status, severity or roles came, went or changed.
 */
export function applyRecords(
  before: Events,
  touched: ReadonlyMap<EventId, readonly JournalEntry[]>,
  undone: ReadonlySet<BatchId>,
): Events & { readonly standingTouched: boolean } {
  const { claims, own, renumbered } = claimed(before, touched)
  const changed = new Map<EventId, EventRecord>()
  const out: IncidentEvent[] = []
  const put: IncidentEvent[] = []
  let size = before.events.size
  const change = (record: EventRecord): void => {
    const old = before.records.get(record.id)?.event ?? null
    if (isShown(old)) out.push(old)
    if (isShown(record.event)) put.push(record.event)
    size += (record.event === null ? 0 : 1) - (old === null ? 0 : 1)
    changed.set(record.id, record)
  }
  for (const [id, entries] of touched) {
    const mine = own.get(id) ?? NO_CLAIM
    change(foldEvent(id, entries, mine, undone, (kind) => numberOf(claims, mine, kind)))
  }
  for (const id of renumbered) {
    const record = before.records.get(id)
    if (touched.has(id) || record === undefined || record.event === null) continue
    const number = numberOf(claims, record.claims, record.event.kind)
    if (number !== record.event.number) change({ ...record, event: { ...record.event, number } })
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
  return { records, claims, events: new EventMap(records, size), timeline, standingTouched }
}
