import { fromAbsolute, toCalendarDate, toZoned } from '@internationalized/date'
import type { Instant, Millis, ZoneId } from './instant.ts'
import { HOUR, instant, MINUTE, millis } from './instant.ts'

const known = new Map<string, boolean>()

/**
 * Whether this machine knows the name as an IANA time zone. Offsets such as `+02:00` are none: they do not say when
 * the clocks change. Case does not matter, as for the system itself.
 */
export function isZone(name: string): name is ZoneId {
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered
  const answer = /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) && systemKnows(name)
  if (known.size < 1_000) known.set(name, answer)
  return answer
}

function systemKnows(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The zone itself, or UTC where this machine does not know it: a time is then shown in UTC and says so. */
export const knownZone = (zone: ZoneId): string => (isZone(zone) ? zone : 'UTC')

/** How far the clocks of the zone are ahead of UTC at that moment; negative west of Greenwich. Unknown zones count as UTC. */
export const offsetAt = (zone: ZoneId, at: Instant): Millis => hourly('offset', zone, at, offsetIn)

const offsetIn = (zone: ZoneId, at: Instant): Millis => millis(fromAbsolute(at, knownZone(zone)).offset)

/** What a zone answered for whole hours, in which it answers the same from the first to the last millisecond. */
const hours = new Map<string, number>()
const MOST_HOURS = 20_000

/** Asking a zone is slow, and logs ask it for every event. */
function hourly<T extends number>(what: string, zone: ZoneId, at: Instant, ask: (zone: ZoneId, at: Instant) => T): T {
  const hour = Math.floor(at / HOUR)
  const key = `${what} ${zone} ${hour}`
  const known = hours.get(key) as T | undefined
  if (known !== undefined) return known
  const [first, last] = [ask(zone, instant(hour * HOUR)), ask(zone, instant(hour * HOUR + HOUR - 1))]
  if (first !== last) return ask(zone, at)
  if (hours.size >= MOST_HOURS) hours.clear()
  hours.set(key, first)
  return first
}

/**
 * The short name shown beside a time: `UTC`, `Berlin +1`, `Kolkata +5:30`, `New York -5`. It depends on the moment,
 * because the clocks change.
 */
export function zoneLabel(zone: ZoneId, at: Instant): string {
  const name = knownZone(zone)
  if (/^(Etc\/)?(UTC|UCT|Zulu|Universal|GMT)$/i.test(name)) return 'UTC'
  const offset = offsetLabel(zone, at)
  if (/^Etc\//i.test(name)) return `UTC ${offset}`
  return `${name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')} ${offset}`
}

/** `+2`, `-5`, `+5:30`: how far the clocks of the zone are ahead of UTC at that moment. */
export const offsetLabel = (zone: ZoneId, at: Instant): string => offsetText(offsetAt(zone, at))

function offsetText(offset: Millis): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE)
  const rest = minutes % 60
  const tail = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `${offset < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${tail}`
}

/** The moment the zone's day began that holds `at`: usually midnight, later where the clocks skip it. */
export const startOfDay = (at: Instant, zone: ZoneId): Instant => hourly('day', zone, at, startOfDayIn)

function startOfDayIn(zone: ZoneId, at: Instant): Instant {
  const name = knownZone(zone)
  return instant(
    toZoned(toCalendarDate(fromAbsolute(at, name)), name)
      .toDate()
      .getTime(),
  )
}

/** Whether both moments bear the same date in the zone. */
export const sameDay = (a: Instant, b: Instant, zone: ZoneId): boolean => startOfDay(a, zone) === startOfDay(b, zone)
