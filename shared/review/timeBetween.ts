import { hasClockTime } from '../incident/hasClockTime.ts'
import type { Incident } from '../incident/incident.ts'
import { type Instant, instant, MINUTE } from '../time/instant.ts'
import type { Step } from './steps.ts'

/**
 * A time for an event that is missing after a stop of the walk: by the minute in the middle between it and the next one,
 * else the minute after it. Null where the stop has no time on the clock.
 */
export function timeBetween(incident: Pick<Incident, 'events'>, here: Step | null, next: Step | null): Instant | null {
  const from = momentOf(incident, here)
  if (from === null) return null
  const to = momentOf(incident, next)
  if (to === null || to <= from) return instant(Math.floor(from / MINUTE) * MINUTE + MINUTE)
  const middle = Math.floor((from + to) / 2 / MINUTE) * MINUTE
  return instant(Math.max(from, middle))
}

function momentOf({ events }: Pick<Incident, 'events'>, step: Step | null): Instant | null {
  const event = step === null ? undefined : events.get(step.event)
  if (step === null || event === undefined) return null
  if (step.kind === 'turn') return step.at
  return hasClockTime(event) ? event.occurredAt : null
}
