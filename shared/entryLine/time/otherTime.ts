import { CLOCK_TOLERANCE_MS } from '../../incident/commands.ts'
import { formatDate, formatMinute, formatTime } from '../../time/format.ts'
import { type Instant, MINUTE } from '../../time/instant.ts'
import { offsetAt, sameDay, zoneLabel } from '../../time/zones.ts'
import type { EntryLineContext } from '../reading.ts'
import { dateAt, momentsOf } from './civil.ts'
import type { TimeMatch } from './match.ts'
import type { Clock } from './moment.ts'
import { momentAt } from './resolve.ts'

/** What could be meant instead: how it differs, as `21:10` or `02:30 Berlin +2`, and what to write to mean it. */
export interface OtherTime {
  readonly at: Instant
  readonly label: string
  readonly text: string
}

/**
 * The other moment that the time could mean: an hour that the clocks showed twice, `9` in the evening, `03/04` in
 * another order. Null when there is none that has been.
 */
export function otherTime(match: TimeMatch, chosen: Instant, context: EntryLineContext): OtherTime | null {
  const candidates = [
    ...match.or.flatMap((moment) => momentAt(moment, context) ?? []),
    ...(match.start.form === 'clock' && match.start.clock.offset === null ? twins(chosen, context) : []),
  ]
  const at = candidates.find((candidate) => candidate !== chosen && candidate <= context.now + CLOCK_TOLERANCE_MS)
  return at === undefined ? null : { at, label: labelOf(at, chosen, context), text: writtenOut(at, context) }
}

/** The moments at which the clocks showed the same. */
const twins = (at: Instant, { zone }: EntryLineContext): readonly Instant[] =>
  momentsOf(dateAt(at, zone), clockAt(at, zone), zone)

function clockAt(at: Instant, zone: EntryLineContext['zone']): Clock {
  const [hour = 0, minute = 0, second = 0] = formatTime(at, zone).split(':').map(Number)
  return { hour, minute, second, offset: null, seconds: second !== 0 }
}

function labelOf(at: Instant, chosen: Instant, { zone }: EntryLineContext): string {
  const date = sameDay(at, chosen, zone) ? '' : `${formatDate(at, zone)} `
  const label = zoneLabel(zone, at)
  return `${date}${formatMinute(at, zone)}${label === zoneLabel(zone, chosen) ? '' : ` ${label}`}`
}

/** The moment in a form that can mean nothing else. */
function writtenOut(at: Instant, context: EntryLineContext): string {
  const { zone } = context
  const time = at % MINUTE === 0 ? formatMinute(at, zone) : formatTime(at, zone)
  if (twins(at, context).length === 1) return `${formatDate(at, zone)} ${time}`
  const offset = offsetAt(zone, at)
  const minutes = Math.round(Math.abs(offset) / MINUTE)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${formatDate(at, zone)}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
