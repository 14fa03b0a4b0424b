import type { EventId } from '../../ids.ts'
import { differences, type Hunk, listDifferences } from '../../list/difference.ts'
import type { Instant } from '../../time/instant.ts'
import { drawnTimes } from '../feed/drawnTimes.ts'
import { isTimed } from '../gaps.ts'
import type { LaneKey, TimelineItem, TimelineModel } from '../model.ts'
import type { TimeScale } from '../timeScale.ts'
import type { Column, Placed } from './column.ts'
import { type IndexLane, type LaneParts, laneOf, laneWith, laneWithout, noParts, putPart } from './lane.ts'

/** All items of a picture in sorted columns, so that a window of any size is answered in the same short time. */
export interface TimelineIndex {
  readonly lanes: readonly IndexLane[]
  /** In the order of the incident, with where each begins on the axis. */
  readonly items: readonly TimelineItem[]
  readonly starts: Float64Array
  readonly scale: TimeScale
  readonly keyMoments: ReadonlySet<EventId>
  /** How many items there are of which only the order is known: they move with those around them. */
  readonly loose: number
}

/** What is to be indexed. `keyMoments` are the events that durations run between. */
export interface Indexed {
  readonly model: TimelineModel
  readonly scale: TimeScale
  readonly keyMoments: ReadonlySet<EventId>
}

/** The next index, and what changed: `null` when so much did that nothing of what was drawn need be kept. */
export interface IndexUpdate {
  readonly index: TimelineIndex
  readonly changed: IndexChanges | null
}

export interface IndexChanges {
  /** Where items came or went, as places on the axis. */
  readonly at: readonly number[]
  /** Spans that only reach further than before. */
  readonly grown: ReadonlyMap<EventId, Placed>
}

/** More changes than this cost less when all is indexed anew. */
const MANY = 256

const looseOf = (items: readonly TimelineItem[]): number =>
  items.reduce((count, item) => count + (isTimed(item) ? 0 : 1), 0)

/** Where each item begins on the axis; never before the one it follows. */
function startsOf(items: readonly TimelineItem[], loose: number, scale: TimeScale): Float64Array {
  const starts = new Float64Array(items.length)
  const times = loose === 0 ? null : drawnTimes(items)
  let last = Number.NEGATIVE_INFINITY
  items.forEach((item, index) => {
    last = Math.max(last, scale.toAxis(times?.[index] ?? item.start))
    starts[index] = last
  })
  return starts
}

const endOf = (item: TimelineItem, start: number, scale: TimeScale): number =>
  item.shape === 'span' ? Math.max(start, scale.toAxis(item.end)) : start

const placed = (item: TimelineItem, start: number, scale: TimeScale): Placed => ({
  item,
  start,
  end: endOf(item, start, scale),
})

/** The index of a picture. Items on a lane that the picture does not have are left out. */
export const indexOf = (indexed: Indexed): TimelineIndex => indexWith(indexed, null)

/**
 * Each item is read once: of a million, reading them again would take longer than all else. `times`: where items are drawn
 * when some are known by their order only; null while none of these has been met.
 */
function indexWith(indexed: Indexed, times: readonly Instant[] | null): TimelineIndex {
  const { model, scale, keyMoments } = indexed
  const { items } = model
  const starts = new Float64Array(items.length)
  const ends = new Float64Array(items.length)
  const parts = new Map<LaneKey, LaneParts>(model.lanes.map(({ id }) => [id, noParts()]))
  let loose = 0
  let last = Number.NEGATIVE_INFINITY
  // Counted by hand, because this runs but once: an iterator would cost more than what is done with each item.
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (item === undefined) continue
    if (!isTimed(item)) {
      if (times === null) return indexWith(indexed, drawnTimes(items))
      loose++
    }
    const start = Math.max(last, scale.toAxis(times?.[index] ?? item.start))
    const end = endOf(item, start, scale)
    starts[index] = start
    ends[index] = end
    last = start
    const lane = parts.get(item.lane)
    if (lane !== undefined) putPart(lane, item, index, end - start, keyMoments)
  }
  const all: Column = { items, start: starts, end: ends }
  return {
    lanes: model.lanes.map(({ id, label }) => laneOf(id, label, parts.get(id) ?? noParts(), all)),
    items,
    starts,
    scale,
    keyMoments,
    loose,
  }
}

