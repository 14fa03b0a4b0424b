import type { DeviceId } from '../ids.ts'
import { DAY, type Instant } from '../time/instant.ts'
import type { Hlc } from './entry.ts'

/** How far ahead of our own clock another device's reading may lie before we stop following it [J7]. */
const ADOPTION_LIMIT = DAY

const MAX_COUNTER = 0xffff
const SHAPE = /^[0-9a-f]{12}-[0-9a-f]{4}-\S{1,64}$/

/** Whether the text is a reading of the clock; false for anything else, whatever its length. */
export const isHlc = (text: string): text is Hlc => SHAPE.test(text)

/** The wall time within a reading. It may lie ahead of any real clock: it is an order, not a time to show. */
export const hlcTime = (hlc: Hlc): Instant => Number.parseInt(hlc.slice(0, 12), 16) as Instant

/** The device that made the reading. */
export const hlcDevice = (hlc: Hlc): DeviceId => hlc.slice(18) as DeviceId

const hlcCounter = (hlc: Hlc): number => Number.parseInt(hlc.slice(13, 17), 16)

const hlcOf = (ms: number, counter: number, device: DeviceId): Hlc =>
  `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}` as Hlc

/**
 * The next reading on this device: always after `previous`, and at the wall time unless that would go back [J6]. So a
 * clock that jumps back, by an hour or by seventy years, never reorders what one writer recorded. `previous` is null
 * before the first reading. A wall time before 1970 counts as 1970.
 */
export function nextHlc(previous: Hlc | null, wall: Instant, device: DeviceId): Hlc {
  const now = Math.max(0, Math.trunc(wall))
  if (previous === null) return hlcOf(now, 0, device)
  const last = hlcTime(previous)
  if (now > last) return hlcOf(now, 0, device)
  const counter = hlcCounter(previous) + 1
  return counter > MAX_COUNTER ? hlcOf(last + 1, 0, device) : hlcOf(last, counter, device)
}

/**
 * What to continue from after having seen `seen`: the later of the two [J6]. Another device's reading more than a day ahead
 * of our wall time is not followed [J7]: its entry is kept, but one wrong clock must not push everybody's order into the
 * future. Our own earlier readings are always followed, because our own order must hold.
 */
export function mergeHlc(previous: Hlc | null, seen: Hlc, wall: Instant, device: DeviceId): Hlc | null {
  if (hlcDevice(seen) !== device && hlcTime(seen) > wall + ADOPTION_LIMIT) return previous
  return previous === null || seen > previous ? seen : previous
}
