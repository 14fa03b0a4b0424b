import type { EventId } from '../../ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { TimelineItem, TimelineModel } from '../../timeline/model.ts'

/**
 * The time between two neighbouring moments of the record. `loose` holds the order-only items that lie in it. The first
 * gap of a list has no `from` and the last no `to`: there lie the items that come before or after every known time.
 */
export interface Gap {
  readonly from: Instant | null
  readonly to: Instant | null
  readonly loose: readonly EventId[]
}

export const gapLength = (gap: Gap): number => (gap.from === null || gap.to === null ? 0 : gap.to - gap.from)

/**
 * Divides the timeline at every moment where something starts or ends. Order-only items lie in the gap after the timed
 * item they follow in the list.
 */
export function gapsOf(model: TimelineModel): readonly Gap[] {
  const moments = momentsOf(model)
  const index = new Map(moments.map((at, i) => [at, i + 1]))
  const loose: EventId[][] = Array.from({ length: moments.length + 1 }, () => [])
  let last = 0
  for (const item of model.items) {
    if (isTimed(item)) last = index.get(item.start) ?? last
    else loose[last]?.push(item.id)
  }
  return loose.map((ids, i) => ({ from: moments[i - 1] ?? null, to: moments[i] ?? null, loose: ids }))
}

/** Whether an item has a place on the clock, however rough. */
export const isTimed = (item: TimelineItem): boolean => item.precision !== 'orderOnly'

function momentsOf(model: TimelineModel): readonly Instant[] {
  const timed = model.items.filter(isTimed).flatMap((item) => [item.start, item.end])
  return [...new Set(timed)].sort((a, b) => a - b)
}
