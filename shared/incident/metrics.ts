import type { Instant } from '../time/instant.ts'
import { activeTime } from './activeTime.ts'
import { declarationWords } from './declaration.ts'
import {
  DECLARED_SPANS,
  type DeclaredSpanName,
  DURATION_LABELS,
  type Duration,
  type DurationName,
  measure,
  SPANS,
  type SpanName,
} from './duration.ts'
import { handOvers } from './handOvers.ts'
import { impactTime } from './impactTime.ts'
import type { Incident, Milestone } from './incident.ts'
import { metricGaps } from './metricGaps.ts'
import { MILESTONE_NAMES, type MilestonePoint, type Milestones } from './milestone.ts'
import { firstResolutionOf } from './milestoneRules.ts'
import { milestonesOf } from './milestones.ts'
import { type MisleadingPath, misleadingPathsOf, timeOnPaths, timeOnPathsAfter } from './misleadingPaths.ts'
import { type SeverityTime, severityTimes } from './severityTime.ts'
import { longestSilence } from './silence.ts'

/** Everything measured about one incident. `gaps` are whole sentences, one for each thing that is missing or was inferred. */
export interface Metrics {
  readonly milestones: Milestones
  readonly durations: Readonly<Record<DurationName, Duration>>
  readonly misleadingPaths: readonly MisleadingPath[]
  /** The part of the time to mitigate that went into misleading paths, 0 to 1; null when either is not known. */
  readonly misleadingShare: number | null
  /** Where the incident was reopened after a resolution: the first one. Null where it was not. */
  readonly firstResolution: MilestonePoint | null
  /** The time in each severity [M18]. */
  readonly severities: readonly SeverityTime[]
  /** How often a role changed hands [M20]. */
  readonly handOvers: number
  readonly gaps: readonly string[]
  /** When this was computed: what is "so far" grows with it. */
  readonly now: Instant
}

const NOTHING = { ms: null, approximate: false, bound: null, inferred: false, overridden: false }

const words = (milestone: Milestone): string => MILESTONE_NAMES[milestone].toLowerCase()

function spanOf(name: SpanName, milestones: Milestones): Duration {
  const { from, to } = SPANS[name]
  const [start, end] = [milestones[from].point, milestones[to].point]
  const measured = start === null || end === null ? null : measure(start, end)
  return {
    name,
    label: DURATION_LABELS[name],
    from,
    to,
    definition: `from ${words(from)} to ${words(to)}`,
    soFar: false,
    ...(measured ?? NOTHING),
  }
}

function declaredSpanOf(name: DeclaredSpanName, { declaredAt }: Incident, milestones: Milestones): Duration {
  const to = DECLARED_SPANS[name]
  const { point } = milestones[to]
  const start = { at: declaredAt, event: null, precision: 'exact', inferred: false, overridden: false } as const
  return {
    name,
    label: DURATION_LABELS[name],
    from: null,
    to,
    definition: declarationWords(words(to), declaredAt, point),
    soFar: false,
    ...((point === null ? null : measure(start, point)) ?? NOTHING),
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

/** The milestones, durations and misleading paths of an incident, and what they leave open [M1] to [M22]. */
export function metricsOf(incident: Incident, now: Instant): Metrics {
  const milestones = milestonesOf(incident)
  const paths = misleadingPathsOf(incident)
  const onPaths = timeOnPaths(paths, milestones)
  const impact = impactTime(incident, milestones.resolved.point, now)
  const active = activeTime(incident, milestones, now)
  const silence = longestSilence(incident, milestones)
  const durations: Metrics['durations'] = {
    timeToDetect: spanOf('timeToDetect', milestones),
    timeToAcknowledge: spanOf('timeToAcknowledge', milestones),
    timeToEscalate: spanOf('timeToEscalate', milestones),
    timeToIdentify: spanOf('timeToIdentify', milestones),
    timeToMitigate: spanOf('timeToMitigate', milestones),
    timeToResolve: spanOf('timeToResolve', milestones),
    timeToMitigateFromDetection: spanOf('timeToMitigateFromDetection', milestones),
    timeToResolveFromDetection: spanOf('timeToResolveFromDetection', milestones),
    timeToMitigateFromDeclaration: declaredSpanOf('timeToMitigateFromDeclaration', incident, milestones),
    timeToResolveFromDeclaration: declaredSpanOf('timeToResolveFromDeclaration', incident, milestones),
    impact: unionOf('impact', impactDefinition(impact.windows), impact),
    misleadingPaths: unionOf(
      'misleadingPaths',
      'hypotheses ruled out, between detection and mitigation, overlaps counted once',
      onPaths,
    ),
    misleadingPathsAfter: unionOf(
      'misleadingPathsAfter',
      'hypotheses ruled out, what of them was followed after mitigation; part of no time to mitigate',
      timeOnPathsAfter(paths, milestones),
    ),
    active: unionOf('active', 'from start to resolution, and from each reopening to the next', active),
    silence: unionOf(
      'silence',
      'the longest time between two communications, from detection to resolution',
      silence ?? { ms: null, approximate: false },
    ),
  }
  const mitigate = durations.timeToMitigate.ms
  return {
    milestones,
    durations,
    misleadingPaths: paths,
    misleadingShare:
      onPaths.ms === null || mitigate === null || mitigate === 0 ? null : Math.min(1, onPaths.ms / mitigate),
    firstResolution: firstResolutionOf(incident, milestones),
    severities: severityTimes(incident, active.stretches),
    handOvers: handOvers(incident),
    gaps: [...metricGaps(milestones), ...impact.sentences, ...onPaths.sentences],
    now,
  }
}
