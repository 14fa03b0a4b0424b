import { between, type Instant, type Millis } from '../time/instant.ts'
import { ofKind } from './eventsOf.ts'
import { hasClockTime } from './hasClockTime.ts'
import type { Incident } from './incident.ts'
import type { Milestones } from './milestone.ts'

/** The longest stretch in which nobody was told anything. */
export interface Silence {
  readonly ms: Millis
  readonly from: Instant
  readonly to: Instant
  readonly approximate: boolean
}

/**
 * The longest time between two communications from detection to resolution [M19]; of equal ones the first. Null with
 * fewer than two of them that have a time of day.
 */
export function longestSilence({ timeline }: Incident, { detected, resolved }: Milestones): Silence | null {
  const told = ofKind(timeline, 'communication').filter(
    (event) =>
      hasClockTime(event) &&
      (detected.point === null || event.occurredAt >= detected.point.at) &&
      (resolved.point === null || event.occurredAt <= resolved.point.at),
  )
  return told.slice(1).reduce<Silence | null>((longest, event, i) => {
    const before = told[i]
    if (before === undefined) return longest
    const ms = between(before.occurredAt, event.occurredAt)
    if (longest !== null && longest.ms >= ms) return longest
    const approximate = before.precision !== 'exact' || event.precision !== 'exact'
    return { ms, from: before.occurredAt, to: event.occurredAt, approximate }
  }, null)
}
