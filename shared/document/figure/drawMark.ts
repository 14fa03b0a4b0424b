import type { Element } from 'hast'
import { s } from 'hastscript'
import { iconOf } from '../../timeline/icons.ts'
import type { TimelineItem } from '../../timeline/model.ts'
import { BAR_HEIGHT, FONT_SIZE, headOf, ICON_RADIUS, type Label, type PlacedMark, ROW_HEIGHT } from './mark.ts'
import { type Brush, icon, rect, struck, text, tint, titled } from './paint.ts'
import { colourOf } from './palette.ts'
import { hasIcon } from './place.ts'
import { CUT_STRIP } from './scale.ts'

/** What a mark says when pointed at: the full sentence of each of its events. */
export type Say = (item: TimelineItem) => string

/** Which upright lines the words between two edges would cross: they need ground of their own there. */
export type Crosses = (left: number, right: number) => readonly number[]

/** The shape of a mark, without its words. `top` is that of its lane. */
export function drawMark(mark: PlacedMark, top: number, brush: Brush, say: Say): Element {
  const middle = middleOf(mark, top)
  const [item] = mark.items
  const title = titleOf(mark.items, say)
  switch (mark.shape) {
    case 'badge':
      return titled(title, drawBadge(mark, middle, brush))
    case 'span':
      return titled(title, [
        ...drawBar(mark, middle, brush),
        ...(hasIcon(mark) ? drawIcon(item, mark.left, middle, brush) : []),
      ])
    default:
      return titled(title, item.misleading ? drawPlate(mark, middle, brush) : drawIcon(item, mark.left, middle, brush))
  }
}

/** A badge may stand for thousands; the description has them all. */
const MOST_TITLES = 12

