import type { Precision } from '../incident/event.ts'
import { formatDate, formatDateTime, formatMinute } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { zoneLabel } from '../time/zones.ts'

/** A moment with how well it is known. */
export interface Stamp {
  readonly at: Instant
  readonly precision: Precision
}

/**
 * A moment in words that are complete on their own: `≈ 2026-11-22 14:05 UTC`, `before ...`, `2026-11-22, day only`.
 * A time of which only the order is known is never printed: it is `after` the moment it follows, where there is one.
 */
export function whenWords({ at, precision }: Stamp, followed: Stamp | null, zone: ZoneId): string {
  if (precision === 'day') return `${formatDate(at, zone)}, day only`
  if (precision !== 'orderOnly') return `${APPROXIMATE[precision]}${formatDateTime(at, zone)}`
  if (followed === null) return 'time not known'
  if (followed.precision === 'day') return `after ${formatDate(followed.at, zone)}, time not known`
  return `after ${APPROXIMATE[followed.precision]}${formatDateTime(followed.at, zone)}, time not known`
}

/** From one moment to another, the date said once where it is the same: `2026-11-22 14:05 to 15:10 UTC`. */
export function stretchWords(from: Stamp, to: Instant | null, zone: ZoneId, open: string): string {
  const start = whenWords(from, null, zone)
  if (to === null) return `${start} ${open}`
  if (from.precision === 'day') return `${formatDate(from.at, zone)} to ${formatDate(to, zone)}, days only`
  const sameLabel = zoneLabel(zone, from.at) === zoneLabel(zone, to)
  const first = sameLabel
    ? `${APPROXIMATE[from.precision]}${formatDate(from.at, zone)} ${formatMinute(from.at, zone)}`
    : start
  const last =
    sameLabel && formatDate(from.at, zone) === formatDate(to, zone)
      ? `${formatMinute(to, zone)} ${zoneLabel(zone, to)}`
      : formatDateTime(to, zone)
  return `${first} to ${last}`
}

/** What stands before a time that is not exact. */
export const APPROXIMATE: Readonly<Record<Precision, string>> = {
  exact: '',
  about: '≈ ',
  before: 'before ',
  after: 'after ',
  day: '',
  orderOnly: '',
}

/**
 * For each moment of a list in order, the last one before it whose time is known: what an order-only event follows.
 * Null where nothing before it has a time.
 */
export function followedStamps(stamps: readonly Stamp[]): readonly (Stamp | null)[] {
  let last: Stamp | null = null
  return stamps.map((stamp) => {
    const followed = last
    if (stamp.precision !== 'orderOnly') last = stamp
    return followed
  })
}
