import type { ZoneId } from '../../time/instant.ts'
import type { TimelineLane, TimelineModel } from '../../timeline/model.ts'
import type { Phase } from '../../timeline/phases.ts'
import { layLane, type PlacedLane } from './lane.ts'
import { ROW_HEIGHT } from './mark.ts'
import { PHASE_ROW, type PhaseMark, phaseMarks } from './phaseRow.ts'
import type { Bounds } from './place.ts'
import { type Scale, scaleOf } from './scale.ts'
import { type Tick, ticksOf } from './ticks.ts'

/** The figure as measured, before anything is drawn; all in its own units, which are CSS pixels at full size. */
export interface FigurePlan {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly top: number
  /** Where the lanes end; below it come the lengths of cuts and the legend. */
  readonly bottom: number
  readonly scale: Scale
  readonly ticks: readonly Tick[]
  /** The row between the axis and the lanes; empty where no phase is known. */
  readonly phases: readonly PhaseMark[]
  /** Where the lanes begin. */
  readonly lanesTop: number
  readonly lanes: readonly LanePlan[]
  /** Where users were affected; overlaps are drawn once. */
  readonly bands: readonly { readonly left: number; readonly right: number }[]
  /** Where the moment of asking lies, when something still runs. */
  readonly now: number | null
  readonly crowded: boolean
}

export interface LanePlan extends PlacedLane {
  readonly lane: TimelineLane
  readonly top: number
  readonly height: number
}

/** Where the names of the lanes stand. */
export const GUTTER = 92
/** What the axis takes. */
export const AXIS = 36
/** What the times of a second zone take. */
export const SECOND_TIMES = 13
const LANE_PADDING = 6
/** How close points of a lane may lie before they become one badge, tried in turn. */
export const MERGES = [0, 12, 20, 40]

/** For a page upright and for one laid on its side, both A4 with the margins of the document. */
export const UPRIGHT = { width: 680, rows: 3, widest: 210 }
export const SIDEWAYS = { width: 1010, rows: 5, widest: 240 }
export type Format = typeof UPRIGHT

/** What a figure shows beside its model. */
export interface Measuring {
  readonly zone: ZoneId
  /** Its times stand over those of `zone`. */
  readonly second: ZoneId | null
  readonly phases: readonly Phase[]
}

/** Measures the figure for a page format. */
export function planFigure(model: TimelineModel, format: Format, { zone, second, phases }: Measuring): FigurePlan {
  const left = GUTTER
  const right = format.width - 4
  const scale = scaleOf(model, left + 10, right - 10)
  const bounds = { left: left + 1, right, widest: format.widest, merges: MERGES }
  const axis = second === null ? AXIS : AXIS + SECOND_TIMES
  const marks = phaseMarks(phases, scale, { left: left + 1, right })
  const lanesTop = marks.length === 0 ? axis : axis + PHASE_ROW
  const { lanes, bottom } = layLanes(model, scale, bounds, format.rows, lanesTop)
  return {
    width: format.width,
    left,
    right,
    top: axis,
    lanesTop,
    bottom,
    scale,
    ticks: ticksOf(scale, zone, second),
    phases: marks,
    lanes,
    bands: bandsOf(model, scale),
    now: nowOf(model, scale),
    crowded: lanes.some((lane) => lane.crowded),
  }
}

/** The lanes of a model under each other from `top` on, and where the last of them ends. */
export function layLanes(
  { lanes, items }: Pick<TimelineModel, 'lanes' | 'items'>,
  scale: Scale,
  bounds: Bounds,
  rows: number,
  top: number,
): { readonly lanes: readonly LanePlan[]; readonly bottom: number } {
  let bottom = top
  const laid = lanes.map((lane) => {
    const placed = layLane(
      items.filter((item) => item.lane === lane.id),
      scale,
      bounds,
      rows,
    )
    const height = placed.rows * ROW_HEIGHT + LANE_PADDING
    bottom += height
    return { ...placed, lane, top: bottom - height, height }
  })
  return { lanes: laid, bottom }
}

/** Where the moment of asking lies, when something runs up to it. */
export function nowOf(model: Pick<TimelineModel, 'items'>, scale: Scale): number | null {
  const running = model.items.find((item) => item.running)
  return running === undefined ? null : scale.x(running.end)
}

/** Where users were affected; overlaps are one. */
export function bandsOf(model: Pick<TimelineModel, 'bands'>, scale: Scale): FigurePlan['bands'] {
  const bands: { left: number; right: number }[] = []
  for (const { start, end } of [...model.bands].sort((a, b) => a.start - b.start)) {
    const left = scale.x(start)
    const right = Math.max(scale.x(end), left + 1)
    const last = bands.at(-1)
    if (last !== undefined && left <= last.right) last.right = Math.max(last.right, right)
    else bands.push({ left, right })
  }
  return bands
}
