import { instant, type Millis } from '../time/instant.ts'
import { changesOf } from './eventsOf.ts'
import { hasClockTime } from './hasClockTime.ts'
import type { Incident } from './incident.ts'
import { covered, type Interval, overlapOf } from './intervals.ts'

/** How long the incident was open in one severity. */
export interface SeverityTime {
  /** Null while none was set. */
  readonly severity: string | null
  readonly ms: Millis
}

/**
 * The time in each severity within the stretches in which the incident was open [M18], most severe first, what had none
 * last; together they are the active time. Empty when nobody ever set one, when a change has no time of day, or nothing
 * was open. An incident whose severity never changed had it from the start.
 */
export function severityTimes(incident: Incident, active: readonly Interval[]): readonly SeverityTime[] {
  const [begin, end] = [active[0]?.start, active.at(-1)?.end]
  if (begin === undefined || end === undefined || incident.severity === null) return []
  const changes = changesOf(incident.timeline).flatMap((event) =>
    event.change?.what === 'severity' ? [{ event, change: event.change }] : [],
  )
  // The only one, known by its order: it says which, and nothing of when.
  const [only] = changes
  const isConstant = changes.length === 0 || (changes.length === 1 && only?.event.precision === 'orderOnly')
  if (isConstant) return [{ severity: incident.severity, ms: covered(active) }]
  if (changes.some(({ event }) => !hasClockTime(event))) return []

  const found = new Map<string | null, Interval[]>()
  const add = (severity: string | null, start: number, until: number): void => {
    if (until <= start) return
    found.set(severity, [...(found.get(severity) ?? []), { start: instant(start), end: instant(until) }])
  }
  const first = changes[0]
  if (first !== undefined) add(first.change.from, begin, first.event.occurredAt)
  changes.forEach(({ event, change }, i) => {
    add(change.to, Math.max(begin, event.occurredAt), Math.min(end, changes[i + 1]?.event.occurredAt ?? end))
  })
  const rank = (severity: string | null): number =>
    severity === null ? Number.POSITIVE_INFINITY : incident.severityScale.indexOf(severity)
  return [...found]
    .map(([severity, intervals]) => ({ severity, ms: covered(overlapOf(intervals, active)) }))
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => rank(a.severity) - rank(b.severity))
}
