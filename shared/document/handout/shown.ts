import type { EventId } from '../../ids.ts'
import { type Instant, instant } from '../../time/instant.ts'
import type { LaneKey, TimelineItem } from '../../timeline/model.ts'
import type { HandoutData, HandoutEvent } from './handout.ts'

/** What a reader chose to see. `at`: only what was known by then, null for all; `hidden`: lanes that are left out. */
export interface Choice {
  readonly at: Instant | null
  readonly hidden: ReadonlySet<LaneKey>
}

/** The events of a choice, in the order of the timeline. What still ran at `at` reaches up to there. */
export function shownOf({ events }: HandoutData, { at, hidden }: Choice): readonly HandoutEvent[] {
  const known = events.filter(({ from, until, item }) => {
    if (hidden.has(item.lane)) return false
    return at === null ? until === null : from <= at && (until === null || at < until)
  })
  return at === null ? known : known.map((event) => ({ ...event, item: upTo(event.item, at) }))
}

function upTo(item: TimelineItem, at: Instant): TimelineItem {
  if (item.shape === 'point' || item.end <= at) return item
  const end = instant(Math.max(at, item.start))
  return { ...item, end, running: true, shape: end > item.start ? 'span' : 'point' }
}

/** Where a key leads from the event that is chosen. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'laneUp' | 'laneDown'

/**
 * The event that a step leads to: along the timeline, or to the one nearest in time on the next lane that has any. Without a
 * chosen event it is the first. Null where there is none.
 */
export function stepFrom(
  events: readonly HandoutEvent[],
  lanes: HandoutData['lanes'],
  chosen: EventId | null,
  step: Step,
): HandoutEvent | null {
  const place = events.findIndex(({ item }) => item.id === chosen)
  const current = events[place]
  if (step === 'last') return events.at(-1) ?? null
  if (current === undefined || step === 'first') return events[0] ?? null
  if (step === 'next') return events[place + 1] ?? current
  if (step === 'previous') return events[place - 1] ?? current
  const used = lanes.filter(({ id }) => events.some(({ item }) => item.lane === id))
  const lane = used[used.findIndex(({ id }) => id === current.item.lane) + (step === 'laneUp' ? -1 : 1)]
  if (lane === undefined) return current
  const onLane = events.filter(({ item }) => item.lane === lane.id)
  const distance = ({ item }: HandoutEvent) => Math.abs(item.start - current.item.start)
  return onLane.reduce((best, event) => (distance(event) < distance(best) ? event : best), onLane[0] ?? current)
}
