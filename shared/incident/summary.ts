import { incidentNumbers } from '../numbers/incidentNumbers.ts'
import type { Instant } from '../time/instant.ts'
import type { Precision } from './event.ts'
import type { Incident, IncidentSummary } from './incident.ts'
import { type Metrics, metricsOf } from './metrics.ts'
import { recordOf } from './records/recordsOf.ts'

interface Point {
  readonly at: Instant
  readonly precision: Precision
}

/** The first moment that the log gives a time for. */
function firstPoint(incident: Incident): Point | null {
  const first = incident.timeline.find((event) => event.precision !== 'orderOnly')
  return first === undefined ? null : { at: first.occurredAt, precision: first.precision }
}

type Length = IncidentSummary['approximate'][number]

function approximateLengths({ durations }: Metrics, start: Point | null, end: Point | null): readonly Length[] {
  const inexact = (point: Point | null) => point !== null && point.precision !== 'exact'
  const flags: Readonly<Record<Length, boolean>> = {
    duration: inexact(start) || inexact(end),
    misleading: durations.misleadingPaths.approximate,
    detect: durations.timeToDetect.approximate,
    mitigate: durations.timeToMitigate.approximate,
    resolve: durations.timeToResolve.approximate,
  }
  return LENGTHS.filter((length) => flags[length])
}

const LENGTHS: readonly Length[] = ['duration', 'misleading', 'detect', 'mitigate', 'resolve']

/**
 * One line of the library. The incident starts with its impact, else with its detection, else with its first event; it
 * ends with its resolution. `trouble` is for whoever read the folder to say.
 */
export function summarise(incident: Incident, folder: string, now: Instant): IncidentSummary {
  const metrics = metricsOf(incident, now)
  const { milestones, durations } = metrics
  const start = milestones.impactStart.point ?? milestones.detected.point ?? firstPoint(incident)
  const openActions = incident.actionItems.filter((item) => item.state === 'open' && !item.removed)
  const ongoing = incident.status !== 'resolved' && incident.status !== 'closed'
  const end = ongoing ? null : milestones.resolved.point
  return {
    id: incident.id,
    folder,
    title: incident.title,
    severity: incident.severity,
    status: incident.status,
    zone: incident.zone,
    start: start?.at ?? null,
    startPrecision: start?.precision ?? null,
    end: end?.at ?? null,
    ongoing,
    approximate: approximateLengths(metrics, start, end),
    eventCount: incident.timeline.length,
    openActionItems: openActions.length,
    openActions: openActions.map(({ id, text, owner, due }) => ({
      id,
      text: text.trim(),
      owner: owner.trim(),
      due,
      priority: recordOf(incident, 'actionDetail', id)?.priority ?? null,
    })),
    misleadingMs: durations.misleadingPaths.ms,
    timeToDetectMs: durations.timeToDetect.ms,
    timeToMitigateMs: durations.timeToMitigate.ms,
    timeToResolveMs: durations.timeToResolve.ms,
    numbers: incidentNumbers(incident, metrics),
    copies: [],
    protection: 'none',
    trouble: null,
  }
}
