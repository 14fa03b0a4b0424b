import { fromAbsolute } from '@internationalized/date'
import type { Instant, Millis, ZoneId } from './instant.ts'
import { knownZone, zoneLabel } from './zones.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** `14:05:30`: the time of day in the zone, cut to the second. Shown where the zone stands beside it. */
export function formatTime(at: Instant, zone: ZoneId): string {
  const { hour, minute, second } = fromAbsolute(at, knownZone(zone))
  return `${two(hour)}:${two(minute)}:${two(second)}`
}

/** `14:05`: the time of day in the zone, cut to the minute as a clock on the wall does. */
export const formatMinute = (at: Instant, zone: ZoneId): string => formatTime(at, zone).slice(0, 5)

/** `2026-11-22`: the date in the zone. */
export function formatDate(at: Instant, zone: ZoneId): string {
  const { year, month, day } = fromAbsolute(at, knownZone(zone))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** `2026-11-22 14:05 UTC`, `2026-11-22 15:05 Berlin +1`: complete on its own. */
export const formatDateTime = (at: Instant, zone: ZoneId): string =>
  `${formatDate(at, zone)} ${formatMinute(at, zone)} ${zoneLabel(zone, at)}`

const UNITS = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const

/**
 * A length of time in its two largest units: `3 d 4 h`, `2 h 41 min`, `1 min 30 s`, `45 s`, `0 s`. A second unit of
 * zero is left out (`2 h`), and what lies below is cut off, so that it never says more than has passed. A negative
 * length is a mistake of the caller and is shown with its sign rather than hidden.
 */
export function formatDuration(length: Millis): string {
  const total = Math.floor(Math.abs(length) / 1_000)
  const largest = UNITS.findIndex((unit) => total >= unit.seconds)
  const [first, second] = UNITS.slice(largest === -1 ? 3 : largest)
  if (first === undefined) return '0 s'
  const head = `${Math.floor(total / first.seconds)} ${first.name}`
  const rest = second === undefined ? 0 : Math.floor((total % first.seconds) / second.seconds)
  const sign = length <= -1_000 ? '-' : ''
  return second === undefined || rest === 0 ? `${sign}${head}` : `${sign}${head} ${rest} ${second.name}`
}

/** A running clock: `05:27:09`, `124:00:00` beyond four days. Before its start it stands at zero. */
export function formatElapsed(length: Millis): string {
  const total = Math.max(0, Math.floor(length / 1_000))
  return `${two(Math.floor(total / 3_600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
}
