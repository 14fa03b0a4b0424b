import type { TimelineItem } from '../model.ts'

/** An item with its place on the axis, as numbers of the axis. For a point both are the same. */
export interface Placed {
  readonly item: TimelineItem
  readonly start: number
  readonly end: number
}

/** Items in the order of their start, with their places beside them. Never changed: a change makes another column. */
export interface Column {
  readonly items: readonly TimelineItem[]
  readonly start: Float64Array
  readonly end: Float64Array
}

export const EMPTY_COLUMN: Column = { items: [], start: new Float64Array(0), end: new Float64Array(0) }

/** The column of some items of another, given by their indexes in ascending order. */
export function picked(column: Column, indexes: readonly number[]): Column {
  const start = new Float64Array(indexes.length)
  const end = new Float64Array(indexes.length)
  const items = new Array<TimelineItem>(indexes.length)
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] ?? -1
    const item = column.items[index]
    if (item === undefined) throw new RangeError(`no item ${index} in a column of ${column.items.length}`)
    start[at] = column.start[index] ?? 0
    end[at] = column.end[index] ?? 0
    items[at] = item
  }
  return { items, start, end }
}

/** The index of the first place at or after `time`; the length when there is none. */
export function firstFrom(places: Float64Array, time: number): number {
  let from = 0
  let to = places.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((places[middle] ?? Number.POSITIVE_INFINITY) < time) from = middle + 1
    else to = middle
  }
  return from
}

/** The item at an index with its place, or null where there is none. */
export function placedAt({ items, start, end }: Column, index: number): Placed | null {
  const item = items[index]
  return item === undefined ? null : { item, start: start[index] ?? 0, end: end[index] ?? 0 }
}

/** Where an item lies in a column, or -1. `start` is its place. */
export function indexIn({ items, start }: Column, id: TimelineItem['id'], place: number): number {
  for (let index = firstFrom(start, place); start[index] === place; index++) {
    if (items[index]?.id === id) return index
  }
  return -1
}

/** The column without `removed` items from `at` on, and with others in their place. */
export function spliced(column: Column, at: number, removed: number, added: readonly Placed[]): Column {
  const items = column.items.slice()
  items.splice(at, removed, ...added.map(({ item }) => item))
  return {
    items,
    start: splicedNumbers(column.start, at, removed, added, ({ start }) => start),
    end: splicedNumbers(column.end, at, removed, added, ({ end }) => end),
  }
}

function splicedNumbers(
  numbers: Float64Array,
  at: number,
  removed: number,
  added: readonly Placed[],
  of: (placed: Placed) => number,
): Float64Array {
  const result = new Float64Array(numbers.length - removed + added.length)
  result.set(numbers.subarray(0, at))
  added.forEach((placed, index) => {
    result[at + index] = of(placed)
  })
  result.set(numbers.subarray(at + removed), at + added.length)
  return result
}
