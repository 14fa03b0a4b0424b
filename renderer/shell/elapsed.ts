import { hasClockTime } from '../../shared/incident/hasClockTime.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { isRunning } from '../../shared/incident/isRunning.ts'
import { milestonesOf } from '../../shared/incident/milestones.ts'
import { between, type Instant, type Millis } from '../../shared/time/instant.ts'

export interface Elapsed {
  /** Null when an end is missing: `label` then says which. */
  readonly length: Millis | null
  /** Between what it runs. */
  readonly label: string
  /** Whether it still grows. */
  readonly isRunning: boolean
}

/** How long the incident has lasted: from the start of impact, or else from the first thing that has a time. */
export function elapsedOf(incident: Incident, now: Instant): Elapsed {
  const { impactStart, resolved } = milestonesOf(incident)
  const running = isRunning(incident.status)
  const impact = impactStart.point?.precision === 'day' ? null : (impactStart.point?.at ?? null)
  const first = incident.timeline.find(hasClockTime)?.occurredAt ?? null
  const start = impact ?? first ?? incident.declaredAt
  const from = impact !== null ? 'impact' : first !== null ? 'first event' : 'it was opened'
  if (running) return { length: start > now ? null : between(start, now), label: `since ${from}`, isRunning: true }
  const end = resolved.point?.precision === 'day' ? null : (resolved.point?.at ?? null)
  if (end === null) return { length: null, label: 'end not recorded', isRunning: false }
  if (end < start) return { length: null, label: 'resolved before it began', isRunning: false }
  return { length: between(start, end), label: `${from} to resolved`, isRunning: false }
}
