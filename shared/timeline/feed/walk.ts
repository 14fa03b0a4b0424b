import type { EventId } from '../../ids.ts'
import type { LaneKey, TimelineItem, TimelineModel } from '../model.ts'
import { drawnTimes } from './drawnTimes.ts'

export type Step = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last'

/**
 * The event that a keyboard step leads to, or null where there is none: previous and next in the order of the incident,
 * up and down to the nearest in time on the closest lane that has any. With nothing selected every step but `first`
 * starts at the last event.
 */
export function walk(model: TimelineModel, from: EventId | null, step: Step): EventId | null {
  const { items } = model
  const index = items.findIndex((item) => item.id === from)
  if (step === 'first') return items[0]?.id ?? null
  if (step === 'last' || index === -1) return items.at(-1)?.id ?? null
  if (step === 'previous') return items[index - 1]?.id ?? null
  if (step === 'next') return items[index + 1]?.id ?? null
  return acrossLanes(model, index, step)
}

function acrossLanes(model: TimelineModel, index: number, step: 'up' | 'down'): EventId | null {
  const lanes = model.lanes.map((lane) => lane.id)
  const from = lanes.indexOf(model.items[index]?.lane ?? 'notes')
  const order = step === 'up' ? lanes.slice(0, from).toReversed() : lanes.slice(from + 1)
  const times = drawnTimes(model.items)
  const here = times[index] ?? 0
  for (const lane of order) {
    const nearest = nearestOn(model.items, lane, times, here)
    if (nearest !== null) return nearest
  }
  return null
}

function nearestOn(
  items: readonly TimelineItem[],
  lane: LaneKey,
  times: readonly number[],
  at: number,
): EventId | null {
  let best: { readonly id: EventId; readonly far: number } | null = null
  items.forEach((item, index) => {
    if (item.lane !== lane) return
    const far = Math.abs((times[index] ?? item.start) - at)
    if (best === null || far < best.far) best = { id: item.id, far }
  })
  return (best as { readonly id: EventId } | null)?.id ?? null
}
