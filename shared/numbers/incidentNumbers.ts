import type { DurationName } from '../incident/duration.ts'
import type { DetectionMethod } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { Metrics } from '../incident/metrics.ts'
import type { Millis } from '../time/instant.ts'

/** The lengths that are compared across incidents, in the order in which they are shown. */
export const COMPARED = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToEscalate',
  'timeToIdentify',
  'timeToMitigate',
  'timeToMitigateFromDetection',
  'timeToMitigateFromDeclaration',
  'timeToResolve',
  'timeToResolveFromDetection',
  'timeToResolveFromDeclaration',
  'impact',
  'misleadingPaths',
  'active',
] as const satisfies readonly DurationName[]

export type ComparedName = (typeof COMPARED)[number]

/** A length of one incident. Null where the log does not say; what still grows is no length yet, so null as well. */
export interface ComparedLength {
  readonly ms: Millis | null
  readonly approximate: boolean
}

/** What of one incident is compared with others. */
export interface IncidentNumbers {
  readonly lengths: Readonly<Record<ComparedName, ComparedLength>>
  /** How it was detected; null where nobody said. */
  readonly detectedBy: DetectionMethod | null
  readonly misleadingPaths: number
  /** The tags of its misleading paths, each once. */
  readonly pathTags: readonly string[]
}

/** What of this incident is compared with others [Q1]. */
export function incidentNumbers(incident: Incident, metrics: Metrics): IncidentNumbers {
  const { milestones, misleadingPaths } = metrics
  const compared = ({ ms, approximate, soFar }: Metrics['durations'][ComparedName]): ComparedLength =>
    soFar ? { ms: null, approximate: false } : { ms, approximate }
  const detection = milestones.detected.point?.event ?? null
  const method = detection === null ? null : (incident.events.get(detection)?.method ?? null)
  const tags = misleadingPaths.flatMap(({ event }) => incident.events.get(event)?.tags ?? [])
  return {
    lengths: Object.fromEntries(COMPARED.map((name) => [name, compared(metrics.durations[name])])) as Record<
      ComparedName,
      ComparedLength
    >,
    detectedBy: method,
    misleadingPaths: misleadingPaths.length,
    pathTags: [...new Set(tags)],
  }
}
