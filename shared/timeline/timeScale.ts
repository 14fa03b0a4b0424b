import type { Instant } from '../time/instant.ts'

declare const unit: unique symbol

/**
 * A place on the axis: real milliseconds where time is drawn true to scale, fewer where quiet time is shortened. All
 * that a widget is given and all that is laid out is in it; everything else is in real time.
 */
export type AxisTime = number & { readonly [unit]: 'AxisTime' }

export const axisTime = (place: number): AxisTime => place as AxisTime

/**
 * How real time lies along the axis: rising without a break, so that either function undoes the other but for rounding.
 * A scale is never changed: other gaps are another scale. Both are called for every event, so they must be quick.
 */
export interface TimeScale {
  readonly toAxis: (time: Instant) => AxisTime
  readonly toTime: (place: AxisTime) => Instant
}

/** The scale without shortened time: both are the same number. */
export const REAL_TIME: TimeScale = {
  toAxis: (time) => time as number as AxisTime,
  toTime: (place) => place as number as Instant,
}
