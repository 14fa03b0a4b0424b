import type { EventId } from '../ids.ts'
import type { HypothesisState } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { EventKind } from '../incident/kinds.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { type AxisTick, axisTicks } from '../timeline/axis.ts'
import { onAxis, type TimeWindow } from '../timeline/feed/window.ts'
import { recordedGaps } from '../timeline/gaps.ts'
import type { LaneKey, TimelineItem, TimelineLane, TimelineModel } from '../timeline/model.ts'
import { type CutScale, scaleOf } from '../timeline/scale.ts'
import { timelineOf } from '../timeline/timelineOf.ts'
import { axisTime } from '../timeline/timeScale.ts'

/** One thing on the strip, placed from 0 (its left edge) to 1. A point ends where it starts. */
export interface StripMark {
  readonly event: EventId
  readonly lane: LaneKey
  readonly kind: EventKind
  readonly state: HypothesisState | null
  readonly shape: 'point' | 'span'
  readonly misleading: boolean
  readonly running: boolean
  readonly start: number
  readonly end: number
  readonly label: string
}

/** The whole incident, or a stretch of it, in small: plain data, so that it can go to another window. */
export interface Strip {
  readonly lanes: readonly TimelineLane[]
  readonly marks: readonly StripMark[]
  /** The times of impact, behind all lanes. */
  readonly bands: readonly { readonly start: number; readonly end: number }[]
  readonly ticks: readonly (Pick<AxisTick, 'at' | 'kind'> & { readonly place: number })[]
  readonly clocksChange: boolean
  /** Where quiet time is shortened [T4]. */
  readonly cuts: readonly { readonly start: number; readonly end: number }[]
  /** Where the fog begins; null without fog. */
  readonly fog: number | null
}

/** How moments lie along a strip. */
export interface StripScale {
  /** From 0 to 1, outside of it for what the strip does not show. */
  readonly placeOf: (at: Instant) => number
  readonly timeAt: (place: number) => Instant
}

/** Free ground at both ends, of the length of what is shown. */
const EDGE = 0.03

/** How far the events of which only the order is known stand apart, and from what they follow [T5]. */
const LOOSE_STEP = 0.022

interface Ground {
  readonly model: TimelineModel
  readonly scale: CutScale
  readonly window: { readonly start: number; readonly end: number }
}

function groundOf(incident: Incident, stretch: TimeWindow | null, now: Instant): Ground | null {
  const model = timelineOf(incident, now)
  const scale = scaleOf(recordedGaps(model), null)
  const shown = stretch ?? model.extent
  if (shown === null) return null
  const { start, end } = onAxis(shown, scale)
  const edge = Math.max(end - start, 60_000) * EDGE
  return { model, scale, window: { start: start - edge, end: end + edge } }
}

/** How moments lie along the strip of a whole incident, or of a stretch of it; null for an incident without events. */
export function stripScale(incident: Incident, stretch: TimeWindow | null, now: Instant): StripScale | null {
  const ground = groundOf(incident, stretch, now)
  if (ground === null) return null
  const { scale, window } = ground
  const length = window.end - window.start
  return {
    placeOf: (at) => (scale.toAxis(at) - window.start) / length,
    timeAt: (place) => scale.toTime(axisTime(window.start + place * length)),
  }
}

interface StripAsked {
  readonly incident: Incident
  /** The incident as far as it may be shown. */
  readonly seen: Incident
  /** Until when things are known; null without fog. */
  readonly knownUntil: Instant | null
  /** What to show; null for all of it. */
  readonly stretch: TimeWindow | null
  readonly now: Instant
  readonly zone: ZoneId
  /** How wide it will be drawn, in pixels: decides how many times are written. */
  readonly width: number
}

/**
 * The strip of an incident, drawn from what may be seen of it. Its lanes and its length are those of the whole, so that
 * nothing moves as more becomes known; null for an incident without events.
 */
export function stripOf({ incident, seen, knownUntil, stretch, now, zone, width }: StripAsked): Strip | null {
  const ground = groundOf(incident, stretch, now)
  const scale = stripScale(incident, stretch, now)
  if (ground === null || scale === null) return null
  const { window } = ground
  const model = seen === incident ? ground.model : timelineOf(seen, knownUntil ?? now)
  const length = window.end - window.start
  const within = { start: axisTime(window.start), end: axisTime(window.end) }
  const { ticks, clocksChange } = axisTicks(within, ground.scale, length / Math.max(1, width), zone)
  const fog = knownUntil === null ? null : Math.max(0, Math.min(1, scale.placeOf(knownUntil)))
  const onStrip = ({ start, end }: { readonly start: number; readonly end: number }) => end >= 0 && start <= 1
  const placed = ({ start, end }: TimeWindow) => ({ start: scale.placeOf(start), end: scale.placeOf(end) })
  return {
    lanes: ground.model.lanes,
    marks: marksOf(model.items, scale, fog).filter(onStrip),
    bands: model.bands.map(placed).filter(onStrip),
    ticks: ticks.map(({ at, kind, place }) => ({ at, kind, place: (place - window.start) / length })),
    clocksChange,
    cuts: ground.scale.cuts
      .map((cut) => ({ start: (cut.start - window.start) / length, end: (cut.end - window.start) / length }))
      .filter(onStrip),
    fog,
  }
}

/** What has no time of its own stays in front of the fog: it is known. */
function marksOf(items: readonly TimelineItem[], { placeOf }: StripScale, fog: number | null): readonly StripMark[] {
  let loose = 0
  return items.map(({ id, lane, kind, state, shape, misleading, running, start, end, label, precision }) => {
    loose = precision === 'orderOnly' ? loose + 1 : 0
    const place = placeOf(start)
    const from = loose === 0 ? place : Math.max(place, Math.min(place + loose * LOOSE_STEP, (fog ?? 1) - EDGE / 3))
    const to = shape === 'span' ? placeOf(end) : from
    return { event: id, lane, kind, state, shape, misleading, running, start: from, end: to, label }
  })
}
