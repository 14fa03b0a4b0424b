const SPACE = 5

interface Interval {
  readonly left: number
  readonly right: number
}

/** The rows of one lane and what is taken in each: nothing placed in a row may touch anything else there. */
export interface Rows {
  readonly fits: (row: number, left: number, right: number) => boolean
  readonly take: (row: number, left: number, right: number) => void
}

/** Empty rows between two edges; what reaches over an edge does not fit. */
export function emptyRows(count: number, left: number, right: number): Rows {
  const taken: Interval[][] = Array.from({ length: count }, () => [])
  return {
    fits: (row, from, to) =>
      row < count &&
      from >= left &&
      to <= right &&
      (taken[row] ?? []).every((one) => to + SPACE <= one.left || from >= one.right + SPACE),
    take: (row, from, to) => taken[row]?.push({ left: from, right: to }),
  }
}
