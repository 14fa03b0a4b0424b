import { badgeOf, ICON, labelWidth, MARK_GAP, type Mark } from './mark.ts'

/** A mark in its row, with how wide its label may be. */
export interface LaidMark {
  readonly mark: Mark
  readonly row: number
  readonly labelWidth: number
}

/** One lane, laid out. `cost` says how much was lost: labels cut short, labels left out, marks merged. */
export interface LaidLane {
  readonly rows: number
  readonly marks: readonly LaidMark[]
  readonly cost: number
}

const CUT = 1
const DROPPED = 3
const MERGED = 6

/** Bars that cover each other get rows of their own up to here, whatever the room; beyond it they merge too. */
const MOST_ROWS = 6

/** Beyond so many rows only a long bar gets one more. */
const FEW_ROWS = 3
const LONG = 120

/**
 * Lays the marks of one lane, sorted by their left edge, into `rows` rows: where the words of the mark before fit in
 * full, else where they lose least, else merged with the neighbour. Bars are not merged, nor is anything merged into
 * them: they get more rows.
 * The answer depends on the scale and not on what part is on screen, so nothing jumps while panning.
 */
export function layLane(marks: readonly Mark[], rows: number): LaidLane {
  const laid: Mark[][] = Array.from({ length: rows }, () => [])
  for (const mark of marks) place(laid, mark)
  const result = laid.flatMap((row, index) => row.map((mark, at) => withLabel(mark, index, row[at + 1])))
  return { rows: laid.length, marks: result, cost: result.reduce((sum, each) => sum + costOf(each), 0) }
}

function place(rows: Mark[][], mark: Mark): void {
  const inFull = rows.find((row) => fullEnd(row) <= mark.from)
  if (inFull !== undefined) {
    inFull.push(mark)
    return
  }
  const free = rows.filter((row) => leastEnd(row) <= mark.from)
  const roomiest = free.toSorted((a, b) => leastEnd(a) - leastEnd(b))[0]
  if (roomiest !== undefined) {
    roomiest.push(mark)
    return
  }
  const bar = rows.length < FEW_ROWS ? ICON : LONG
  const small = rows.filter((row) => !row.slice(-1).some((last) => isBar(last, bar)))
  const needsRow = isBar(mark, bar) || small.length === 0
  if (rows.length < MOST_ROWS && needsRow) {
    rows.push([mark])
    return
  }
  merge(small.length === 0 ? rows : small, mark)
}

/** A bar that can be seen as one. */
const isBar = (mark: Mark, longerThan: number): boolean =>
  mark.item.shape === 'span' && mark.events.length === 1 && mark.to - mark.from > longerThan

/** Into the neighbour that began last. */
function merge(rows: readonly Mark[][], mark: Mark): void {
  const nearest = rows.toSorted((a, b) => (b.at(-1)?.from ?? 0) - (a.at(-1)?.from ?? 0))[0]
  const last = nearest?.pop()
  if (nearest === undefined || last === undefined) return
  nearest.push(badgeOf(last, [mark]))
}

const fullEnd = (row: readonly Mark[]): number => endOf(row, (mark) => mark.wanted)
const leastEnd = (row: readonly Mark[]): number => endOf(row, (mark) => mark.least)

function endOf(row: readonly Mark[], label: (mark: Mark) => number): number {
  const last = row.at(-1)
  return last === undefined ? Number.NEGATIVE_INFINITY : last.to + label(last) + (label(last) > 0 ? MARK_GAP : 2)
}

function withLabel(mark: Mark, row: number, next: Mark | undefined): LaidMark {
  const room = next === undefined ? Number.POSITIVE_INFINITY : next.from - mark.to - MARK_GAP
  return { mark, row, labelWidth: labelWidth(mark, room) }
}

function costOf({ mark, labelWidth: width }: LaidMark): number {
  if (mark.events.length > 1) return MERGED * mark.events.length
  if (mark.inside || width >= mark.wanted - 8) return 0
  return width === 0 ? DROPPED : CUT
}
