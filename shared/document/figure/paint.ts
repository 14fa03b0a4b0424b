import type { Element } from 'hast'
import { s } from 'hastscript'
import { ICON_STROKE_WIDTH, ICONS, type IconName } from '../../timeline/icons.ts'
import { oneLine } from '../printable.ts'
import { FONT_SIZE } from './mark.ts'
import type { Palette } from './palette.ts'

/** Draws in one palette: each shape bears its colour, and in its class what the colour is for. */
export interface Brush {
  readonly palette: Palette
  /** Stands before every id, so that two figures in one page do not share any. */
  readonly prefix: string
}

type Attributes = Readonly<Record<string, string | number>>

/** The attributes that give a shape its colour; use `currentColor` for fill or stroke. */
export const tint = (brush: Brush, role: keyof Palette): Attributes => ({
  className: `fig-${role}`,
  color: brush.palette[role],
})

/** One decimal is finer than any printer. */
export const px = (value: number): number => Math.round(value * 10) / 10

export const rect = (left: number, top: number, width: number, height: number, attributes: Attributes): Element =>
  s('rect', { x: px(left), y: px(top), width: px(width), height: px(height), ...attributes })

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): Element =>
  s('line', { x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2), stroke: 'currentColor', ...attributes })

export const text = (x: number, y: number, words: string, attributes: Attributes): Element =>
  s('text', { x: px(x), y: px(y), fontSize: FONT_SIZE, fill: 'currentColor', ...attributes }, oneLine(words))

/** Words of which all but the `head` is struck through. */
export function struck(x: number, y: number, head: string, words: string, attributes: Attributes): Element {
  const rest = words.startsWith(head) ? words.slice(head.length) : words
  const line = text(x, y, '', attributes)
  const through = s('tspan', { textDecoration: 'line-through' }, oneLine(rest))
  return { ...line, children: rest === words ? [through] : [{ type: 'text', value: head }, through] }
}

/** A group that shows its full words when pointed at. */
export const titled = (title: string, children: readonly Element[]): Element => s('g', [s('title', title), ...children])

/** An icon of the common table, `size` wide around a middle, in the colour of what surrounds it. */
export function icon(name: IconName, x: number, y: number, size: number): Element {
  const scale = size / 16
  return s(
    'g',
    {
      transform: `translate(${px(x - size / 2)} ${px(y - size / 2)}) scale(${Math.round(scale * 1000) / 1000})`,
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: ICON_STROKE_WIDTH,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    ICONS[name].map((stroke) =>
      s('path', {
        d: stroke.d,
        ...(stroke.dash === undefined ? {} : { strokeDasharray: stroke.dash }),
        ...(stroke.filled ? { fill: 'currentColor' } : {}),
      }),
    ),
  )
}
