import type { Instant } from '../time/instant.ts'
import { activeTime } from './activeTime.ts'
import { DURATION_LABELS, type Duration, type DurationName, measure, SPANS, type SpanName } from './duration.ts'
import { impactTime } from './impactTime.ts'
import type { Incident, Milestone } from './incident.ts'
import { metricGaps } from './metricGaps.ts'
import { MILESTONE_NAMES, type Milestones } from './milestone.ts'
import { milestonesOf } from './milestones.ts'
import { type MisleadingPath, misleadingPathsOf, timeOnPaths } from './misleadingPaths.ts'

/** Everything measured about one incident. `gaps` are whole sentences, one for each thing that is missing or was inferred. */
export interface Metrics {
  readonly milestones: Milestones
  readonly durations: Readonly<Record<DurationName, Duration>>
  readonly misleadingPaths: readonly MisleadingPath[]
  /** The part of the time to mitigate that went into misleading paths, 0 to 1; null when either is not known. */
  readonly misleadingShare: number | null
  readonly gaps: readonly string[]
  /** When this was computed: what is "so far" grows with it. */
  readonly now: Instant
}

const words = (milestone: Milestone): string => MILESTONE_NAMES[milestone].toLowerCase()

function spanOf(name: SpanName, milestones: Milestones): Duration {
  const { from, to } = SPANS[name]
  const [start, end] = [milestones[from].point, milestones[to].point]
  const measured = start === null || end === null ? null : measure(start, end)
  const none = { ms: null, approximate: false, bound: null, inferred: false, overridden: false }
  return {
    name,
    label: DURATION_LABELS[name],
    from,
    to,
    definition: `from ${words(from)} to ${words(to)}`,
    soFar: false,
    ...(measured ?? none),
  }
}

const unionOf = (
  name: DurationName,
  definition: string,
  measured: Pick<Duration, 'ms' | 'approximate'> & Partial<Pick<Duration, 'bound' | 'soFar'>>,
): Duration => ({
  name,
  label: DURATION_LABELS[name],
  from: null,
  to: null,
  definition,
  ms: measured.ms,
  approximate: measured.approximate,
  bound: measured.bound ?? null,
  inferred: false,
  overridden: false,
  soFar: measured.soFar ?? false,
})

const impactDefinition = (windows: number): string =>
  windows === 1 ? 'one impact window' : `${windows} impact windows, overlaps counted once`

/** The milestones, durations and misleading paths of an incident, and what they leave open [M1] to [M14]. */
export function metricsOf(incident: Incident, now: Instant): Metrics {
  const milestones = milestonesOf(incident)
  const paths = misleadingPathsOf(incident)
  const onPaths = timeOnPaths(paths, milestones)
  const impact = impactTime(incident, milestones.resolved.point, now)
  const active = activeTime(incident, milestones, now)
  const durations: Metrics['durations'] = {
    timeToDetect: spanOf('timeToDetect', milestones),
    timeToAcknowledge: spanOf('timeToAcknowledge', milestones),
    timeToEscalate: spanOf('timeToEscalate', milestones),
    timeToIdentify: spanOf('timeToIdentify', milestones),
    timeToMitigate: spanOf('timeToMitigate', milestones),
    timeToResolve: spanOf('timeToResolve', milestones),
    timeToMitigateFromDetection: spanOf('timeToMitigateFromDetection', milestones),
    timeToResolveFromDetection: spanOf('timeToResolveFromDetection', milestones),
    impact: unionOf('impact', impactDefinition(impact.windows), impact),
    misleadingPaths: unionOf(
      'misleadingPaths',
      'hypotheses ruled out, between detection and mitigation, overlaps counted once',
      onPaths,
    ),
    active: unionOf('active', 'from start to resolution, and from each reopening to the next', active),
  }
  const mitigate = durations.timeToMitigate.ms
  return {
    milestones,
    durations,
    misleadingPaths: paths,
    misleadingShare:
      onPaths.ms === null || mitigate === null || mitigate === 0 ? null : Math.min(1, onPaths.ms / mitigate),
    gaps: [...metricGaps(milestones), ...impact.sentences, ...onPaths.sentences],
    now,
  }
}
