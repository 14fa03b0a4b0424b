import type { Element } from 'hast'
import { s } from 'hastscript'
import { type Crosses, groundsOf } from './drawMark.ts'
import { FONT_SIZE, ROW_HEIGHT } from './mark.ts'
import { textWidth } from './measure.ts'
import { type Brush, line, rect, text, tint } from './paint.ts'
import type { FigurePlan, LanePlan } from './plan.ts'

/** The stretches in which users were affected, behind all lanes. */
export const drawBands = (plan: FigurePlan, brush: Brush): readonly Element[] =>
  plan.bands.map(({ left, right }) =>
    rect(left, plan.lanesTop, right - left, plan.bottom - plan.lanesTop, {
      ...tint(brush, 'impact'),
      fill: 'currentColor',
      fillOpacity: 0.045,
    }),
  )

/** The name of a lane, and the line above it. */
export function drawLane({ lane, top, height }: LanePlan, plan: FigurePlan, brush: Brush): readonly Element[] {
  return [
    line(0, top, plan.width, top, tint(brush, 'line')),
    ...(top + height >= plan.bottom ? [line(0, plan.bottom, plan.width, plan.bottom, tint(brush, 'line'))] : []),
    text(8, baseline(top), lane.label, tint(brush, 'ink2')),
  ]
}

const baseline = (top: number): number => top + 3 + ROW_HEIGHT / 2 + FONT_SIZE * 0.36

/** That nothing lies on a lane is said, so that it is not taken for a fault of the drawing. */
export function drawEmpty({ top }: LanePlan, plan: FigurePlan, brush: Brush, crosses: Crosses): readonly Element[] {
  const words = 'none recorded'
  const left = plan.left + 16
  const middle = top + 3 + ROW_HEIGHT / 2
  return [
    ...groundsOf({ left, right: left + textWidth(words, FONT_SIZE) }, middle, brush, crosses),
    text(left, baseline(top), words, { ...tint(brush, 'ink2'), fontStyle: 'italic' }),
  ]
}

/** Hatching for misleading paths, and a mask that lets a bar fade in where its time is not exact. */
export function definitions({ prefix, palette }: Brush): Element {
  const brush = { prefix, palette }
  return s('defs', [
    s(
      'pattern',
      { id: `${prefix}-hatch`, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      [
        rect(0, 0, 5, 5, { ...tint(brush, 'hatch'), fill: 'currentColor', fillOpacity: 0.14 }),
        line(0, 0, 0, 5, { ...tint(brush, 'hatch'), strokeWidth: 2, strokeOpacity: 0.6 }),
      ],
    ),
    ...softMask(`${prefix}-soft`),
  ])
}

/** Speaks of the start only: how well an end is known, nobody records. */
const softMask = (id: string): readonly Element[] => [
  s('linearGradient', { id: `${id}-fade` }, [
    s('stop', { offset: 0, stopColor: '#ffffff', stopOpacity: 0.1 }),
    s('stop', { offset: 0.12, stopColor: '#ffffff', stopOpacity: 1 }),
  ]),
  s('mask', { id, maskContentUnits: 'objectBoundingBox', x: '-5%', y: '-20%', width: '110%', height: '140%' }, [
    rect(-0.05, -0.2, 1.1, 1.4, { fill: `url(#${id}-fade)` }),
  ]),
]
