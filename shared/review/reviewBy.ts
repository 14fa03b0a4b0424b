import type { Incident } from '../incident/incident.ts'
import { addBusinessDays, addDays } from '../time/calendarDate.ts'
import { formatDate } from '../time/format.ts'
import { overAt } from '../timeline/overAt.ts'

/** The day by which the review should be held [P1]. */
export interface ReviewBy {
  /** When the incident ended, as a date in its zone. */
  readonly over: string
  readonly by: string
  /** Such as `3 days after the end, for SEV1`. */
  readonly rule: string
}

/**
 * Within 3 days after the end of an incident that had the highest severity of its scale, and within 5 business days
 * after any other [P1]. Null while the incident goes on.
 */
export function reviewByOf(incident: Incident): ReviewBy | null {
  const end = overAt(incident.timeline)
  if (end === null) return null
  const over = formatDate(end, incident.zone)
  const [highest] = incident.severityScale
  return highest !== undefined && severitiesHeld(incident).has(highest)
    ? { over, by: addDays(over, 3), rule: `3 days after the end, for ${highest}` }
    : { over, by: addBusinessDays(over, 5), rule: '5 business days after the end' }
}

/** It often ends less severe than it was. */
function severitiesHeld({ timeline, severity }: Incident): ReadonlySet<string | null> {
  const changes = timeline.flatMap(({ change }) => (change?.what === 'severity' ? [change.from, change.to] : []))
  return new Set([severity, ...changes])
}
