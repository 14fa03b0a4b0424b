import { MINUTE } from '../../time/instant.ts'
import type { Scale, Segment } from '../figure/scale.ts'

/** How wide the whole timeline is on the scale that zooming enlarges. */
export const WHOLE_WIDTH = 1_000

/** What is seen of the scale: enlarged by `zoom`, beginning at `left`, `width` wide, both in drawn units. */
export interface View {
  readonly zoom: number
  readonly left: number
  readonly width: number
}

/** The whole timeline in a width. */
export const wholeView = (width: number): View => ({ zoom: width / WHOLE_WIDTH, left: 0, width })

/** A minute is never drawn wider than this. */
const MINUTE_WIDTH = 400
const LEAST_MOST = 40

/** How far a scale may be enlarged: until minutes are told apart with ease. */
export const mostZoom = ({ perMs }: Scale): number =>
  Math.max(LEAST_MOST, perMs <= 0 ? 0 : MINUTE_WIDTH / (perMs * MINUTE))

/** Enlarged by a factor, what lies at `x` of the view stays there. Never smaller than the whole. */
export function zoomedAt(view: View, factor: number, x: number, most: number): View {
  const least = view.width / WHOLE_WIDTH
  const zoom = Math.min(Math.max(view.zoom * factor, least), Math.max(most, least))
  return within({ ...view, zoom, left: ((view.left + x) * zoom) / view.zoom - x })
}

/** Moved sideways, never beyond the ends. */
export const moved = (view: View, by: number): View => within({ ...view, left: view.left + by })

/** As close as shows a stretch of the scale, with some room at both sides. */
export function fitted(view: View, from: number, to: number, most: number): View {
  const least = view.width / WHOLE_WIDTH
  const zoom = Math.min(Math.max((view.width * 0.92) / Math.max(to - from, 1e-6), least), Math.max(most, least))
  return within({ ...view, zoom, left: ((from + to) / 2) * zoom - view.width / 2 })
}

const within = (view: View): View => ({
  ...view,
  left: Math.min(Math.max(view.left, 0), Math.max(0, view.zoom * WHOLE_WIDTH - view.width)),
})

/** A scale as it is drawn enlarged. */
export const enlarged = (scale: Scale, zoom: number): Scale => ({
  segments: scale.segments.map((segment) => ({
    ...segment,
    left: segment.left * zoom,
    right: segment.right * zoom,
    cutAt: segment.cutAt === null ? null : segment.cutAt * zoom,
  })),
  slots: new Map([...scale.slots].map(([id, x]) => [id, x * zoom])),
  perMs: scale.perMs * zoom,
  x: (at) => scale.x(at) * zoom,
})

/** The part of a scale between two places: what is true to scale is cut there, and moments beyond lie at the edge. */
export function partOf(scale: Scale, from: number, to: number): Scale {
  return {
    ...scale,
    segments: scale.segments
      .filter(({ left, right }) => right >= from && left <= to)
      .map((segment) => (segment.kind === 'scale' && segment.cutAt === null ? clipped(segment, from, to) : segment)),
    x: (at) => Math.min(Math.max(scale.x(at), from), to),
  }
}

function clipped(segment: Segment, from: number, to: number): Segment {
  const { left, right } = segment
  if (segment.from === null || segment.to === null || right <= left) return segment
  const [start, length] = [segment.from, segment.to - segment.from]
  const at = (x: number) => Math.round(start + (length * (x - left)) / (right - left)) as typeof start
  const [first, last] = [Math.max(left, from), Math.min(right, to)]
  return { ...segment, from: at(first), to: at(last), left: first, right: last }
}

/** A scale moved sideways. */
export const shifted = (scale: Scale, by: number): Scale => ({
  ...scale,
  segments: scale.segments.map((segment) => ({
    ...segment,
    left: segment.left + by,
    right: segment.right + by,
    cutAt: segment.cutAt === null ? null : segment.cutAt + by,
  })),
  x: (at) => scale.x(at) + by,
})
