import { formatTime } from '../time/format.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { type Instant, millis, type ZoneId } from '../time/instant.ts'
import type { IncidentEvent } from './event.ts'
import { dateIfOther, timeWords } from './eventWords.ts'
import { hasClockTime } from './hasClockTime.ts'

type Timed = Pick<IncidentEvent, 'occurredAt' | 'precision'>

/** Events in their order, by their place in a list in which other lines may stand: these are null. Undefined beyond its ends. */
export type EventAt = (place: number) => Timed | null | undefined

/**
 * What is said behind an event for the ear, of where it lies among the others: how far behind the one before, or, where
 * only its order is known, between which times [T5]. Empty for the first of all, and where nothing is known.
 */
export function placeWords(eventAt: EventAt, place: number, zone: ZoneId): string {
  const event = eventAt(place)
  if (event === null || event === undefined) return ''
  if (event.precision === 'orderOnly') return orderWords(eventAt, place, zone)
  const before = nearest(eventAt, place, -1, hasClockTime)
  if (before === null || !hasClockTime(event)) return ''
  const which = before === nearest(eventAt, place, -1, () => true) ? 'the one before' : 'the last one with a time'
  const gap = event.occurredAt - before.occurredAt
  if (gap < 1000) return `at the same time as ${which}`
  return `${aboutWord(before, event)}${glanceDuration(millis(gap))} after ${which}`
}

/** `about ` where a length between two events is no more than that. */
export const aboutWord = (a: Timed, b: Timed): string =>
  a.precision === 'exact' && b.precision === 'exact' ? '' : 'about '

/** `between 16:10:00 and about 16:40`: the times around, as far as they bound it. A day bounds nothing. */
function orderWords(eventAt: EventAt, place: number, zone: ZoneId): string {
  const from = nearest(eventAt, place, -1, (event) => hasClockTime(event) && event.precision !== 'before')
  const to = nearest(eventAt, place, 1, (event) => hasClockTime(event) && event.precision !== 'after')
  if (from === null) return to === null ? '' : `before ${boundWords(to, null, zone)}`
  if (to === null) return `after ${boundWords(from, null, zone)}`
  return `between ${boundWords(from, to.occurredAt, zone)} and ${boundWords(to, from.occurredAt, zone)}`
}

/** With its date where that of the other one differs. */
function boundWords(event: Timed, other: Instant | null, zone: ZoneId): string {
  const date = other === null ? '' : dateIfOther(event.occurredAt, other, zone)
  const time = event.precision === 'about' ? timeWords(event, zone).spoken : formatTime(event.occurredAt, zone)
  return date === '' ? time : `${date} ${time}`
}

/** The next event on that side that is wanted. */
function nearest(eventAt: EventAt, place: number, step: 1 | -1, wanted: (event: Timed) => boolean): Timed | null {
  let at = place + step
  for (let event = eventAt(at); event !== undefined; event = eventAt(at)) {
    if (event !== null && wanted(event)) return event
    at += step
  }
  return null
}
