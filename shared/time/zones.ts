import { fromAbsolute, toCalendarDate, toZoned } from '@internationalized/date'
import type { Instant, Millis, ZoneId } from './instant.ts'
import { instant, MINUTE, millis } from './instant.ts'

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
export const offsetAt = (zone: ZoneId, at: Instant): Millis => millis(fromAbsolute(at, knownZone(zone)).offset)

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
export function startOfDay(at: Instant, zone: ZoneId): Instant {
  const name = knownZone(zone)
  return instant(
    toZoned(toCalendarDate(fromAbsolute(at, name)), name)
      .toDate()
      .getTime(),
  )
}

/** Whether both moments bear the same date in the zone. */
export const sameDay = (a: Instant, b: Instant, zone: ZoneId): boolean => startOfDay(a, zone) === startOfDay(b, zone)
