import { MINUTE } from '../../../shared/time/instant.ts'
import { type AxisWindow, windowAround } from '../../../shared/timeline/feed/window.ts'
import { type AxisTime, axisTime, type TimeScale } from '../../../shared/timeline/timeScale.ts'

/** `whole` keeps all in view, `last` and `follow` move along with the clock; `free` is where the user went. */
export type ViewMode = 'whole' | 'last' | 'follow' | 'free'

export const isFollowing = (mode: ViewMode): boolean => mode === 'last' || mode === 'follow'

/** What is on screen, for all that is drawn along with the lanes. */
export interface Viewport {
  readonly window: AxisWindow
  readonly scale: TimeScale
  /** How wide the lanes are, without the column of their names. */
  readonly widthPx: number
}

/** How much is drawn beyond either edge of the window, as a part of it. */
export const MARGIN = 0.35

/** The window and a margin on either side. */
export const around = ({ start, end }: AxisWindow): AxisWindow => {
  const margin = Math.round((end - start) * MARGIN)
  return { start: axisTime(start - margin), end: axisTime(end + margin) }
}

/** Zooming keeps the selected event where it is, if it is in view, else the middle. */
export const zoomCentre = (window: AxisWindow, selected: AxisTime | undefined): number =>
  selected !== undefined && selected > window.start && selected < window.end
    ? selected
    : (window.start + window.end) / 2

/** A window around something: a span with half of itself on either side, at least so long. */
const LEAST_AROUND = 15 * MINUTE
export const aroundPlace = (start: AxisTime, end: AxisTime): AxisWindow =>
  windowAround((start + end) / 2, Math.max(LEAST_AROUND, (end - start) * 2))

/** What lies so many pixels from the left edge of the lanes. */
export const placeAt = ({ window, widthPx }: Viewport, px: number): AxisTime =>
  axisTime(window.start + (px * (window.end - window.start)) / widthPx)
