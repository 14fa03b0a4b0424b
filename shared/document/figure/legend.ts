import type { Element } from 'hast'
import { s } from 'hastscript'
import { cutsOf } from './drawAxis.ts'
import { FONT_SIZE } from './mark.ts'
import { textWidth } from './measure.ts'
import { type Brush, line, rect, text, tint } from './paint.ts'
import type { FigurePlan } from './plan.ts'

interface Entry {
  readonly words: string
  readonly width: number
  readonly draw: (x: number, y: number, brush: Brush) => readonly Element[]
}

const SWATCH = 22
const LINE = 17

/** What needs explaining in this figure, and nothing else. Answers the height it takes, too. */
export function drawLegend(
  plan: FigurePlan,
  top: number,
  brush: Brush,
): { readonly elements: readonly Element[]; readonly height: number } {
  const entries = entriesOf(plan)
  const elements: Element[] = []
  let x = 8
  let y = top
  for (const entry of entries) {
    const width = entry.width + 5 + textWidth(entry.words, FONT_SIZE)
    if (x > 8 && x + width > plan.right) {
      x = 8
      y += LINE
    }
    elements.push(...entry.draw(x, y, brush), text(x + entry.width + 5, y + 4, entry.words, tint(brush, 'ink2')))
    x += width + 18
  }
  return { elements, height: entries.length === 0 ? 0 : y - top + LINE }
}

function entriesOf(plan: FigurePlan): readonly Entry[] {
  const marks = plan.lanes.flatMap((lane) => lane.marks)
  const items = marks.flatMap((mark) => mark.items)
  const badge = marks.find((mark) => mark.shape === 'badge')
  return [
    ...(items.some((item) => item.misleading) ? [MISLEADING] : []),
    ...(plan.bands.length > 0 ? [IMPACT] : []),
    ...(items.some((item) => item.shape === 'span' && item.state === 'open') ? [OPEN] : []),
    ...(items.some((item) => item.precision === 'orderOnly') ? [ORDER_ONLY] : []),
    ...(items.some((item) => item.precision === 'about') ? [plain('≈ approximate time')] : []),
    ...(items.some((item) => item.precision === 'day') ? [plain('day only: at the start of its day')] : []),
    ...(badge === undefined ? [] : [badgeEntry(badge.items.length)]),
    ...(cutsOf(plan).length > 0 ? [CUT] : []),
  ]
}

const bar = (x: number, y: number, attributes: Readonly<Record<string, string | number>>): Element =>
  rect(x, y - 4.5, SWATCH, 9, { stroke: 'currentColor', rx: 2, ...attributes })

const MISLEADING: Entry = {
  words: 'misleading path',
  width: SWATCH,
  draw: (x, y, brush) => [bar(x, y, { ...tint(brush, 'hatch'), fill: `url(#${brush.prefix}-hatch)` })],
}

const IMPACT: Entry = {
  words: 'impact on users',
  width: SWATCH,
  draw: (x, y, brush) => [bar(x, y, { ...tint(brush, 'impact'), fill: 'currentColor', fillOpacity: 0.2 })],
}

const OPEN: Entry = {
  words: 'open hypothesis',
  width: SWATCH,
  draw: (x, y, brush) => [
    bar(x, y, { ...tint(brush, 'hypothesis'), fill: 'currentColor', fillOpacity: 0.13, strokeDasharray: '4 2.5' }),
  ],
}

const ORDER_ONLY: Entry = {
  words: 'only the order is known, not the time',
  width: 14,
  draw: (x, y, brush) => [
    s('circle', {
      cx: x + 7,
      cy: y,
      r: 6,
      ...tint(brush, 'ink2'),
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 1.1,
      strokeDasharray: '1.6 1.9',
    }),
  ],
}

const CUT: Entry = {
  words: 'axis cut where nothing happened',
  width: 14,
  draw: (x, y, brush) =>
    [x + 3, x + 11].map((at) => line(at, y - 6, at, y + 6, { ...tint(brush, 'lineStrong'), strokeDasharray: '2 2' })),
}

const badgeEntry = (count: number): Entry => ({
  words: `${count} events close together`,
  width: 22,
  draw: (x, y, brush) => [
    rect(x, y - 6.5, 22, 13, {
      ...tint(brush, 'note'),
      fill: 'currentColor',
      fillOpacity: 0.14,
      stroke: 'currentColor',
      rx: 6.5,
    }),
    text(x + 11, y + 4, String(count), { ...tint(brush, 'ink'), textAnchor: 'middle', fontWeight: 600 }),
  ],
})

const plain = (words: string): Entry => ({ words, width: -5, draw: () => [] })
