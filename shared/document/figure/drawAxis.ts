import type { Element } from 'hast'
import { formatDuration } from '../../time/format.ts'
import { millis } from '../../time/instant.ts'
import { FONT_SIZE } from './mark.ts'
import { textWidth } from './measure.ts'
import { type Brush, line, rect, text, tint } from './paint.ts'
import { type FigurePlan, SECOND_TIMES } from './plan.ts'
import { CUT_STRIP, type Segment } from './scale.ts'
import type { Tick } from './ticks.ts'

const NOW_WIDTH = 28

/** The axis with its times, dotted where it is not to scale, and the lines that lead down from it. */
export function drawAxis(plan: FigurePlan, brush: Brush, zone: string, second: string | null): readonly Element[] {
  const y = plan.top - 5
  const dates = second === null ? y - 19 : y - 19 - SECOND_TIMES
  return [
    text(8, y - 6, zone, { ...tint(brush, 'ink2'), fontWeight: 600 }),
    ...(second === null ? [] : [text(8, y - 6 - SECOND_TIMES, second, tint(brush, 'ink2'))]),
    ...plan.scale.segments.map((segment) =>
      line(segment.left, y, segment.right, y, {
        ...tint(brush, 'lineStrong'),
        strokeWidth: segment.kind === 'loose' ? 1.6 : 1,
        ...(segment.kind === 'loose' ? { strokeDasharray: '0.1 4', strokeLinecap: 'round' } : {}),
      }),
    ),
    ...plan.ticks.flatMap((tick) => [
      line(tick.x, y - 3, tick.x, y, tint(brush, 'lineStrong')),
      line(tick.x, y, tick.x, plan.bottom, { ...tint(brush, 'line'), strokeDasharray: '2 3' }),
      text(timeMiddle(tick, tick.time, plan), y - 6, tick.time, { ...tint(brush, 'ink2'), textAnchor: 'middle' }),
      ...(tick.second === null
        ? []
        : [
            text(timeMiddle(tick, tick.second, plan), y - 6 - SECOND_TIMES, tick.second, {
              ...tint(brush, 'ink2'),
              textAnchor: 'middle',
            }),
          ]),
      ...(tick.date === null
        ? []
        : [
            text(dateLeft(tick.x + tick.dateShift, tick.date, plan.right), dates, tick.date, {
              ...tint(brush, 'ink'),
              fontWeight: 600,
            }),
          ]),
    ]),
  ]
}

/** A time stands in the middle of its line, or left of that where the figure ends. */
const timeMiddle = ({ x }: Tick, time: string, { width, right }: FigurePlan): number =>
  x > right ? x : Math.min(x, width - 1 - textWidth(time, FONT_SIZE) / 2)

/** The date starts with its first time, and stays on the figure at the right edge. */
const dateLeft = (x: number, date: string, right: number): number =>
  Math.min(x - 14, right - textWidth(date, FONT_SIZE))

/** Strips of empty ground over everything where the axis is cut, with the length of what was left out. */
export function drawCuts(plan: FigurePlan, brush: Brush): readonly Element[] {
  return cutsOf(plan).flatMap(({ at, words }) => [
    rect(at - CUT_STRIP / 2, plan.top - 9, CUT_STRIP, plan.bottom - plan.top + 12, {
      ...tint(brush, 'ground'),
      fill: 'currentColor',
    }),
    ...[-1, 1].map((side) =>
      line(at + (side * CUT_STRIP) / 2, plan.top - 9, at + (side * CUT_STRIP) / 2, plan.bottom + 3, {
        ...tint(brush, 'lineStrong'),
        strokeDasharray: '2 2',
      }),
    ),
    text(at, plan.bottom + 13, words, { ...tint(brush, 'ink2'), textAnchor: 'middle' }),
  ])
}

/** Where the axis is cut and how much time lies in each cut. */
export function cutsOf(plan: FigurePlan): readonly { readonly at: number; readonly words: string }[] {
  const cuts = plan.scale.segments.filter(isCut)
  const end = plan.now === null ? plan.width : plan.now - NOW_WIDTH
  let free = 0
  return cuts.map((segment, i) => {
    const at = segment.cutAt
    const long = formatDuration(millis(segment.to - segment.from))
    const next = cuts[i + 1]?.cutAt ?? plan.width
    const fits = [long, `over ${inLargestUnit(long)}`, inLargestUnit(long)].find((words) => {
      const half = textWidth(words, FONT_SIZE) / 2
      return at - half >= free && at + half <= end && at + half + 4 <= next - half / 2
    })
    if (fits !== undefined) free = at + textWidth(fits, FONT_SIZE) / 2 + 6
    return { at, words: fits ?? '' }
  })
}

const inLargestUnit = (duration: string): string => duration.split(' ').slice(0, 2).join(' ')

type CutSegment = Segment & {
  readonly cutAt: number
  readonly from: NonNullable<Segment['from']>
  readonly to: NonNullable<Segment['to']>
}

const isCut = (segment: Segment): segment is CutSegment =>
  segment.cutAt !== null && segment.from !== null && segment.to !== null

/** The line at the moment of asking. */
export function drawNow(plan: FigurePlan, brush: Brush): readonly Element[] {
  if (plan.now === null) return []
  return [
    line(plan.now, plan.top - 9, plan.now, plan.bottom + 3, { ...tint(brush, 'now'), strokeWidth: 1.4 }),
    text(plan.now, plan.bottom + 13, 'now', { ...tint(brush, 'now'), textAnchor: 'end', fontWeight: 600 }),
  ]
}
