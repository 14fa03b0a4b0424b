import type { Element } from 'hast'
import { s } from 'hastscript'
import { phaseLength, phaseTitle } from '../../timeline/phases.ts'
import { cutsOf } from './drawAxis.ts'
import { isSoft } from './drawMark.ts'
import { type Entry, SWATCH, signEntries, swatch } from './legendSigns.ts'
import { FONT_SIZE } from './mark.ts'
import { textWidth } from './measure.ts'
import { type Brush, line, rect, text, tint } from './paint.ts'
import { drawPhaseBar } from './phaseRow.ts'
import type { FigurePlan } from './plan.ts'

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
  const badge = marks.find((mark) => mark.shape === 'badge')
  const alone = marks.filter((mark) => mark.shape !== 'badge')
  const items = alone.map((mark) => mark.items[0])
  const spans = alone.filter((mark) => mark.shape === 'span').map((mark) => mark.items[0])
  return [
    ...(items.some((item) => item.misleading) ? [MISLEADING] : []),
    ...(plan.bands.length > 0 ? [IMPACT] : []),
    ...signEntries(plan.lanes),
    ...(items.some((item) => item.precision === 'orderOnly') ? [ORDER_ONLY] : []),
    ...(items.some((item) => item.precision === 'about') ? [plain('≈ approximate time')] : []),
    ...(spans.some(isSoft) ? [SOFT] : []),
    ...(items.some((item) => item.precision === 'day') ? [plain('day only: at the start of its day')] : []),
    ...(badge === undefined ? [] : [badgeEntry(badge.items.length)]),
    ...(cutsOf(plan).length > 0 ? [CUT] : []),
    ...plan.phases.filter(({ words, phase }) => !words.startsWith(phaseTitle(phase))).map(phaseEntry),
  ]
}

const MISLEADING: Entry = {
  words: 'misleading path',
  width: SWATCH,
  draw: (x, y, brush) => [swatch(x, y, { ...tint(brush, 'hatch'), fill: `url(#${brush.prefix}-hatch)` })],
}

const IMPACT: Entry = {
  words: 'impact on users',
  width: SWATCH,
  draw: (x, y, brush) => [swatch(x, y, { ...tint(brush, 'impact'), fill: 'currentColor', fillOpacity: 0.2 })],
}

/** With the dots of the axis above such events. */
const ORDER_ONLY: Entry = {
  words: 'only the order is known, not the time',
  width: 34,
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
    line(x + 18, y, x + 34, y, {
      ...tint(brush, 'lineStrong'),
      strokeWidth: 1.6,
      strokeDasharray: '0.1 4',
      strokeLinecap: 'round',
    }),
  ],
}

const SOFT: Entry = {
  words: 'start not exact',
  width: SWATCH,
  draw: (x, y, brush) => [
    s('g', { mask: `url(#${brush.prefix}-soft)` }, [
      swatch(x, y, { ...tint(brush, 'ink2'), fill: 'currentColor', fillOpacity: 0.13 }),
    ]),
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

/** A phase that has no room for its name in the row of phases. */
const phaseEntry = ({ phase }: FigurePlan['phases'][number]): Entry => ({
  words: `${phaseTitle(phase)} ${phaseLength(phase)}`,
  width: 10,
  draw: (x, y, brush) => drawPhaseBar(phase, x + 1, x + 10, y, brush),
})

const plain = (words: string): Entry => ({ words, width: -5, draw: () => [] })
