import type { EventId } from '../../ids.ts'
import type { TimelineItem } from '../model.ts'
import { type Column, indexIn } from './column.ts'

/** Items that follow each other in a column, but for some that are drawn by themselves. */
export interface Run {
  readonly column: Column
  /** From this index up to, and without, `to`. */
  readonly from: number
  readonly to: number
  readonly without: ReadonlySet<EventId>
  /** How many items are left: kept because counting a run is not free. */
  readonly count: number
}

/** The events that one thing on the timeline stands for. They may be thousands, so they are not listed but named. */
export type Held = readonly Run[]

const NONE: ReadonlySet<EventId> = new Set()

/** The run of one item. */
export const runOfOne = (column: Column, at: number): Run => ({ column, from: at, to: at + 1, without: NONE, count: 1 })

/** How many events there are. */
export const countOf = (held: Held): number => held.reduce((sum, run) => sum + run.count, 0)

/** The first events, `most` at most, in the order of their runs. */
export function someOf(held: Held, most: number): readonly TimelineItem[] {
  const some: TimelineItem[] = []
  for (const { column, from, to, without } of held) {
    for (let index = from; index < to && some.length < most; index++) {
      const item = column.items[index]
      if (item !== undefined && !without.has(item.id)) some.push(item)
    }
  }
  return some
}

/** Whether an event is among them. `place` is its start on the axis. */
export const holds = (held: Held, id: EventId, place: number): boolean =>
  held.some(({ column, from, to, without }) => {
    if (without.has(id)) return false
    const index = indexIn(column, id, place)
    return index >= from && index < to
  })
