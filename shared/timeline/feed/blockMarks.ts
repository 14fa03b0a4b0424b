import type { EventId } from '../../ids.ts'
import { type Column, firstFrom, indexIn, type Placed, placedAt } from '../index/column.ts'
import type { Run } from '../index/held.ts'
import type { IndexLane } from '../index/lane.ts'
import type { TimelineIndex } from '../index/timelineIndex.ts'
import type { LaneKey } from '../model.ts'
import type { Grid } from './grid.ts'
import { countMark, type Mark, markAt, type Screen } from './mark.ts'
import { mattersOf, NOTHING } from './matters.ts'

/** A block with few events shows each of them by itself. */
export function isSparse(index: TimelineIndex, grid: Grid, block: number): boolean {
  let count = 0
  for (const { all } of index.lanes) {
    count += firstFrom(all.start, (block + 1) * grid.block) - firstFrom(all.start, block * grid.block)
    if (count > grid.most) return false
  }
  return true
}

/** What is drawn of a block by lane: each event by itself, or counts of neighbours. `apart` are drawn elsewhere. */
export function marksOfBlock(
  index: TimelineIndex,
  grid: Grid,
  block: number,
  apart: ReadonlyMap<LaneKey, readonly Placed[]>,
  screen: Screen,
): ReadonlyMap<LaneKey, readonly Mark[]> {
  const [from, to] = [block * grid.block, (block + 1) * grid.block]
  const sparse = isSparse(index, grid, block)
  const runs = new Map(
    index.lanes.map((lane) => {
      const key = sparse ? [] : keyMomentsIn(lane, from, to, index.keyMoments)
      const others = (apart.get(lane.id) ?? []).filter(({ start }) => start >= from && start < to)
      const bins = sparse
        ? [runIn(lane.all, from, to, others)]
        : binsOf(from, to, grid).map((bin) => runIn(lane.all, bin, bin + grid.bin, [...others, ...key]))
      return [lane.id, { lane, key, bins }] as const
    }),
  )
  const few = sparse
    ? Number.POSITIVE_INFINITY
    : fewest(
        [...runs.values()].flatMap(({ bins }) => bins),
        grid.most,
      )
  return new Map(
    [...runs].map(([id, { lane, key, bins }]) => {
      const keyMarks = key.flatMap(({ item, start }) => {
        return markAt(lane.all, indexIn(lane.all, item.id, start), index.keyMoments, screen) ?? []
      })
      const others = bins.flatMap((run, at) =>
        run.count <= few
          ? singles(run, index, screen)
          : [counted(lane, run, from + at * grid.bin, grid, index, screen)],
      )
      return [id, [...keyMarks, ...others]]
    }),
  )
}

const binsOf = (from: number, to: number, { bin }: Grid): readonly number[] =>
  Array.from({ length: Math.round((to - from) / bin) }, (_, at) => from + at * bin)

const keyMomentsIn = (
  { notable }: IndexLane,
  from: number,
  to: number,
  keyMoments: ReadonlySet<EventId>,
): readonly Placed[] => between(notable, from, to).filter(({ item }) => keyMoments.has(item.id))

function between(column: Column, from: number, to: number): readonly Placed[] {
  const [first, end] = [firstFrom(column.start, from), firstFrom(column.start, to)]
  return Array.from({ length: end - first }, (_, at) => placedAt(column, first + at) ?? []).flat()
}

function runIn(column: Column, from: number, to: number, apart: readonly Placed[]): Run {
  const [first, end] = [firstFrom(column.start, from), firstFrom(column.start, to)]
  const without = new Set(apart.flatMap(({ item, start }) => (start >= from && start < to ? [item.id] : [])))
  return { column, from: first, to: end, without, count: end - first - without.size }
}

/** Up to how many events of a bin are drawn by themselves, so that a block does not hold more than `most` marks. */
function fewest(bins: readonly Run[], most: number): number {
  const fits = (few: number): boolean => bins.reduce((sum, { count }) => sum + (count <= few ? count : 1), 0) <= most
  return [3, 2].find(fits) ?? 1
}

function singles(run: Run, { keyMoments }: TimelineIndex, screen: Screen): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = run.from; at < run.to; at++) {
    const item = run.column.items[at]
    if (item === undefined || run.without.has(item.id)) continue
    const mark = markAt(run.column, at, keyMoments, screen)
    if (mark !== null) marks.push(mark)
  }
  return marks
}

function counted(
  { id, notable }: IndexLane,
  run: Run,
  bin: number,
  grid: Grid,
  { keyMoments }: TimelineIndex,
  screen: Screen,
): Mark {
  const { column, from, to, without } = run
  let first = from
  while (first < to - 1 && without.has(column.items[first]?.id ?? ('' as EventId))) first++
  let last = to - 1
  while (last > first && without.has(column.items[last]?.id ?? ('' as EventId))) last--
  const matters = between(notable, bin, bin + grid.bin).reduce(
    (all, { item }) => (without.has(item.id) ? all : all | mattersOf(item, keyMoments)),
    NOTHING,
  )
  const ends = [placedAt(column, first), placedAt(column, last)] as const
  if (ends[0] === null || ends[1] === null) throw new RangeError(`nothing to count in ${id}`)
  return countMark(`bin:${id}:${grid.bin}:${bin / grid.bin}`, [run], run.count, ends[0], ends[1], matters, screen)
}
