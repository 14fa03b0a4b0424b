import type { EventId } from '../../ids.ts'
import type { LaneKey, TimelineItem } from '../model.ts'
import { type Column, EMPTY_COLUMN, firstFrom, indexIn, type Placed, picked, spliced } from './column.ts'

/** Everything that lies on one lane. */
export interface IndexLane {
  readonly id: LaneKey
  readonly label: string
  readonly all: Column
  /** The spans among them by their length: class `c` holds those from 2^c up to 2^(c+1) long. */
  readonly spans: ReadonlyMap<number, Column>
  /** Those that must not go unnoticed among others. */
  readonly notable: Column
}

/** What makes an item one that matters: the user's star, a misleading path, or a moment that durations run between. */
const isNotable = (item: TimelineItem, keyMoments: ReadonlySet<EventId>): boolean =>
  item.starred || item.misleading || keyMoments.has(item.id)

/** Of spans that go on, all are in one class, because their length changes with every moment. */
export const RUNNING = 1023

export const classOf = ({ running }: TimelineItem, length: number): number =>
  running ? RUNNING : Math.floor(Math.log2(Math.max(1, length)))

/** A lane while it is made: which items of a column it has, which of them are spans and which notable, by their indexes. */
export interface LaneParts {
  readonly all: number[]
  readonly spans: Map<number, number[]>
  readonly notable: number[]
}

export const noParts = (): LaneParts => ({ all: [], spans: new Map(), notable: [] })

/** Takes in the next item of the column; `length` is how long it is on the axis. */
export function putPart(
  { all, spans, notable }: LaneParts,
  item: TimelineItem,
  index: number,
  length: number,
  keyMoments: ReadonlySet<EventId>,
): void {
  all.push(index)
  if (isNotable(item, keyMoments)) notable.push(index)
  if (item.shape !== 'span') return
  const c = classOf(item, length)
  const there = spans.get(c)
  if (there === undefined) spans.set(c, [index])
  else there.push(index)
}

/** The lane of parts that were all taken from one column. */
export const laneOf = (id: LaneKey, label: string, { all, spans, notable }: LaneParts, column: Column): IndexLane => ({
  id,
  label,
  all: picked(column, all),
  spans: new Map([...spans].map(([c, indexes]) => [c, picked(column, indexes)])),
  notable: picked(column, notable),
})

/** The lane without an item that lies on it. */
export function laneWithout(lane: IndexLane, gone: Placed): IndexLane {
  return withSpans(
    {
      ...lane,
      all: columnWithout(lane.all, gone),
      notable: columnWithout(lane.notable, gone),
    },
    gone,
    (column) => columnWithout(column, gone),
  )
}

/** The lane with one more item, after `behind` others that have the same start. */
export function laneWith(lane: IndexLane, added: Placed, behind: number, keyMoments: ReadonlySet<EventId>): IndexLane {
  const notable = isNotable(added.item, keyMoments)
  return withSpans(
    {
      ...lane,
      all: columnWith(lane.all, added, behind),
      notable: notable ? columnWith(lane.notable, added, behind) : lane.notable,
    },
    added,
    (column) => columnWith(column, added, behind),
  )
}

function withSpans(lane: IndexLane, { item, start, end }: Placed, change: (column: Column) => Column): IndexLane {
  if (item.shape !== 'span') return lane
  const c = classOf(item, end - start)
  const spans = new Map(lane.spans)
  const column = change(lane.spans.get(c) ?? EMPTY_COLUMN)
  if (column.items.length === 0) spans.delete(c)
  else spans.set(c, column)
  return { ...lane, spans }
}

function columnWithout(column: Column, { item, start }: Placed): Column {
  const at = indexIn(column, item.id, start)
  return at === -1 ? column : spliced(column, at, 1, [])
}

function columnWith(column: Column, added: Placed, behind: number): Column {
  const first = firstFrom(column.start, added.start)
  let at = first
  while (at < first + behind && column.start[at] === added.start) at++
  return spliced(column, at, 0, [added])
}
