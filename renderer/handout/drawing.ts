import { s } from 'hastscript'
import { cutsOf, drawAxis, drawCuts, drawNow } from '../../shared/document/figure/drawAxis.ts'
import { definitions, drawBands, drawEmpty, drawLane } from '../../shared/document/figure/drawGround.ts'
import { drawLabel, drawMark } from '../../shared/document/figure/drawMark.ts'
import { drawLegend } from '../../shared/document/figure/legend.ts'
import { BAR_HEIGHT, FONT_SIZE, type PlacedMark, ROW_HEIGHT } from '../../shared/document/figure/mark.ts'
import { textWidth, truncate } from '../../shared/document/figure/measure.ts'
import { type Brush, rect } from '../../shared/document/figure/paint.ts'
import { PALETTES } from '../../shared/document/figure/palette.ts'
import { drawPhases } from '../../shared/document/figure/phaseRow.ts'
import { type FigurePlan, GUTTER } from '../../shared/document/figure/plan.ts'
import type { View } from '../../shared/document/handout/zoom.ts'
import type { EventId } from '../../shared/ids.ts'
import type { ZoneId } from '../../shared/time/instant.ts'
import { zoneLabel } from '../../shared/time/zones.ts'
import { svgElement } from './element.ts'

/** Colours are those of light paper; the page repaints them in the dark by their classes. */
const BRUSH: Brush = { palette: PALETTES.light, prefix: 'explorer' }

/** How much larger than on paper it is drawn. */
export const UNIT = 1.15

const CLIP = 'explorer-clip'

export interface Zones {
  readonly zone: ZoneId
  readonly second: ZoneId | null
}

/** A mark on the screen, in drawn units from the left edge. */
export interface ShownMark {
  readonly mark: PlacedMark
  readonly shape: SVGElement
  readonly left: number
  readonly right: number
  readonly top: number
}

export interface Drawing {
  readonly svg: SVGElement
  readonly marks: readonly ShownMark[]
  /** Draws a ring around the mark of an event, and around nothing else. */
  readonly choose: (chosen: EventId | null) => void
}

/** Draws what is seen. `empty`: lanes on which nothing lies at all, in view or not. */
export function draw(plan: FigurePlan, view: View, zones: Zones, empty: ReadonlySet<string>): Drawing {
  const shift = GUTTER - view.left
  const seen = plan.lanes.flatMap((lane) =>
    lane.marks
      .filter((mark) => reach(mark)[1] + shift > GUTTER && reach(mark)[0] + shift < plan.right)
      .map((mark) => ({ mark: mark.shape === 'span' ? heldInView(mark, view) : mark, top: lane.top })),
  )
  const strips = [...cutsOf(plan).map(({ at }) => at), ...(plan.now === null ? [] : [plan.now])]
  /** Of what is itself moved by so much. */
  const crossesIn = (moved: number) => (left: number, right: number) =>
    strips.map((x) => x - moved).filter((x) => x > left - 8 && x < right + 8)
  const foot = cutsOf(plan).length > 0 || plan.now !== null ? 20 : 8
  const legend = drawLegend(plan, plan.bottom + foot + 8, BRUSH)
  const height = plan.bottom + foot + legend.height + 4
  const label = (zone: ZoneId) => zoneLabel(zone, plan.ticks[0]?.at ?? plan.scale.segments[0]?.from ?? (0 as never))
  const marks = seen.map(({ mark, top }): ShownMark => {
    const shape = svgElement(drawMark(mark, top, BRUSH, () => ''))
    shape.classList.add('mark')
    return { mark, shape, left: mark.left + shift, right: mark.right + shift, top: top + 3 + mark.row * ROW_HEIGHT }
  })
  const svg = svgElement(
    s('svg', {
      viewBox: `0 0 ${plan.width} ${height}`,
      height: height * UNIT,
      ariaHidden: 'true',
      fontFamily: "Inter, Arial, 'Liberation Sans', system-ui, sans-serif",
      fontSize: FONT_SIZE,
    }),
  )
  const rings = svgElement(s('g'))
  const moving = (children: readonly SVGElement[]): SVGElement => {
    const group = svgElement(s('g', { transform: `translate(${shift} 0)` }))
    group.append(...children)
    const clipped = svgElement(s('g', { clipPath: `url(#${CLIP})` }))
    clipped.append(group)
    return clipped
  }
  svg.append(
    svgElement(definitions(BRUSH)),
    svgElement(s('clipPath', { id: CLIP }, [rect(GUTTER, 0, plan.right - GUTTER, height, {})])),
    ...drawBands(plan, BRUSH).map(svgElement),
    ...drawAxis(plan, BRUSH, label(zones.zone), zones.second === null ? null : label(zones.second)).map(svgElement),
    ...drawPhases(plan.phases, plan.top, BRUSH).map(svgElement),
    ...plan.lanes.flatMap((lane) => drawLane(lane, plan, BRUSH)).map(svgElement),
    moving(marks.map(({ shape }) => shape)),
    ...[...drawCuts(plan, BRUSH), ...drawNow(plan, BRUSH)].map(svgElement),
    ...plan.lanes
      .filter(({ lane }) => empty.has(lane.id))
      .flatMap((lane) => drawEmpty(lane, plan, BRUSH, crossesIn(0)).map(svgElement)),
    moving(seen.flatMap(({ mark, top }) => drawLabel(mark, top, BRUSH, crossesIn(shift))).map(svgElement)),
    rings,
    ...legend.elements.map(svgElement),
  )
  return { svg, marks, choose: (chosen) => rings.replaceChildren(...ringOf(marks, chosen)) }
}

function ringOf(marks: readonly ShownMark[], chosen: EventId | null): readonly SVGElement[] {
  const found = marks.find(({ mark }) => mark.items.some(({ id }) => id === chosen))
  if (found === undefined) return []
  const left = Math.max(found.left - 3, GUTTER + 1)
  const top = found.top + (ROW_HEIGHT - BAR_HEIGHT) / 2 - 3
  const ring = rect(left, top, Math.max(found.right + 3 - left, 8), BAR_HEIGHT + 6, { className: 'chosen', rx: 5 })
  return [svgElement(ring)]
}

const reach = ({ left, right, label }: PlacedMark): readonly [number, number] => [
  Math.min(left, label?.left ?? left),
  Math.max(right, label?.right ?? right),
]

/** The words within a bar that begins left of the view stand at the edge of the view. */
function heldInView(mark: PlacedMark, view: View): PlacedMark {
  const { label } = mark
  const edge = view.left + 8
  if (label === null || !label.inside || label.left >= edge) return mark
  const text = truncate(label.text, mark.right - edge - 6, FONT_SIZE)
  return {
    ...mark,
    label: text === '' ? null : { ...label, text, left: edge, right: edge + textWidth(text, FONT_SIZE) },
  }
}
