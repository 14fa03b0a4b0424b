import { changesOf } from '../incident/decide/bulk.ts'
import type { EventFields, IncidentEvent } from '../incident/event.ts'
import { HOUR, type Instant, instant, MINUTE, type Millis, millis, SECOND, type ZoneId } from '../time/instant.ts'
import { offsetAt } from '../time/zones.ts'

/** What of an event is taken hold of: all of it, or one end of a span. */
export type RetimePart = 'whole' | 'start' | 'end'

/** What decides how an event can be moved in time. */
type Timed = Pick<IncidentEvent, 'occurredAt' | 'endedAt' | 'acknowledgedAt' | 'outcomeAt' | 'precision'>

const STEPS = [SECOND, 10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR].map(millis)

/** A step is at least so many pixels, so that a hand can tell one from the next. */
const LEAST_STEP_PX = 4

/** How exactly a time can be chosen by hand at a scale (milliseconds per pixel): a round step, mostly the minute. */
export const stepAt = (msPerPx: number): Millis => STEPS.find((step) => step >= msPerPx * LEAST_STEP_PX) ?? HOUR

/** Whether the picture shows a time of the event that can be moved: not where only the order or the day is known. */
export const canRetime = ({ precision }: Pick<IncidentEvent, 'precision'>): boolean =>
  precision !== 'orderOnly' && precision !== 'day'

/** The part that is moved when this one is taken hold of: what has no end yet is moved by its start. */
export const heldPart = ({ endedAt, occurredAt }: Timed, isSpan: boolean, part: RetimePart): RetimePart =>
  !isSpan ? 'whole' : endedAt === null || endedAt <= occurredAt ? 'start' : part

/** The moment that is moved. */
export const heldMoment = (event: Timed, part: RetimePart): Instant =>
  part === 'end' ? (event.endedAt ?? event.occurredAt) : event.occurredAt

/**
 * By how many milliseconds the part moves (negative: earlier) so that its moment comes to lie at the round time next to
 * `wanted`, round in the zone; 0 when its own time is as near. Nothing moves past `now`, no end past the other [C2], [C3].
 */
export function shiftTo(
  event: Timed,
  part: RetimePart,
  wanted: Instant,
  step: Millis,
  zone: ZoneId,
  now: Instant,
): number {
  const from = heldMoment(event, part)
  if (Math.abs(wanted - from) < step / 2) return 0
  return limited(event, part, roundTime(wanted, step, zone) - from, now)
}

/** The time next to it that is round in the zone. */
export function roundTime(at: Instant, step: Millis, zone: ZoneId): Instant {
  const offset = offsetAt(zone, at)
  return instant(Math.round((at + offset) / step) * step - offset)
}

/** The shift, or as much of it as is allowed [C2], [C3]. */
export function limited(event: Timed, part: RetimePart, by: number, now: Instant): number {
  const { occurredAt, endedAt, acknowledgedAt, outcomeAt } = event
  const later = [endedAt, acknowledgedAt].filter((at) => at !== null)
  if (part === 'end') {
    const from = heldMoment(event, part)
    return Math.max(occurredAt - from, atMost(by, now - from))
  }
  if (part === 'start') return atMost(by, Math.min(now, ...later) - occurredAt)
  return atMost(by, now - Math.max(occurredAt, ...later, outcomeAt ?? occurredAt))
}

/** Not more than what is left; what already lies beyond the limit may still go back. */
const atMost = (by: number, left: number): number => (by <= 0 ? by : Math.min(by, Math.max(0, left)))

/** The correction that moves the part [C5]: the whole takes all of its times along. */
export function retimeChanges(event: EventFields, part: RetimePart, by: number): Partial<EventFields> {
  if (part === 'whole') return changesOf(event, { kind: 'shift', by })
  const at = instant(heldMoment(event, part) + by)
  return part === 'start' ? { occurredAt: at } : { endedAt: at }
}