function titleOf(items: readonly TimelineItem[], say: Say): string {
  const more = items.length - MOST_TITLES
  return [...items.slice(0, MOST_TITLES).map(say), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

/** The words of a mark. Drawn after all shapes, so that none lies on them. */
export function drawLabel(mark: PlacedMark, top: number, brush: Brush, crosses: Crosses): readonly Element[] {
  const { label, items } = mark
  if (label === null) return []
  const middle = middleOf(mark, top)
  const { misleading } = items[0]
  // Left of its mark a label ends there, so that a wider font than ours grows away from it.
  const leftOfMark = label.right < mark.left
  const [x, y] = [leftOfMark ? label.right : label.left, middle + FONT_SIZE * 0.36]
  const look = { ...tint(brush, misleading ? 'ink2' : 'ink'), ...(leftOfMark ? { textAnchor: 'end' } : {}) }
  const words = misleading ? struck(x, y, headOf(items[0]), label.text, look) : text(x, y, label.text, look)
  const hatched = misleading && label.inside
  return [...(hatched ? [plate(label, middle, brush)] : groundsOf(label, middle, brush, crosses)), words]
}

type Extent = Pick<Label, 'left' | 'right'>

/** What lies under words where lines cross them, and nowhere else: the tint behind them is to stay one. */
export const groundsOf = (words: Extent, middle: number, brush: Brush, crosses: Crosses): readonly Element[] =>
  crosses(words.left, words.right).map((x) => plate(groundAt(x, words), middle, brush))

/** So far from a line the ground of the words that cross it reaches: over both edges of a cut. */
const AROUND_LINE = CUT_STRIP / 2 + 1

const groundAt = (x: number, { left, right }: Extent): Extent => ({
  left: Math.max(left, x - AROUND_LINE),
  right: Math.min(right, x + AROUND_LINE),
})

const plate = ({ left, right }: Extent, middle: number, brush: Brush): Element =>
  rect(left - 3, middle - 6, right - left + 6, 12, { ...tint(brush, 'ground'), fill: 'currentColor', rx: 2 })

const middleOf = (mark: PlacedMark, top: number): number => top + 3 + mark.row * ROW_HEIGHT + ROW_HEIGHT / 2

/** What the sign of an event says without words: its kind and state, and that it is starred or of its order only. */
export type Sign = Pick<TimelineItem, 'kind' | 'state' | 'precision' | 'starred'>

/** How thick the ring of a starred event is. */
export const STARRED_RING = 2.4

export function drawIcon(item: Sign, left: number, middle: number, brush: Brush): readonly Element[] {
  const x = left + ICON_RADIUS + 0.5
  const known = item.precision !== 'orderOnly'
  return [
    s('circle', { cx: x, cy: middle, r: ICON_RADIUS, ...tint(brush, 'ground'), fill: 'currentColor' }),
    s('g', tint(brush, colourOf(item.kind)), [
      s('circle', {
        cx: x,
        cy: middle,
        r: ICON_RADIUS,
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: item.starred ? STARRED_RING : 1.1,
        ...(known ? {} : { strokeDasharray: '1.6 1.9' }),
      }),
      icon(iconOf(item.kind, item.state), x, middle, 10.5),
    ]),
  ]
}

/** A misleading path of unknown length: a small hatched field, dotted where the time is not known either. */
const drawPlate = (mark: PlacedMark, middle: number, brush: Brush): readonly Element[] =>
  hatched(mark.left, mark.right - mark.left, middle, brush, mark.items[0].precision === 'orderOnly' ? '1.6 1.9' : null)

function hatched(left: number, width: number, middle: number, brush: Brush, dash: string | null): readonly Element[] {
  const top = middle - BAR_HEIGHT / 2
  return [
    rect(left, top, width, BAR_HEIGHT, { ...tint(brush, 'ground'), fill: 'currentColor', rx: 2.5 }),
    rect(left, top, width, BAR_HEIGHT, {
      ...tint(brush, 'hatch'),
      fill: `url(#${brush.prefix}-hatch)`,
      stroke: 'currentColor',
      rx: 2.5,
      ...(dash === null ? {} : { strokeDasharray: dash }),
    }),
  ]
}

/** Whether a bar fades in, because its start is not exact. */
export const isSoft = ({ shape, precision }: Pick<TimelineItem, 'shape' | 'precision'>): boolean =>
  shape === 'span' && precision !== 'exact'

function drawBar(mark: PlacedMark, middle: number, brush: Brush): readonly Element[] {
  const [item] = mark.items
  const width = mark.right - mark.left
  const soft = isSoft(item) ? { mask: `url(#${brush.prefix}-soft)` } : {}
  if (item.misleading) return [s('g', soft, [...hatched(mark.left, width, middle, brush, null)])]
  const left = hasIcon(mark) ? mark.left + ICON_RADIUS : mark.left
  return [
    s('g', soft, [
      rect(left, middle - BAR_HEIGHT / 2, mark.right - left, BAR_HEIGHT, {
        ...tint(brush, colourOf(item.kind)),
        fill: 'currentColor',
        fillOpacity: item.kind === 'impact' ? 0.2 : 0.13,
        stroke: 'currentColor',
        rx: 2.5,
        ...(item.state === 'open' ? { strokeDasharray: '4 2.5' } : {}),
      }),
    ]),
  ]
}

function drawBadge(mark: PlacedMark, middle: number, brush: Brush): readonly Element[] {
  const kinds = new Set(mark.items.map((item) => item.kind))
  const role = kinds.size === 1 ? colourOf(mark.items[0].kind) : 'note'
  const width = mark.right - mark.left
  return [
    rect(mark.left, middle - BAR_HEIGHT / 2, width, BAR_HEIGHT, {
      ...tint(brush, 'ground'),
      fill: 'currentColor',
      rx: 7.5,
    }),
    rect(mark.left, middle - BAR_HEIGHT / 2, width, BAR_HEIGHT, {
      ...tint(brush, role),
      fill: 'currentColor',
      fillOpacity: 0.14,
      stroke: 'currentColor',
      rx: 7.5,
    }),
    text(mark.left + width / 2, middle + FONT_SIZE * 0.36, String(mark.items.length), {
      ...tint(brush, 'ink'),
      textAnchor: 'middle',
      fontWeight: 600,
    }),
  ]
}
