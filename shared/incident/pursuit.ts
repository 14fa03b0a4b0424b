import type { Instant, Millis } from '../time/instant.ts'
import { instant, millis } from '../time/instant.ts'
import type { IncidentEvent } from './event.ts'
import { hasClockTime } from './hasClockTime.ts'
import { covered, type Interval, overlapOf, without } from './intervals.ts'

/** The fields of a hypothesis that say when it was pursued. */
export type Pursued = Pick<IncidentEvent, 'occurredAt' | 'endedAt' | 'precision' | 'state' | 'earlierStates'>

/**
 * When a hypothesis was pursued [M16]: from its start until it was settled, or until `until` while it is open, without
 * the stretches in which it was parked or settled before. Null when that cannot be told: the times are known by the day or by
 * their order only, it was settled nobody knows when, or its end lies before its start.
 */
export function pursuitOf(event: Pursued, until: Instant): readonly Interval[] | null {
  const { occurredAt, endedAt, state, earlierStates } = event
  if (!hasClockTime(event)) return null
  if (state !== 'open' && endedAt === null) return null
  const end = endedAt ?? instant(Math.max(until, occurredAt))
  if (end < occurredAt) return null
  const away = earlierStates.map((left) => ({ start: left.from ?? left.until, end: left.until }))
  return without([{ start: occurredAt, end }], away)
}

/** What following a hypothesis costs. */
export interface PursuitCost {
  readonly clockMs: Millis
  /** The clock times the people named, as if each followed it all the time; null when nobody is named. */
  readonly personMs: Millis | null
  /** The part of the time of impact that it covers, 0 to 1; null while no impact is recorded, or none has a length. */
  readonly impactShare: number | null
}

/** The cost of a pursuit [M16]. `impact`: the windows of impact as far as they have come; overlaps count once. */
export function costOf(
  pursuit: readonly Interval[],
  people: readonly string[],
  impact: readonly Interval[],
): PursuitCost {
  const clockMs = covered(pursuit)
  const impactMs = covered(impact)
  return {
    clockMs,
    personMs: people.length === 0 ? null : millis(clockMs * people.length),
    impactShare: impactMs === 0 ? null : covered(overlapOf(pursuit, impact)) / impactMs,
  }
}
