import type { LaneId } from '../incident/kinds.ts'
import { LANES } from '../incident/kinds.ts'
import type { TimelineItem, TimelineModel } from './model.ts'
import type { AxisTime, TimeScale } from './timeScale.ts'
import { axisTime } from './timeScale.ts'

/**
 * How many events of each lane of kinds began in each column of the whole incident. Columns lie on a fixed grid, so
 * that they stay as they are while the incident grows.
 */
export interface Density {
  /** Where the first column begins, and how much of the axis each takes. */
  readonly start: AxisTime
  readonly column: number
  readonly columns: number
  /** Column after column, one count per lane of `LANES`. */
  readonly counts: Uint32Array
  /** The largest column, all kinds together. */
  readonly most: number
}

const KIND_COUNT = LANES.length

/** Columns are as narrow as lets no more than this many of them hold the incident. */
export const MOST_COLUMNS = 200

interface Stretch {
  readonly start: AxisTime
  readonly end: AxisTime
}

/** Which columns hold a stretch of the axis. */
function gridOf({ start, end }: Stretch): Pick<Density, 'start' | 'column' | 'columns'> {
  const length = Math.max(1, end - start)
  let column = 2 ** Math.max(0, Math.ceil(Math.log2(length / (MOST_COLUMNS - 1))))
  const first = () => Math.floor(start / column)
  const last = () => Math.floor(end / column)
  while (last() - first() + 1 > MOST_COLUMNS) column *= 2
  return { start: axisTime(first() * column), column, columns: last() - first() + 1 }
}

/**
 * Counts the events of a picture, given with the one counted before, if any. Where grid and scale stayed, only events
 * that differ are counted anew, so that one more of a hundred thousand costs next to nothing.
 */
export function densityOf(
  model: Pick<TimelineModel, 'items'>,
  scale: TimeScale,
  stretch: Stretch,
  before: {
    readonly density: Density
    readonly items: readonly TimelineItem[]
    readonly scale: TimeScale
  } | null = null,
): Density {
  const grid = gridOf(stretch)
  const { items } = model
  const keeps =
    before !== null &&
    before.scale === scale &&
    before.density.start === grid.start &&
    before.density.column === grid.column &&
    before.density.columns <= grid.columns
  const counts = new Uint32Array(grid.columns * KIND_COUNT)
  const add = (list: readonly TimelineItem[], from: number, to: number, by: 1 | -1): void => {
    for (let index = from; index < to; index++) {
      const item = list[index]
      if (item === undefined) continue
      const place = placeOf(item, scale, grid)
      counts[place] = (counts[place] ?? 0) + by
    }
  }
  if (!keeps) {
    add(items, 0, items.length, 1)
    return { ...grid, counts, most: mostOf(counts) }
  }
  counts.set(before.density.counts)
  const old = before.items
  let head = 0
  while (head < items.length && head < old.length && alike(items[head], old[head])) head++
  let tail = 0
  while (
    tail < items.length - head &&
    tail < old.length - head &&
    alike(items[items.length - 1 - tail], old[old.length - 1 - tail])
  )
    tail++
  add(old, head, old.length - tail, -1)
  add(items, head, items.length - tail, 1)
  return { ...grid, counts, most: mostOf(counts) }
}

const alike = (a: TimelineItem | undefined, b: TimelineItem | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.start === b.start && a.family === b.family)

const RANK: Readonly<Record<LaneId, number>> = Object.fromEntries(LANES.map((lane, index) => [lane, index])) as Record<
  LaneId,
  number
>

function placeOf(item: TimelineItem, scale: TimeScale, grid: Pick<Density, 'start' | 'column' | 'columns'>): number {
  const column = Math.floor((scale.toAxis(item.start) - grid.start) / grid.column)
  return Math.min(grid.columns - 1, Math.max(0, column)) * KIND_COUNT + RANK[item.family]
}

function mostOf(counts: Uint32Array): number {
  let most = 0
  for (let at = 0; at < counts.length; at += KIND_COUNT) {
    let sum = 0
    for (let kind = 0; kind < KIND_COUNT; kind++) sum += counts[at + kind] ?? 0
    most = Math.max(most, sum)
  }
  return most
}

/** How many events of one lane of kinds began in a column. */
export const countIn = ({ counts }: Density, column: number, lane: LaneId): number =>
  counts[column * KIND_COUNT + RANK[lane]] ?? 0
