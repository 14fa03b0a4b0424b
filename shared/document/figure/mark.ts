import { costOf } from '../../timeline/feed/mark.ts'
import type { TimelineItem } from '../../timeline/model.ts'

/** Where the words of a mark stand. `inside`: within a bar, on solid ground where that is hatched. */
export interface Label {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly inside: boolean
}

/**
 * One thing drawn on a lane, in the figure's units: an icon, a bar, or a badge that stands for several items which
 * would lie on top of each other.
 */
export interface Mark {
  readonly shape: 'point' | 'span' | 'badge'
  readonly items: readonly [TimelineItem, ...TimelineItem[]]
  readonly left: number
  readonly right: number
}

export interface PlacedMark extends Mark {
  readonly row: number
  readonly label: Label | null
}

export const ROW_HEIGHT = 19
export const ICON_RADIUS = 7.5
export const BAR_HEIGHT = 15
export const FONT_SIZE = 10.7

/** The words on the figure: a time that is only about right says so, hypotheses carry their number and what they cost. */
export const wordsOf = (item: TimelineItem): string => `${headOf(item)}${item.label}`

/** What stands before the text of an item; it is never struck through. */
export function headOf(item: TimelineItem): string {
  const number = item.kind === 'hypothesis' && item.number !== null ? `${item.number} ` : ''
  // Behind the sign of a rough time its cost needs none.
  const cost = costOf({ ...item, precision: item.precision === 'about' ? 'exact' : item.precision })
  return `${PREFIX[item.precision]}${number}${cost === '' ? '' : `(${cost}) `}`
}

const PREFIX: Readonly<Record<TimelineItem['precision'], string>> = {
  exact: '',
  about: '≈ ',
  before: 'before: ',
  after: 'after: ',
  day: '',
  orderOnly: '',
}
