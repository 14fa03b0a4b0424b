import { type AxisWindow, lengthOf, panned, zoomed } from '../../../shared/timeline/feed/window.ts'
import { axisTime } from '../../../shared/timeline/timeScale.ts'

/** A tenth of the window for an arrow, most of it for a page. */
const STEP = 0.1
const PAGE = 0.9
const FACTOR = 0.8

/** Where a key moves the window within the whole incident; null for a key that does not. */
export function windowAfterKey(window: AxisWindow, whole: AxisWindow, key: string, shift: boolean): AxisWindow | null {
  const middle = (window.start + window.end) / 2
  switch (key) {
    case 'ArrowLeft':
      return shift ? endMoved(window, -STEP) : panned(window, -STEP)
    case 'ArrowRight':
      return shift ? endMoved(window, STEP) : panned(window, STEP)
    case 'ArrowUp':
      return zoomed(window, FACTOR, middle)
    case 'ArrowDown':
      return zoomed(window, 1 / FACTOR, middle)
    case 'PageUp':
      return panned(window, -PAGE)
    case 'PageDown':
      return panned(window, PAGE)
    case 'Home':
      return panned(window, (whole.start - window.start) / lengthOf(window))
    case 'End':
      return panned(window, (whole.end - window.end) / lengthOf(window))
    default:
      return null
  }
}

/** The window with its end moved by a part of its length; it keeps at least some of it. */
const endMoved = ({ start, end }: AxisWindow, part: number): AxisWindow => ({
  start,
  end: axisTime(Math.round(end + (end - start) * part)),
})

/** Which part of the window a pointer takes hold of. */
export type Grip = 'start' | 'end' | 'whole'

/** The window after its grip was pulled by so much of the axis; the ends never pass each other. */
export function pulled({ start, end }: AxisWindow, grip: Grip, by: number, least: number): AxisWindow {
  if (grip === 'start') return { start: axisTime(Math.round(Math.min(start + by, end - least))), end }
  if (grip === 'end') return { start, end: axisTime(Math.round(Math.max(end + by, start + least))) }
  return { start: axisTime(Math.round(start + by)), end: axisTime(Math.round(end + by)) }
}
