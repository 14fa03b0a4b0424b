import { following } from '../../../shared/list/following.ts'
import type { LogRow } from './rows.ts'

/** Heights in pixels that the style sheet repeats. */
export const ROW = 32
export const HEAD = 27

/** Where rows of a list lie that is too long to draw whole. */
export interface RowHeights {
  readonly count: number
  readonly total: number
  readonly topOf: (index: number) => number
  readonly heightOf: (index: number) => number
  /** The row at that height; the last one below the end. */
  readonly indexAt: (y: number) => number
}

const hasHead = (row: LogRow | undefined): boolean => row?.kind === 'event' && row.head !== null

const headsIn = (rows: readonly LogRow[], from: number, count: number): readonly number[] =>
  rows.slice(from, from + count).flatMap((row, index) => (hasHead(row) ? [from + index] : []))

/** Which rows have a head, in order: of many thousand, only those that changed are asked. */
const headsOf = following<LogRow, readonly number[]>(
  (rows) => headsIn(rows, 0, rows.length),
  ({ made, list, hunks }) => {
    const heads: number[] = []
    let [next, shift] = [0, 0]
    const keep = (before: number): void => {
      for (; (made[next] ?? before) < before; next++) heads.push((made[next] ?? 0) + shift)
    }
    for (const { at, removed, to, added } of hunks) {
      keep(at)
      heads.push(...headsIn(list, to, added))
      while ((made[next] ?? at + removed) < at + removed) next++
      shift = to + added - (at + removed)
    }
    keep(Number.POSITIVE_INFINITY)
    return heads
  },
)

/** All rows are alike but those with a head, such as the date: only those few are remembered. */
export function rowHeights(rows: readonly LogRow[]): RowHeights {
  const heads = headsOf(rows)
  const headsBefore = (index: number): number => firstAtLeast(heads, index)
  const topOf = (index: number): number => index * ROW + headsBefore(index) * HEAD
  return {
    count: rows.length,
    total: rows.length * ROW + heads.length * HEAD,
    topOf,
    heightOf: (index) => ROW + (hasHead(rows[index]) ? HEAD : 0),
    indexAt: (y) => {
      let low = 0
      let high = Math.max(0, rows.length - 1)
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if (topOf(middle) <= y) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}

/** How many of the sorted numbers are below `limit`. */
function firstAtLeast(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
