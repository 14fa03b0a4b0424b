import { badgeOf, ICON, labelWidth, MARK_GAP, type Mark } from './mark.ts'

/** A mark in its row, with how wide its label may be. */
export interface LaidMark {
  readonly mark: Mark
  readonly row: number
  readonly labelWidth: number
}

/** The marks of one lane in rows, each by its left edge. */
export type Rows = readonly (readonly Mark[])[]

const CUT = 1
const DROPPED = 3
const MERGED = 6

/** Bars that cover each other get rows of their own up to here, whatever the room; beyond it they merge too. */
const MOST_ROWS = 6

/** Beyond so many rows only a long bar gets one more. */
const FEW_ROWS = 3
const LONG = 120

/**
 * Lays marks, sorted by their left edge, into rows that may hold others already, which stay where they are: where the
 * words of the mark before fit in full, else where they lose least, else merged with the neighbour. Bars are not merged,
 * nor is anything merged into them: they get more rows. What began before `since` is never merged: it is counted elsewhere.
 * `wish` says in which row a mark would best lie.
 */
export function layInto(
  before: Rows,
  marks: readonly Mark[],
  since: number,
  wish: (mark: Mark) => number | undefined = () => undefined,
): Rows {
  const rows = before.map((row) => [...row])
  for (const mark of marks) place(rows, mark, since, wish(mark))
  return rows
}

/** The rows of a lane that begins with so many empty ones. */
export const layLane = (marks: readonly Mark[], rows: number, since: number): Rows =>
  layInto(
    Array.from({ length: rows }, () => []),
    marks,
    since,
  )

/** All marks of a lane, with what each has left for its words. */
export const laidMarks = (rows: Rows): readonly LaidMark[] =>
  rows.flatMap((row, index) => row.map((mark, at) => withLabel(mark, index, row[at + 1])))

/** How much is lost: labels cut short, labels left out, marks merged. */
export const costOf = (rows: Rows): number => laidMarks(rows).reduce((sum, laid) => sum + costOfMark(laid), 0)

function place(rows: Mark[][], mark: Mark, since: number, wished: number | undefined): void {
  const slots = rows.map((row) => slotIn(row, mark))
  const own = wished === undefined ? undefined : slots[wished]
  if (own !== undefined && fits(own, mark, 'least')) {
    put(own, mark)
    return
  }
  const inFull = slots.find((slot) => fits(slot, mark, 'wanted'))
  if (inFull !== undefined) {
    put(inFull, mark)
    return
  }
  const free = slots.filter((slot) => fits(slot, mark, 'least'))
  const roomiest = free.toSorted((a, b) => endOf(a.before, 'least') - endOf(b.before, 'least'))[0]
  if (roomiest !== undefined) {
    put(roomiest, mark)
    return
  }
  const bar = rows.length < FEW_ROWS ? ICON : LONG
  const small = slots.filter(({ before }) => before === undefined || !isBar(before, bar))
  const needsRow = isBar(mark, bar) || small.length === 0
  const open = (small.length === 0 ? slots : small).filter((slot) => (neighbourIn(slot)?.start ?? since) >= since)
  const mustHaveRow = open.length === 0 || mark.start < since
  if (mustHaveRow || (needsRow && rows.length < MOST_ROWS)) rows.push([mark])
  else merge(open, mark)
}

/** Where a mark would stand in a row. */
interface Slot {
  readonly row: Mark[]
  readonly at: number
  readonly before: Mark | undefined
  readonly after: Mark | undefined
}

function slotIn(row: Mark[], mark: Mark): Slot {
  let at = row.length
  while (at > 0 && (row[at - 1]?.from ?? 0) > mark.from) at--
  return { row, at, before: row[at - 1], after: row[at] }
}

const fits = ({ before, after }: Slot, mark: Mark, words: 'wanted' | 'least'): boolean =>
  endOf(before, words) <= mark.from && (after === undefined || endOf(mark, words) <= after.from)

const put = ({ row, at }: Slot, mark: Mark): void => void row.splice(at, 0, mark)

/** A bar that can be seen as one. */
const isBar = (mark: Mark, longerThan: number): boolean =>
  mark.item.shape === 'span' && mark.count === 1 && mark.to - mark.from > longerThan

/** With whom a mark would be merged there. */
const neighbourIn = ({ before, after }: Slot): Mark | undefined => before ?? after

/** Into the neighbour that began last, else into the one that follows. */
function merge(slots: readonly Slot[], mark: Mark): void {
  const nearest = slots.toSorted((a, b) => (b.before?.from ?? 0) - (a.before?.from ?? 0))[0]
  if (nearest === undefined) return
  const { row, at, before, after } = nearest
  if (before !== undefined) row.splice(at - 1, 1, badgeOf(before, mark))
  else if (after !== undefined) row.splice(at, 1, badgeOf(mark, after))
}

function endOf(mark: Mark | undefined, words: 'wanted' | 'least'): number {
  return mark === undefined ? Number.NEGATIVE_INFINITY : mark.to + mark[words] + (mark[words] > 0 ? MARK_GAP : 2)
}

function withLabel(mark: Mark, row: number, next: Mark | undefined): LaidMark {
  const room = next === undefined ? Number.POSITIVE_INFINITY : next.from - mark.to - MARK_GAP
  return { mark, row, labelWidth: labelWidth(mark, room) }
}

function costOfMark({ mark, labelWidth: width }: LaidMark): number {
  if (mark.count > 1) return MERGED * mark.count
  if (mark.inside || width >= mark.wanted - 8) return 0
  return width === 0 ? DROPPED : CUT
}
