import { following } from '../list/following.ts'
import { selecting } from '../list/selecting.ts'
import { type Gap, gapLength } from './gaps.ts'
import { firstFrom } from './index/column.ts'

// Asked of all gaps of an incident at every entry and with every tick of its clock: each costs what changed.

/** The lengths of the gaps that have any, from short to long. */
const lengthsOf = following<Gap, Float64Array>(
  (gaps) =>
    Float64Array.from(gaps, gapLength)
      .filter((length) => length > 0)
      .sort(),
  ({ made, before, list, hunks }) => {
    const out = hunks.flatMap(({ at, removed }) => before.slice(at, at + removed))
    const put = hunks.flatMap(({ to, added }) => list.slice(to, to + added))
    const left = lengthsIn(out).reduce((lengths, length) => without(lengths, firstFrom(lengths, length)), made)
    return lengthsIn(put).reduce((lengths, length) => withOne(lengths, firstFrom(lengths, length), length), left)
  },
)

const lengthsIn = (gaps: readonly Gap[]): readonly number[] => gaps.map(gapLength).filter((length) => length > 0)

function without(lengths: Float64Array, at: number): Float64Array {
  const left = new Float64Array(lengths.length - 1)
  left.set(lengths.subarray(0, at))
  left.set(lengths.subarray(at + 1), at)
  return left
}

function withOne(lengths: Float64Array, at: number, length: number): Float64Array {
  const more = new Float64Array(lengths.length + 1)
  more.set(lengths.subarray(0, at))
  more[at] = length
  more.set(lengths.subarray(at), at + 1)
  return more
}

/** The length of the gap in the middle when they are sorted by length, those of no length left out; 0 without any. */
export function usualGap(gaps: readonly Gap[]): number {
  const lengths = lengthsOf(gaps)
  return lengths[lengths.length - 1 - Math.floor(lengths.length / 2)] ?? 0
}

/** How many gaps have a length. */
export const countOfGaps = (gaps: readonly Gap[]): number => lengthsOf(gaps).length

/** How long all gaps are together, in milliseconds. */
export const totalOfGaps = (gaps: readonly Gap[]): number => {
  const first = gaps.find(({ from }) => from !== null)?.from ?? 0
  const last = gaps.findLast(({ to }) => to !== null)?.to ?? first
  return last - first
}

const selects = new Map<number, (gaps: readonly Gap[]) => readonly Gap[]>()

/** The gaps that are at least so many milliseconds long, in their order. */
export function longerThan(gaps: readonly Gap[], least: number): readonly Gap[] {
  const select = selects.get(least) ?? selecting((gap: Gap) => gapLength(gap) >= least)
  selects.set(least, select)
  return select(gaps)
}
