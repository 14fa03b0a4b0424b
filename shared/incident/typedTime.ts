import { ok, type Result } from '../result.ts'
import { formatDate, formatTime } from '../time/format.ts'
import { type Instant, instant, type ZoneId } from '../time/instant.ts'
import { readMoment } from '../time/typedMoment.ts'
import { readShift } from '../time/typedShift.ts'
import type { EventFields, Precision } from './event.ts'

type Timed = Pick<EventFields, 'occurredAt' | 'precision'>

const SIGNS: Readonly<Record<string, Precision>> = { '≈': 'about', '~': 'about', '<': 'before', '>': 'after' }
const SIGN_OF: Readonly<Partial<Record<Precision, string>>> = { about: '≈ ', before: '< ', after: '> ' }

/** When an event happened as one line that can be edited: `23:27:05`, `≈ 23:27:00`, `2017-01-31`; empty for order only. */
export function timeText({ occurredAt, precision }: Timed, zone: ZoneId): string {
  if (precision === 'orderOnly') return ''
  if (precision === 'day') return formatDate(occurredAt, zone)
  return `${SIGN_OF[precision] ?? ''}${formatTime(occurredAt, zone)}`
}

/**
 * Reads such a line for an event: a time in the zone, on the event's day unless a date stands before it; `≈`, `<` or `>`
 * say how well it is known; a date alone is known by the day; `+2m` and `-30s` move it from where it is. Empty keeps it as
 * it is. Says what is wrong otherwise.
 */
export function readTimeText(text: string, zone: ZoneId, event: Timed): Result<Partial<Timed>, string> {
  const typed = text.trim()
  if (typed === '') return ok({})
  if (/^[+\-−–]/.test(typed)) {
    const shift = readShift(typed)
    return shift.ok ? ok({ occurredAt: instant(event.occurredAt + shift.value) }) : shift
  }
  const sign = SIGNS[typed.charAt(0)]
  const rest = sign === undefined ? typed : typed.slice(1).trim()
  const isDay = /^\d{4}-\d{1,2}-\d{1,2}$/.test(rest)
  const at: Result<Instant, string> = readMoment(isDay ? `${rest} 00:00` : rest, zone, event.occurredAt)
  return at.ok ? ok({ occurredAt: at.value, precision: isDay ? 'day' : (sign ?? 'exact') }) : at
}
