import { formatDate, formatMinute } from '../time/format.ts'
import { DAY, HOUR, type Instant, instant, MINUTE, type ZoneId } from '../time/instant.ts'
import { startOfDay } from '../time/zones.ts'

export interface Tick {
  readonly at: Instant
  readonly label: string
}

const STEPS = [1, 2, 5, 10, 15, 30]
  .map((n) => n * MINUTE)
  .concat(
    [1, 2, 3, 6, 12].map((n) => n * HOUR),
    [1, 2, 7, 14, 30, 90, 365].map((n) => n * DAY),
  )

/** Where an axis is labelled: round times of the zone, never more than `most`. A new day says its date. */
export function axisTicks(start: Instant, end: Instant, zone: ZoneId, most = 6): readonly Tick[] {
  const step = STEPS.find((length) => (end - start) / length <= most) ?? STEPS.at(-1) ?? DAY
  const origin = startOfDay(start, zone)
  const first = Math.ceil((start - origin) / step)
  const count = Math.max(0, Math.floor((end - origin) / step) - first + 1)
  return Array.from({ length: Math.min(count, most + 1) }, (_, place) => {
    const at = instant(origin + (first + place) * step)
    const minute = formatMinute(at, zone)
    const date = formatDate(at, zone)
    if (step >= 90 * DAY) return { at, label: date.slice(0, 7) }
    return { at, label: minute === '00:00' || step >= DAY ? date.slice(5) : minute }
  })
}
