import { remembering } from '../../list/remembering.ts'
import type { TimelineItem } from '../../timeline/model.ts'
import { FONT_SIZE, type Label, type Mark, type PlacedMark, wordsOf } from './mark.ts'
import { textWidth, truncate } from './measure.ts'
import { emptyRows, type Rows } from './rows.ts'

export interface Bounds {
  readonly left: number
  readonly right: number
  /** The widest a label may be. */
  readonly widest: number
  /** Points closer than this are drawn as one badge; tried in turn until the lane has room. */
  readonly merges: readonly number[]
}

/** How short a label may get, step by step, before the mark stands with its number, or without any words. */
const SHARES = [1, 0.6, 0.4]
const LEAST_INSIDE = 60
const PADDING = 5
/** Free ground between a mark and its label. */
const GAP = 4

interface Spot {
  readonly row: number
  readonly label: Label | null
}

/**
 * Finds a row and room for words for each mark of a lane, from left to right, in at most `rows` rows. Where words would
 * take the room that another mark needs, all marks get their places first. Null where even the bare marks do not fit
 * without touching.
 */
export function placeLane(marks: readonly Mark[], rows: number, bounds: Bounds): readonly PlacedMark[] | null {
  const inOrder = [...marks].sort((a, b) => a.left - b.left)
  const together = placeAll(inOrder, rows, bounds, (mark, free) => findSpot(mark, rows, bounds, free))
  if (together !== null) return together
  const bare = placeAll(inOrder, rows, bounds, (mark, free) => findBareSpot(mark, rows, free))
  return bare === null ? null : labelAll(bare, rows, bounds)
}

type Find = (mark: Mark, free: Rows) => Spot | null

function placeAll(marks: readonly Mark[], rows: number, bounds: Bounds, find: Find): readonly PlacedMark[] | null {
  const free = emptyRows(rows, bounds.left, bounds.right)
  const placed: PlacedMark[] = []
  for (const mark of marks) {
    const spot = find(mark, free)
    if (spot === null) return null
    const { row, label } = spot
    free.take(row, Math.min(mark.left, label?.left ?? mark.left), Math.max(mark.right, label?.right ?? mark.right))
    placed.push({ ...mark, row, label })
  }
  return placed
}

/** Gives words to marks that already have their places. */
function labelAll(marks: readonly PlacedMark[], rows: number, bounds: Bounds): readonly PlacedMark[] {
  const free = emptyRows(rows, bounds.left, bounds.right)
  for (const { row, left, right } of marks) free.take(row, left, right)
  return marks.map((mark) => {
    const label = labelSteps(mark, bounds.widest)
      .flat()
      .find(({ inside, left, right }) => inside || free.fits(mark.row, left + 1, right - 1))
    if (label === undefined || mark.shape === 'badge') return mark
    if (!label.inside) free.take(mark.row, label.left, label.right)
    return { ...mark, label }
  })
}

function findSpot(mark: Mark, rows: number, bounds: Bounds, free: Rows): Spot | null {
  if (mark.shape === 'badge') return findBareSpot(mark, rows, free)
  for (const labels of labelSteps(mark, bounds.widest)) {
    for (let row = 0; row < rows; row++) {
      const label = labels.find(({ left, right }) =>
        free.fits(row, Math.min(left, mark.left), Math.max(right, mark.right)),
      )
      if (label !== undefined) return { row, label }
    }
  }
  return findBareSpot(mark, rows, free)
}

function findBareSpot(mark: Mark, rows: number, free: Rows): Spot | null {
  for (let row = 0; row < rows; row++) {
    if (free.fits(row, mark.left, mark.right)) return { row, label: null }
  }
  return null
}

/** What the words may be and where they may stand, best first: whole, shortened, the bare number. */
function labelSteps(mark: Mark, widest: number): readonly (readonly Label[])[] {
  const [item] = mark.items
  const { words, number, cut } = wordingOf(item)
  const inner = mark.shape === 'span' ? insideOf(mark, words) : null
  const steps = cut(widest).map((piece) => beside(mark, piece))
  const last = number === null ? [] : [beside(mark, number)]
  if (inner === null) return [...steps, ...last]
  const [whole = []] = steps
  const isBetter = inner.text === words || whole.every(({ left, right }) => right - left <= inner.right - inner.left)
  return [isBetter ? [inner, ...whole] : [...whole, inner], ...steps.slice(1), ...last]
}

interface Piece {
  readonly text: string
  readonly width: number
}

const pieceOf = (text: string): Piece => ({ text, width: textWidth(text, FONT_SIZE) })

/** What may stand beside an item. It is asked for in every row that is tried, and at every zoom of a handout: measured once. */
const wordingOf = remembering((item: TimelineItem) => {
  const words = wordsOf(item)
  const known = new Map<number, readonly Piece[]>()
  return {
    words,
    number: item.kind === 'hypothesis' && item.number !== null ? pieceOf(item.number) : null,
    cut: (widest: number): readonly Piece[] => {
      const pieces = known.get(widest) ?? SHARES.map((share) => pieceOf(truncate(words, widest * share, FONT_SIZE)))
      known.set(widest, pieces)
      return pieces
    },
  }
})

function beside(mark: Mark, { text, width }: Piece): readonly Label[] {
  if (text === '') return []
  return [
    { text, left: mark.right + GAP, right: mark.right + GAP + width, inside: false },
    { text, left: mark.left - GAP - width, right: mark.left - GAP, inside: false },
  ]
}

function insideOf(mark: Mark, words: string): Label | null {
  const left = mark.left + (hasIcon(mark) ? 16 + PADDING : PADDING + 2)
  const room = mark.right - PADDING - 2 - left
  const text = truncate(words, room, FONT_SIZE)
  if (text === '' || (text !== words && room < LEAST_INSIDE)) return null
  return { text, left, right: left + textWidth(text, FONT_SIZE), inside: true }
}

/** Bars of hypotheses that were ruled out are told by their hatching, those of impact by their colour. */
export const hasIcon = ({ shape, items: [item] }: Mark): boolean =>
  shape === 'point' || (shape === 'span' && !item.misleading && item.kind !== 'impact')
