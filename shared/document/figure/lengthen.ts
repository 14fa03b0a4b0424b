import { FONT_SIZE, type Label, type PlacedMark, wordsOf } from './mark.ts'
import { textWidth, truncate } from './measure.ts'
import type { Bounds } from './place.ts'

const SPACE = 6
/** How many times the usual width a label may have where nothing is in its way. */
const MOST = 2

/** Gives words that were cut the room that stayed free beside them once everything had its place. The marks come from left to right. */
export function lengthen(marks: readonly PlacedMark[], bounds: Bounds): readonly PlacedMark[] {
  const lastInRow = new Map<number, PlacedMark>()
  return marks.map((mark, i) => {
    const before = lastInRow.get(mark.row)
    const next = nextInRow(marks, i)
    const done = { ...mark, label: lengthened(mark, before, next, bounds) }
    lastInRow.set(mark.row, done)
    return done
  })
}

function nextInRow(marks: readonly PlacedMark[], at: number): PlacedMark | undefined {
  for (let i = at + 1; i < marks.length; i++) if (marks[i]?.row === marks[at]?.row) return marks[i]
  return undefined
}

function lengthened(
  mark: PlacedMark,
  before: PlacedMark | undefined,
  next: PlacedMark | undefined,
  bounds: Bounds,
): Label | null {
  const { label } = mark
  if (label === null || label.inside) return label
  const words = wordsOf(mark.items[0])
  if (label.text === words) return label
  if (label.left > mark.left) {
    const edge = next === undefined ? bounds.right : Math.min(bounds.right, leftOf(next) - SPACE)
    const text = truncate(words, Math.min(edge - label.left, bounds.widest * MOST), FONT_SIZE)
    return longer(label, { ...label, text, right: label.left + textWidth(text, FONT_SIZE) })
  }
  const edge = before === undefined ? bounds.left : Math.max(bounds.left, rightOf(before) + SPACE)
  const text = truncate(words, Math.min(label.right - edge, bounds.widest), FONT_SIZE)
  return longer(label, { ...label, text, left: label.right - textWidth(text, FONT_SIZE) })
}

/** A bare number is kept where the words would be cut before their end of it. */
const longer = (one: Label, other: Label): Label => (other.right - other.left > one.right - one.left ? other : one)

const leftOf = (mark: PlacedMark): number => Math.min(mark.left, mark.label?.left ?? mark.left)

const rightOf = (mark: PlacedMark): number => Math.max(mark.right, mark.label?.right ?? mark.right)
