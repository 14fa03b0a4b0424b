import type { EventId } from '../../ids.ts'
import { type Column, firstFrom, type Placed, placedAt } from '../index/column.ts'
import { RUNNING } from '../index/lane.ts'
import type { TimelineIndex } from '../index/timelineIndex.ts'
import type { LaneKey } from '../model.ts'
import { blockOf, type Grid } from './grid.ts'

/** What bars are looked for. */
export interface BarSearch {
  readonly index: TimelineIndex
  readonly grid: Grid
  /** Bars that reach into this stretch of the axis. */
  readonly from: number
  readonly to: number
  /** Whether a span that begins in a block may be chosen: none that begins in another is even read. */
  readonly open: (block: number) => boolean
  /** Of the spans that begin before the stretch, those may be chosen that begin at or after this place, and end up to the other. */
  readonly earlier: { readonly since: number; readonly until: number }
  /** The bars that are drawn already: they keep their place. */
  readonly kept: ReadonlyMap<LaneKey, readonly Placed[]>
}

/** A span that is drawn as a bar. */
export interface Bar extends Placed {
  readonly lane: LaneKey
}

/** Bars of one lane lie in so many rows: more in the lanes where what runs at the same time is the point. */
const ROWS = 1
const ROWS_OF_THREADS = 2
/** There also what began before the stretch, and is not counted in it either. */
const ROWS_RUN_THROUGH = 6
const THREADS: ReadonlySet<LaneKey> = new Set(['impact', 'hypotheses'])

/** The bars of one row, by their start. */
type Row = Placed[]

/**
 * Which long spans are drawn as bars where there is no room for all: from long to short, as far as they lie side by side
 * in the few rows of their lane, and no more beginning in each block than the grid allows. All others are left to be counted.
 */
export function barsIn(search: BarSearch): readonly Bar[] {
  const { index, grid, kept } = search
  const used = new Map<number, number>()
  const use = (block: number): void => void used.set(block, (used.get(block) ?? 0) + 1)
  const keptIds = new Set<EventId>()
  const rows = new Map<LaneKey, readonly Row[]>()
  for (const { id } of index.lanes) {
    const free: readonly Row[] = Array.from({ length: THREADS.has(id) ? ROWS_RUN_THROUGH : ROWS }, () => [])
    rows.set(id, free)
    for (const bar of kept.get(id) ?? []) {
      keptIds.add(bar.item.id)
      if (bar.start >= search.from) use(blockOf(bar.start, grid))
      const row = free.find((each) => firstGap(each, bar.start, bar.end - bar.start) === bar.start) ?? free[0]
      if (row !== undefined) insert(row, bar)
    }
  }
  const chosen: Bar[] = []
  for (const c of classesOf(index)) {
    if (2 ** (c + 1) <= grid.shortestBar) break
    for (const lane of index.lanes) {
      const column = lane.spans.get(c)
      if (column === undefined) continue
      for (const bar of barsOfClass({ ...search, column, class: c, rows: rows.get(lane.id) ?? [], used, keptIds })) {
        chosen.push({ ...bar, lane: lane.id })
      }
    }
  }
  return chosen
}

const classesOf = (index: TimelineIndex): readonly number[] =>
  [...new Set(index.lanes.flatMap((lane) => [...lane.spans.keys()]))].toSorted((a, b) => b - a)

interface ClassSearch extends BarSearch {
  readonly column: Column
  readonly class: number
  readonly rows: readonly Row[]
  readonly used: Map<number, number>
  readonly keptIds: ReadonlySet<EventId>
}

function barsOfClass(search: ClassSearch): readonly Placed[] {
  const { column, grid, from, to, rows, used } = search
  const shortest = search.class === RUNNING ? grid.shortestBar : 2 ** search.class
  const reach = search.class === RUNNING ? Number.POSITIVE_INFINITY : 2 * shortest
  const chosen: Placed[] = []
  const rowsBegunIn = rows.slice(0, ROWS_OF_THREADS)
  let at = firstFrom(column.start, Math.max(from - reach, Math.min(from, search.earlier.since)))
  while (at < column.start.length) {
    const bar = placedAt(column, at)
    if (bar === null || bar.start >= to) break
    const long = bar.end - bar.start
    const block = blockOf(bar.start, grid)
    const isEarlier = bar.start < from
    if (!isEarlier && !search.open(block)) {
      at = Math.max(at + 1, firstFrom(column.start, (block + 1) * grid.block))
      continue
    }
    const isPassed = isEarlier && (bar.end <= from || bar.end > search.earlier.until)
    if (isPassed || long < grid.shortestBar || search.keptIds.has(bar.item.id)) {
      at++
      continue
    }
    if (!isEarlier && (used.get(block) ?? 0) >= grid.bars) {
      at = Math.max(at + 1, firstFrom(column.start, (block + 1) * grid.block))
      continue
    }
    // Where no row is free for a bar of this length, all that begin before one is can be passed over.
    const allowed = isEarlier ? rows : rowsBegunIn
    const free = Math.min(...allowed.map((row) => firstGap(row, bar.start, shortest)))
    const row = allowed.find((each) => firstGap(each, bar.start, long) === bar.start)
    if (row === undefined) {
      at = Math.max(at + 1, free > bar.start ? firstFrom(column.start, free) : 0)
      continue
    }
    insert(row, bar)
    chosen.push(bar)
    if (!isEarlier) used.set(block, (used.get(block) ?? 0) + 1)
    at++
  }
  return chosen
}

/** The first place from `start` on at which a row is free for so long. */
function firstGap(row: Row, start: number, long: number): number {
  let at = start
  for (const bar of row) {
    if (bar.end <= at) continue
    if (bar.start - at >= long) return at
    at = bar.end
  }
  return at
}

function insert(row: Row, bar: Placed): void {
  const at = row.findIndex((other) => other.start > bar.start)
  row.splice(at === -1 ? row.length : at, 0, bar)
}
