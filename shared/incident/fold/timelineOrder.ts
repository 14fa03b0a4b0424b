import type { EventId } from '../../ids.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import type { IncidentEvent } from '../event.ts'
import { compareEntries } from './order.ts'

/** The entry that brought an event in. */
export type AddOf = (id: EventId) => JournalEntry | null

/** By time, then by the place in the record of the entry that brought the event in, then by id [I8]. */
function compareEvents(a: IncidentEvent, b: IncidentEvent, addOf: AddOf): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt - b.occurredAt
  const [left, right] = [addOf(a.id), addOf(b.id)]
  const order = left === null || right === null ? 0 : compareEntries(left, right)
  return order !== 0 ? order : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function placeOf(timeline: readonly IncidentEvent[], event: IncidentEvent, addOf: AddOf): number {
  let from = 0
  let to = timeline.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const there = timeline[middle]
    if (there !== undefined && compareEvents(there, event, addOf) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Up to here moving single events costs less than sorting. */
const FEW = 64

/**
 * The timeline with some events taken out and others put in. `was` finds the adding entries as they were before, `is` as
 * they are now. Costs one copy for a few changes.
 */
export function arrange(
  timeline: readonly IncidentEvent[],
  out: readonly IncidentEvent[],
  put: readonly IncidentEvent[],
  was: AddOf,
  is: AddOf,
): readonly IncidentEvent[] {
  if (out.length === 0 && put.length === 0) return timeline
  if (out.length + put.length > FEW) {
    const gone = new Set(out)
    const kept = gone.size === 0 ? timeline : timeline.filter((event) => !gone.has(event))
    return [...kept, ...put].sort((a, b) => compareEvents(a, b, is))
  }
  const next = timeline.slice()
  for (const event of out) next.splice(placeOf(next, event, was), 1)
  for (const event of put) next.splice(placeOf(next, event, is), 0, event)
  return next
}
