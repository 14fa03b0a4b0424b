import type { Instant } from '../time/instant.ts'
import type { Incident, IncidentSummary } from './incident.ts'
import { metricsOf } from './metrics.ts'

/** The first moment that the log gives a time for. */
const firstTime = (incident: Incident): Instant | null =>
  incident.timeline.find((event) => event.precision !== 'orderOnly')?.occurredAt ?? null

/**
 * One line of the library. The incident starts with its impact, else with its detection, else with its first event; it
 * ends with its resolution. `trouble` is for whoever read the folder to say.
 */
export function summarise(incident: Incident, folder: string, now: Instant): IncidentSummary {
  const { milestones, durations } = metricsOf(incident, now)
  const start = milestones.impactStart.point?.at ?? milestones.detected.point?.at ?? firstTime(incident)
  const ongoing = incident.status !== 'resolved' && incident.status !== 'closed'
  return {
    id: incident.id,
    folder,
    title: incident.title,
    severity: incident.severity,
    status: incident.status,
    zone: incident.zone,
    start,
    end: ongoing ? null : (milestones.resolved.point?.at ?? null),
    ongoing,
    eventCount: incident.timeline.length,
    openActionItems: incident.actionItems.filter((item) => item.state === 'open' && !item.removed).length,
    misleadingMs: durations.misleadingPaths.ms,
    timeToDetectMs: durations.timeToDetect.ms,
    timeToMitigateMs: durations.timeToMitigate.ms,
    timeToResolveMs: durations.timeToResolve.ms,
    trouble: null,
  }
}