/** The index of another picture, made from the one before for the price of what changed between them. */
export function updatedIndex(before: TimelineIndex, next: Indexed): IndexUpdate {
  const { model, scale, keyMoments } = next
  const anew = (): IndexUpdate => ({ index: indexOf(next), changed: null })
  if (scale !== before.scale || keyMoments !== before.keyMoments || !sameLanes(before.lanes, model.lanes)) return anew()
  const { items } = model
  const own = listDifferences(before.items, items, MANY)
  if (lengthOf(own) > MANY) return anew()
  const { starts, hunks } = changesOf(before, items, own)
  if (lengthOf(hunks) > MANY) return anew()

  const lanes = new Map(before.lanes.map((lane) => [lane.id, lane]))
  const change = (id: LaneKey, how: (lane: IndexLane) => IndexLane): void => {
    const lane = lanes.get(id)
    if (lane !== undefined) lanes.set(id, how(lane))
  }
  let { loose } = before
  const at: number[] = []
  const grown = new Map<EventId, Placed>()
  for (const { at: from, removed, to, added } of hunks) {
    const gone = placedIn(before.items, before.starts, from, removed, scale)
    const come = placedIn(items, starts, to, added, scale)
    for (const each of gone) change(each.item.lane, (lane) => laneWithout(lane, each))
    come.forEach((each, index) => {
      const behind = behindOf(items, starts, to + index)
      change(each.item.lane, (lane) => laneWith(lane, each, behind, keyMoments))
    })
    loose += looseOf(items.slice(to, to + added)) - looseOf(before.items.slice(from, from + removed))
    const only = removed === added ? come.filter((each, index) => onlyGrew(gone[index], each)) : []
    for (const each of only) grown.set(each.item.id, each)
    for (const { item, start } of [...gone, ...come]) if (!grown.has(item.id)) at.push(start)
  }
  return {
    index: {
      lanes: before.lanes.map((lane) => lanes.get(lane.id) ?? lane),
      items,
      starts,
      scale,
      keyMoments,
      loose,
    },
    changed: { at, grown },
  }
}

const lengthOf = (hunks: readonly Hunk[]): number => hunks.reduce((sum, { removed, added }) => sum + removed + added, 0)

/**
 * Where the items begin, and where they differ from those before; `hunks` say where there are other items. Without items of
 * which only the order is known, none is moved by another: then what did not change need not even be read.
 */
function changesOf(
  before: TimelineIndex,
  items: readonly TimelineItem[],
  hunks: readonly Hunk[],
): { readonly starts: Float64Array; readonly hunks: readonly Hunk[] } {
  const { length } = before.items
  const come = hunks.flatMap(({ to, added }) => items.slice(to, to + added))
  if (before.loose === 0 && come.every(isTimed)) {
    return { starts: splicedStarts(before, items, hunks), hunks }
  }
  const starts = startsOf(items, looseOf(items), before.scale)
  const moved = (a: number, b: number): boolean => before.items[a] === items[b] && before.starts[a] === starts[b]
  return { starts, hunks: differences(length, items.length, moved, MANY) }
}

function splicedStarts(before: TimelineIndex, items: readonly TimelineItem[], hunks: readonly Hunk[]): Float64Array {
  const starts = new Float64Array(items.length)
  let [from, to] = [0, 0]
  for (const hunk of hunks) {
    starts.set(before.starts.subarray(from, hunk.at), to)
    for (let index = hunk.to; index < hunk.to + hunk.added; index++) {
      const item = items[index]
      if (item !== undefined)
        starts[index] = Math.max(starts[index - 1] ?? Number.NEGATIVE_INFINITY, before.scale.toAxis(item.start))
    }
    from = hunk.at + hunk.removed
    to = hunk.to + hunk.added
  }
  starts.set(before.starts.subarray(from), to)
  return starts
}

const placedIn = (
  items: readonly TimelineItem[],
  starts: Float64Array,
  from: number,
  count: number,
  scale: TimeScale,
): readonly Placed[] =>
  items.slice(from, from + count).map((item, index) => placed(item, starts[from + index] ?? 0, scale))

/** How many items before this one have its lane and its start. */
function behindOf(items: readonly TimelineItem[], starts: Float64Array, at: number): number {
  let behind = 0
  for (let index = at - 1; index >= 0 && starts[index] === starts[at]; index--) {
    if (items[index]?.lane === items[at]?.lane) behind++
  }
  return behind
}

function onlyGrew(before: Placed | undefined, after: Placed): boolean {
  if (before === undefined || !before.item.running || !after.item.running || before.start !== after.start) return false
  const { end: _was, length: _long, ...was } = before.item
  const { end: _is, length: _longer, ...is } = after.item
  return Object.entries(was).every(([field, value]) => value === is[field as keyof typeof is])
}

const sameLanes = (a: readonly IndexLane[], b: TimelineModel['lanes']): boolean =>
  a.length === b.length && a.every((lane, index) => lane.id === b[index]?.id && lane.label === b[index]?.label)

/** Where an event lies on the axis, or null when the picture does not have it. */
export function placeIn({ items, starts, scale }: TimelineIndex, id: EventId): Placed | null {
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  return item === undefined ? null : placed(item, starts[at] ?? 0, scale)
}
