import { type Instant, instant, MINUTE, type Millis, millis } from '../../time/instant.ts'
import { type AxisTime, axisTime, type TimeScale } from '../timeScale.ts'

/** A stretch of real time. `end` is later than `start`. */
export interface TimeWindow {
  readonly start: Instant
  readonly end: Instant
}

/** The stretch of the axis on screen. `end` lies after `start`. */
export interface AxisWindow {
  readonly start: AxisTime
  readonly end: AxisTime
}

/** Where a stretch of real time lies on the axis. */
export const onAxis = ({ start, end }: TimeWindow, scale: TimeScale): AxisWindow => ({
  start: scale.toAxis(start),
  end: scale.toAxis(end),
})

/** The real time that a stretch of the axis shows. */
export const inTime = ({ start, end }: AxisWindow, scale: TimeScale): TimeWindow => ({
  start: scale.toTime(start),
  end: scale.toTime(end),
})

/** Two events a second apart can be told apart, and no wider than a year. */
export const SHORTEST_WINDOW = millis(10_000)
export const LONGEST_WINDOW = millis(366 * 86_400_000)

const LEFT_AIR = 0.02

/** How long a window is. */
export const lengthOf = (window: AxisWindow): Millis => millis(window.end - window.start)

/** A window around `middle`; the length is kept between the shortest and the longest allowed. */
export function windowAround(middle: number, length: number): AxisWindow {
  const kept = Math.min(LONGEST_WINDOW, Math.max(SHORTEST_WINDOW, length))
  const start = Math.round(middle - kept / 2)
  return { start: axisTime(start), end: axisTime(start + Math.round(kept)) }
}

/**
 * The window that shows everything from `start` to `end` with a little air on the left, and `after` of itself (0 to
 * 0.5) on the right, where labels stand behind their mark. A single moment gets an hour around it.
 */
export function wholeWindow(extent: AxisWindow, after = 0.12): AxisWindow {
  const length = Math.max(extent.end - extent.start, 0)
  if (length < MINUTE) return windowAround(extent.start, 60 * MINUTE)
  const whole = length / (1 - after - LEFT_AIR)
  return {
    start: axisTime(Math.round(extent.start - whole * LEFT_AIR)),
    end: axisTime(Math.round(extent.end + whole * after)),
  }
}

/** `factor` under 1 looks closer. `about` stays where it is on screen. */
export function zoomed(window: AxisWindow, factor: number, about: number): AxisWindow {
  const length = Math.min(LONGEST_WINDOW, Math.max(SHORTEST_WINDOW, lengthOf(window) * factor))
  const part = (about - window.start) / lengthOf(window)
  const start = Math.round(about - part * length)
  return { start: axisTime(start), end: axisTime(start + Math.round(length)) }
}

/** Moved by a part of its own length; positive looks later. */
export function panned(window: AxisWindow, part: number): AxisWindow {
  const by = Math.round(lengthOf(window) * part)
  return { start: axisTime(window.start + by), end: axisTime(window.end + by) }
}

/** The last `length` before `now`, with a tenth of it after now, so that the next entry has room. */
export function lastWindow(now: Instant, length: Millis): TimeWindow {
  const end = Math.round(now + length * 0.1)
  return { start: instant(now - length), end: instant(Math.max(end, now + 1)) }
}

/** The same window, or moved by as little as brings `at` inside with a margin on either side. */
export function revealing(window: AxisWindow, at: AxisTime): AxisWindow {
  const margin = lengthOf(window) * 0.1
  if (at < window.start + margin) return panned(window, (at - window.start - margin) / lengthOf(window))
  if (at > window.end - margin * 2) return panned(window, (at - window.end + margin * 2) / lengthOf(window))
  return window
}
