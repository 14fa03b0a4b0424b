import { formatDate, formatDuration, formatMinute, formatTime } from '../../time/format.ts'
import { wholeMinutes } from '../../time/glanceDuration.ts'
import type { Instant } from '../../time/instant.ts'
import { between, MINUTE, SECOND } from '../../time/instant.ts'
import { sameDay, zoneLabel } from '../../time/zones.ts'
import type { EntryLineContext } from '../reading.ts'
import type { CivilDate } from './moment.ts'

/** `23:40 UTC`; with the date when it is not today's, and with seconds when there are any. */
export function timeLabel(at: Instant, { now, zone }: EntryLineContext, seconds = false): string {
  const date = sameDay(at, now, zone) ? '' : `${formatDate(at, zone)} `
  return `${date}${seconds ? formatTime(at, zone) : formatMinute(at, zone)} ${zoneLabel(zone, at)}`
}

/** `4 min ago`, `now`; empty for more than two days, where the date says more. */
export function agoLabel(at: Instant, now: Instant): string {
  const length = between(at, now)
  if (length < 5 * SECOND) return 'now'
  if (length > 48 * 60 * MINUTE) return ''
  return `${formatDuration(length < MINUTE ? length : wholeMinutes(length))} ago`
}

/** `2026-03-29`. */
export const dayLabel = ({ year, month, day }: CivilDate): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
