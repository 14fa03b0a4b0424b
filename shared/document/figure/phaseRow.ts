import type { Element } from 'hast'
import { type Phase, phaseLength, phaseSentence, phaseTitle } from '../../timeline/phases.ts'
import { FONT_SIZE } from './mark.ts'
import { textWidth } from './measure.ts'
import { type Brush, line, rect, text, tint, titled } from './paint.ts'
import { CUT_STRIP, type Scale } from './scale.ts'

export const PHASE_ROW = 20
const PADDING = 5
const BAR = PHASE_ROW - 6

/** A phase in its place above the lanes, with as many words as it has room for. */
export interface PhaseMark {
  readonly phase: Phase
  readonly left: number
  readonly right: number
  readonly words: string
  /** The middle of the words: where no cut goes through them. */
  readonly middle: number
}

/** The phases that reach into a figure, cut at its edges. */
export function phaseMarks(
  phases: readonly Phase[],
  scale: Scale,
  edges: { readonly left: number; readonly right: number },
): readonly PhaseMark[] {
  return phases.flatMap((phase) => {
    const left = Math.max(edges.left, scale.x(phase.start))
    const right = Math.min(edges.right, scale.x(phase.end))
    if (right - left < 2) return []
    const wordings = [`${phaseTitle(phase)} ${phaseLength(phase)}`, phaseLength(phase), phaseTitle(phase)]
    const room = widestOf(uncut(left, right, scale))
    const words =
      wordings.find((wording) => textWidth(wording, FONT_SIZE) + 2 * PADDING <= room.right - room.left) ?? ''
    return [{ phase, left, right, words, middle: (room.left + room.right) / 2 }]
  })
}

interface Stretch {
  readonly left: number
  readonly right: number
}

/** The pieces of a stretch that lie between the strips where the axis is cut. */
function uncut(left: number, right: number, { segments }: Scale): readonly Stretch[] {
  const cuts = segments.flatMap(({ cutAt }) => (cutAt === null || cutAt < left || cutAt > right ? [] : [cutAt]))
  const edges = [left - CUT_STRIP / 2, ...cuts, right + CUT_STRIP / 2]
  return edges.slice(1).map((edge, i) => ({ left: (edges[i] ?? left) + CUT_STRIP / 2, right: edge - CUT_STRIP / 2 }))
}

const widestOf = (stretches: readonly Stretch[]): Stretch =>
  stretches.reduce((widest, one) => (one.right - one.left > widest.right - widest.left ? one : widest), NOWHERE)

const NOWHERE: Stretch = { left: 0, right: 0 }

/** The row of phases, each told apart from the next by a line at its start. */
export function drawPhases(marks: readonly PhaseMark[], top: number, brush: Brush): readonly Element[] {
  if (marks.length === 0) return []
  const middle = top + PHASE_ROW / 2
  return [
    text(8, middle + FONT_SIZE * 0.36, 'Phases', tint(brush, 'ink2')),
    ...marks.map(({ phase, left, right, words, middle: at }) =>
      titled(phaseSentence(phase), [
        ...drawPhaseBar(phase, left, right, middle, brush),
        ...(words === ''
          ? []
          : [
              text(at, middle + FONT_SIZE * 0.36, words, {
                ...tint(brush, 'ink'),
                textAnchor: 'middle',
              }),
            ]),
      ]),
    ),
  ]
}

/** A phase without its words: a field with a line at its start, its edge dashed while it runs. */
export const drawPhaseBar = (
  phase: Phase,
  left: number,
  right: number,
  middle: number,
  brush: Brush,
): readonly Element[] => [
  rect(left, middle - BAR / 2, right - left, BAR, {
    ...tint(brush, 'ink2'),
    fill: 'currentColor',
    fillOpacity: 0.12,
    ...(phase.running ? { strokeDasharray: '3 2', stroke: 'currentColor', strokeOpacity: 0.4 } : {}),
  }),
  line(left, middle - BAR / 2, left, middle + BAR / 2, { ...tint(brush, 'ink2'), strokeWidth: 2 }),
]
