import { FONT_SIZE, type Label, type PlacedMark, wordsOf } from './mark.ts'
import { textWidth, truncate } from './measure.ts'
import type { Bounds } from './place.ts'

const SPACE = 6
/** How many times the usual width a label may have where nothing is in its way. */
const MOST = 2

/** Gives words that were cut the room that stayed free beside them once everything had its place. */
export function lengthen(marks: readonly PlacedMark[], bounds: Bounds): readonly PlacedMark[] {
  const done = [...marks]
  for (const [i, mark] of marks.entries()) {
    const others = done.filter((one, j) => j !== i && one.row === mark.row)
    done[i] = { ...mark, label: lengthened(mark, others, bounds) }
  }
  return done
}

function lengthened(mark: PlacedMark, others: readonly PlacedMark[], bounds: Bounds): Label | null {
  const { label } = mark
  if (label === null || label.inside) return label
  const words = wordsOf(mark.items[0])
  if (label.left > mark.left) {
    const next = others.map(leftOf).filter((left) => left >= label.right)
    const room = Math.min(bounds.right, ...next.map((left) => left - SPACE)) - label.left
    const text = truncate(words, Math.min(room, bounds.widest * MOST), FONT_SIZE)
    return longer(label, { ...label, text, right: label.left + textWidth(text, FONT_SIZE) })
  }
  const before = others.map(rightOf).filter((right) => right <= label.left)
  const room = label.right - Math.max(bounds.left, ...before.map((right) => right + SPACE))
  const text = truncate(words, Math.min(room, bounds.widest), FONT_SIZE)
  return longer(label, { ...label, text, left: label.right - textWidth(text, FONT_SIZE) })
}

/** A bare number is kept where the words would be cut before their end of it. */
const longer = (one: Label, other: Label): Label => (other.right - other.left > one.right - one.left ? other : one)

const leftOf = (mark: PlacedMark): number => Math.min(mark.left, mark.label?.left ?? mark.left)

const rightOf = (mark: PlacedMark): number => Math.max(mark.right, mark.label?.right ?? mark.right)
