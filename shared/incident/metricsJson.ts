import { type Millis, toIso } from '../time/instant.ts'
import type { SpanName } from './duration.ts'
import type { Milestone } from './incident.ts'
import type { Metrics } from './metrics.ts'

/** The durations of the machine output. */
type JsonDuration = SpanName | 'impact' | 'misleadingPaths'

/** What `faultline metrics --json` prints: names and shapes are stable. Times are ISO 8601 in UTC. */
export interface MetricsJson {
  readonly milestones: Readonly<Record<Milestone, string | null>>
  readonly durationsMs: Readonly<Record<Exclude<JsonDuration, `${string}FromDetection`>, Millis | null>>
  readonly misleadingPaths: readonly {
    readonly text: string
    /** For a path known by its order only: its place in the order, not a time; see `gaps`. */
    readonly start: string
    readonly end: string | null
    readonly durationMs: Millis | null
  }[]
  readonly gaps: readonly string[]
}

/** Metrics for scripts and other programs [M15]. */
export function metricsJson({ milestones, durations, misleadingPaths, gaps }: Metrics): MetricsJson {
  const isoOf = (milestone: Milestone): string | null => {
    const { point } = milestones[milestone]
    return point === null ? null : toIso(point.at)
  }
  return {
    milestones: {
      impactStart: isoOf('impactStart'),
      detected: isoOf('detected'),
      acknowledged: isoOf('acknowledged'),
      escalated: isoOf('escalated'),
      identified: isoOf('identified'),
      mitigated: isoOf('mitigated'),
      resolved: isoOf('resolved'),
    },
    durationsMs: {
      timeToDetect: durations.timeToDetect.ms,
      timeToAcknowledge: durations.timeToAcknowledge.ms,
      timeToEscalate: durations.timeToEscalate.ms,
      timeToIdentify: durations.timeToIdentify.ms,
      timeToMitigate: durations.timeToMitigate.ms,
      timeToResolve: durations.timeToResolve.ms,
      impact: durations.impact.ms,
      misleadingPaths: durations.misleadingPaths.ms,
    },
    misleadingPaths: misleadingPaths.map(({ text, start, end, durationMs }) => ({
      text,
      start: toIso(start),
      end: end === null ? null : toIso(end),
      durationMs,
    })),
    gaps,
  }
}
