const SPACE = 5

interface Interval {
  readonly left: number
  readonly right: number
}

/** The rows of one lane and what is taken in each: nothing placed in a row may touch anything else there. */
export interface Rows {
  readonly fits: (row: number, left: number, right: number) => boolean
  /** Takes what is free. */
  readonly take: (row: number, left: number, right: number) => void
}

/** Empty rows between two edges; what reaches over an edge does not fit. */
export function emptyRows(count: number, left: number, right: number): Rows {
  const taken: Interval[][] = Array.from({ length: count }, () => [])
  return {
    fits: (row, from, to) => {
      const there = taken[row]
      if (there === undefined || from < left || to > right) return false
      const next = there[placeIn(there, from - SPACE)]
      return next === undefined || to + SPACE <= next.left
    },
    take: (row, from, to) => {
      const there = taken[row]
      there?.splice(placeIn(there, from), 0, { left: from, right: to })
    },
  }
}

/** The place of the first interval that ends after `x`. They lie apart and in order. */
function placeIn(intervals: readonly Interval[], x: number): number {
  let [low, high] = [0, intervals.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((intervals[middle]?.right ?? x) > x) high = middle
    else low = middle + 1
  }
  return low
}
