import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'
import type { ZoneId } from '../../time/instant.ts'
import { zoneLabel } from '../../time/zones.ts'
import type { TimelineItem, TimelineModel } from '../../timeline/model.ts'
import { printable } from '../printable.ts'
import { sentencesOf } from './describe.ts'
import { cutsOf, drawAxis, drawCuts, drawNow } from './drawAxis.ts'
import { definitions, drawBands, drawEmpty, drawLane } from './drawGround.ts'
import { drawLabel, drawMark } from './drawMark.ts'
import { drawLegend } from './legend.ts'
import { FONT_SIZE } from './mark.ts'
import { type Brush, px, rect, tint } from './paint.ts'
import { type FigureTheme, PALETTES } from './palette.ts'
import { partsOf } from './parts.ts'
import { drawPhases } from './phaseRow.ts'
import { type FigurePlan, type Measuring, planFigure, SIDEWAYS, UPRIGHT } from './plan.ts'

export interface FigureOptions extends Measuring {
  readonly theme: FigureTheme
  /** One line and the long text equivalent, for those who cannot see the picture. */
  readonly title: string
  readonly description: string
  /** Stands before every id in the figure; give another to each figure of a page. */
  readonly prefix?: string
  /** Style rules that bring the font along, for a figure in a file of its own. */
  readonly fontFaces?: string
}

/** A drawn figure and whether it needs a page laid on its side. `part`: which page of a timeline of several it is. */
export interface Figure {
  readonly svg: Element
  readonly sideways: boolean
  readonly part: string | null
}

/**
 * The timeline as a vector picture for the document: the whole, and where that is too crowded for all of its words a
 * picture of each part behind it. Nothing in it is interactive; full texts are in the titles and in the description.
 */
export function figuresOf(model: TimelineModel, options: FigureOptions): readonly [Figure, ...Figure[]] {
  const whole = drawModel(model, model, options)
  const isCrowded = (page: TimelineModel): boolean => planFigure(page, SIDEWAYS, options).crowded
  const parts = whole.isCrowded ? partsOf(model, options.phases, isCrowded) : []
  return [
    whole.figure,
    ...parts.map(({ title, model: part }, index) => {
      const prefix = `${options.prefix ?? PREFIX}-${index + 1}`
      const name = `${options.title} ${title}.`
      const description = sentencesOf(part, options.zone).join('\n')
      return { ...drawModel(part, model, { ...options, prefix, title: name, description }).figure, part: title }
    }),
  ]
}

/** A figure as the text of an SVG file: well-formed XML, complete on its own. */
export const svgFile = ({ svg }: Figure): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(svg, { space: 'svg', closeEmptyElements: true })}\n`

const PREFIX = 'timeline'

/** For an upright page, or for one on its side when some words would be lost there. */
function drawModel(
  model: TimelineModel,
  whole: TimelineModel,
  options: FigureOptions,
): { readonly figure: Figure; readonly isCrowded: boolean } {
  const upright = planFigure(model, UPRIGHT, options)
  const plan = upright.crowded ? planFigure(model, SIDEWAYS, options) : upright
  const svg = drawPlan(plan, model, whole, options)
  return { figure: { svg, sideways: upright.crowded, part: null }, isCrowded: plan.crowded }
}

/** The sentences are those of the `whole`: what goes on from an earlier page says when it began. */
function drawPlan(plan: FigurePlan, model: TimelineModel, whole: TimelineModel, options: FigureOptions): Element {
  const brush: Brush = { palette: PALETTES[options.theme], prefix: options.prefix ?? PREFIX }
  const say = sayer(whole, options.zone)
  const notes = cutsOf(plan).length > 0 || plan.now !== null ? 20 : 8
  const legend = drawLegend(plan, plan.bottom + notes + 8, brush)
  const height = px(plan.bottom + notes + legend.height + 4)
  const strips = [...cutsOf(plan).map((cut) => cut.at), ...(plan.now === null ? [] : [plan.now])]
  const crosses = (left: number, right: number) => strips.filter((x) => x > left - 8 && x < right + 8)
  const labelOf = (zone: ZoneId) => (model.extent === null ? 'UTC' : zoneLabel(zone, model.extent.start))
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${plan.width} ${height}`,
      width: plan.width,
      height,
      role: 'img',
      ariaLabelledBy: [`${brush.prefix}-title`],
      ariaDescribedBy: [`${brush.prefix}-desc`],
      // What may stand in for Inter is no wider than it.
      fontFamily: "'Inter Variable', Inter, Arial, 'Liberation Sans', system-ui, sans-serif",
      fontSize: FONT_SIZE,
    },
    [
      s('title', { id: `${brush.prefix}-title` }, printable(options.title)),
      s('desc', { id: `${brush.prefix}-desc` }, printable(options.description)),
      ...(options.fontFaces === undefined ? [] : [s('style', options.fontFaces)]),
      definitions(brush),
      rect(0, 0, plan.width, height, { ...tint(brush, 'ground'), fill: 'currentColor' }),
      ...drawBands(plan, brush),
      ...drawAxis(plan, brush, labelOf(options.zone), options.second === null ? null : labelOf(options.second)),
      ...drawPhases(plan.phases, plan.top, brush),
      ...plan.lanes.flatMap((lane) => drawLane(lane, plan, brush)),
      ...plan.lanes.flatMap((lane) => lane.marks.map((mark) => drawMark(mark, lane.top, brush, say))),
      ...drawCuts(plan, brush),
      ...drawNow(plan, brush),
      ...plan.lanes.flatMap((lane) => (lane.marks.length === 0 ? drawEmpty(lane, plan, brush, crosses) : [])),
      ...plan.lanes.flatMap((lane) => lane.marks.flatMap((mark) => drawLabel(mark, lane.top, brush, crosses))),
      ...legend.elements,
    ],
  )
}

function sayer(model: TimelineModel, zone: ZoneId): (item: TimelineItem) => string {
  const sentences = sentencesOf(model, zone)
  const byId = new Map(model.items.map((item, i) => [item.id, sentences[i] ?? '']))
  return (item) => byId.get(item.id) ?? ''
}
