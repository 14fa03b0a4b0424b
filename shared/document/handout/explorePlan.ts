import type { LaneKey, TimelineBand, TimelineItem } from '../../timeline/model.ts'
import type { Phase } from '../../timeline/phases.ts'
import { PHASE_ROW, phaseMarks } from '../figure/phaseRow.ts'
import {
  AXIS,
  bandsOf,
  type FigurePlan,
  GUTTER,
  type LanePlan,
  layLanes,
  MERGES,
  nowOf,
  SECOND_TIMES,
} from '../figure/plan.ts'
import { type Scale, scaleOf } from '../figure/scale.ts'
import { ticksOf } from '../figure/ticks.ts'
import type { HandoutData } from './handout.ts'
import { enlarged, partOf, shifted, type View, WHOLE_WIDTH } from './zoom.ts'

/** So many events are laid out at once; of more only those in and beside the view. */
const MOST_WHOLE = 300
const ROWS = 5
/** Of many, neighbours are counted so that the counts of a lane stand in one row: looking closer costs nothing here. */
const MERGES_OF_MANY = [0, 36]
const WIDEST = 230
const EDGE = 14

/** The scale that zooming enlarges: the axis of the whole timeline as the document draws it. */
export function wholeScale({ events, lanes, extent }: HandoutData): Scale {
  const items = events.filter(({ until }) => until === null).map(({ item }) => item)
  return scaleOf({ lanes, items, bands: [], extent, recorded: extent?.end ?? null }, EDGE, WHOLE_WIDTH - EDGE)
}

/** The marks of all lanes at one zoom, in places of the enlarged scale. They stay where they are while the view moves. */
export interface Layout {
  readonly zoom: number
  /** The stretch of the scale that is laid out. */
  readonly from: number
  readonly to: number
  readonly lanes: readonly LanePlan[]
  readonly lanesTop: number
  readonly bottom: number
}

/** How a reader has the timeline drawn. `phases` are left out where they would tell what was not known yet. */
export interface Drawn {
  readonly data: HandoutData
  readonly scale: Scale
  readonly items: readonly TimelineItem[]
  readonly hidden: ReadonlySet<LaneKey>
  readonly phases: readonly Phase[]
}

const axisHeight = ({ second }: HandoutData): number => (second === null ? AXIS : AXIS + SECOND_TIMES)

/** Lays out all events, or of many those in and beside the view. */
export function layoutOf({ data, scale, items, hidden, phases }: Drawn, view: View): Layout {
  const isWhole = items.length <= MOST_WHOLE
  const from = isWhole ? 0 : view.left - view.width
  const to = isWhole ? view.zoom * WHOLE_WIDTH : view.left + 2 * view.width
  const large = enlarged(scale, view.zoom)
  const within = items.filter((item) => {
    const [left, right] = placeOf(item, large)
    return right >= from && left <= to
  })
  const lanesTop = axisHeight(data) + (phases.length === 0 ? 0 : PHASE_ROW)
  const lanes = data.lanes.filter(({ id }) => !hidden.has(id))
  const bounds = { left: from, right: to, widest: WIDEST, merges: isWhole ? MERGES : MERGES_OF_MANY }
  return {
    zoom: view.zoom,
    from,
    to,
    lanesTop,
    ...layLanes({ lanes, items: within }, partOf(large, from, to), bounds, ROWS, lanesTop),
  }
}

/** Whether what is laid out still covers the view. */
export const covers = ({ zoom, from, to }: Layout, view: View): boolean =>
  zoom === view.zoom && from <= view.left && view.left + view.width <= to + 0.5

/** Where an event lies on a scale. */
export function placeOf(item: TimelineItem, scale: Scale): readonly [number, number] {
  if (item.precision !== 'orderOnly') return [scale.x(item.start), scale.x(item.end)]
  const slot = scale.slots.get(item.id) ?? 0
  return [slot, slot]
}

/** The plan of what is seen. Axis, phases and bands are in places of the drawing; the marks of lanes stay in those of the layout. */
export function planOf({ data, scale, items, phases }: Drawn, layout: Layout, view: View): FigurePlan {
  const right = GUTTER + view.width
  const all = shifted(enlarged(scale, view.zoom), GUTTER - view.left)
  const seen = partOf(all, GUTTER, right)
  return {
    width: right,
    left: GUTTER,
    right,
    top: axisHeight(data),
    bottom: layout.bottom,
    scale: seen,
    ticks: ticksOf(seen, data.zone, data.second).filter(({ x }) => x > GUTTER + 16 && x < right - 12),
    phases: phaseMarks(phases, seen, { left: GUTTER, right }),
    lanesTop: layout.lanesTop,
    lanes: layout.lanes,
    bands: bandsOf({ bands: items.filter(isBand).map(bandOf) }, seen).filter((band) => band.right - band.left > 1),
    now: inside(nowOf({ items }, all), right),
    crowded: false,
  }
}

const inside = (x: number | null, right: number): number | null => (x !== null && x > GUTTER && x <= right ? x : null)

const isBand = ({ kind, shape }: TimelineItem): boolean => kind === 'impact' && shape === 'span'

const bandOf = ({ start, end, running, label }: TimelineItem): TimelineBand => ({
  start,
  end,
  running,
  label,
  scope: '',
})
