export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Where ranges of a text lie after it was edited. Ranges before the edit stay, those after it move along, and one that
 * was edited itself is given up: it is a different word now.
 */
export function keptRanges(ranges: readonly Range[], before: string, after: string): readonly Range[] {
  if (ranges.length === 0 || before === after) return ranges
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head++
  let tail = 0
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const endBefore = before.length - tail
  const shift = after.length - before.length
  return ranges.flatMap((range) => {
    if (range.to <= head) return [range]
    if (range.from >= endBefore) return [{ from: range.from + shift, to: range.to + shift }]
    return []
  })
}
