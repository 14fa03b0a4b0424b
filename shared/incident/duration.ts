import type { Millis } from '../time/instant.ts'
import { between } from '../time/instant.ts'
import type { Precision } from './event.ts'
import type { Milestone } from './incident.ts'
import type { MilestonePoint } from './milestone.ts'

/** The durations that run between two milestones, by their definition [M10]. */
export const SPANS = {
  timeToDetect: { from: 'impactStart', to: 'detected' },
  timeToAcknowledge: { from: 'detected', to: 'acknowledged' },
  timeToEscalate: { from: 'detected', to: 'escalated' },
  timeToIdentify: { from: 'detected', to: 'identified' },
  timeToMitigate: { from: 'impactStart', to: 'mitigated' },
  timeToResolve: { from: 'impactStart', to: 'resolved' },
  timeToMitigateFromDetection: { from: 'detected', to: 'mitigated' },
  timeToResolveFromDetection: { from: 'detected', to: 'resolved' },
} as const satisfies Record<string, { readonly from: Milestone; readonly to: Milestone }>

export type SpanName = keyof typeof SPANS

/** The durations that run from the declaration [M17]. */
export const DECLARED_SPANS = {
  timeToMitigateFromDeclaration: 'mitigated',
  timeToResolveFromDeclaration: 'resolved',
} as const satisfies Record<string, Milestone>

export type DeclaredSpanName = keyof typeof DECLARED_SPANS

/** All durations; those that are no span are unions of intervals. `silence` is the longest one between communications. */
export type DurationName =
  | SpanName
  | DeclaredSpanName
  | 'impact'
  | 'misleadingPaths'
  | 'misleadingPathsAfter'
  | 'active'
  | 'silence'

/** The durations that a report may state, and that are printed beside ours [M23]. */
export const REPORTABLE = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToEscalate',
  'timeToIdentify',
  'timeToMitigate',
  'timeToResolve',
  'impact',
  'misleadingPaths',
  'active',
] as const satisfies readonly DurationName[]

export type ReportableName = (typeof REPORTABLE)[number]

/** What each duration is called, as a label. Lower-cased inside sentences. */
export const DURATION_LABELS: Readonly<Record<DurationName, string>> = {
  timeToDetect: 'Time to detect',
  timeToAcknowledge: 'Time to acknowledge',
  timeToEscalate: 'Time to escalate',
  timeToIdentify: 'Time to identify',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
  timeToMitigateFromDetection: 'Time to mitigate from detection',
  timeToResolveFromDetection: 'Time to resolve from detection',
  timeToMitigateFromDeclaration: 'Time to mitigate from declaration',
  timeToResolveFromDeclaration: 'Time to resolve from declaration',
  impact: 'Impact',
  misleadingPaths: 'Time on misleading paths',
  misleadingPathsAfter: 'Misleading paths after mitigation',
  active: 'Active time',
  silence: 'Longest silence',
}

/** A duration with everything that must be said beside it. */
export interface Duration {
  readonly name: DurationName
  readonly label: string
  /** Null when the log does not give one; the reason is among the gaps. Never negative. */
  readonly ms: Millis | null
  /** The milestones it runs between; null for unions of intervals. */
  readonly from: Milestone | null
  readonly to: Milestone | null
  /** Between what it was measured, in words: "from start of impact to detection". */
  readonly definition: string
  /** Show it with ≈. */
  readonly approximate: boolean
  /** The true length is at least or at most this. */
  readonly bound: 'atLeast' | 'atMost' | null
  /** An endpoint was taken by a rule, not said by anybody. */
  readonly inferred: boolean
  /** An endpoint was set by hand. */
  readonly overridden: boolean
  /** Still growing: computed up to the moment of asking. */
  readonly soFar: boolean
}

type Bound = Duration['bound']

/** Which way a length can be wrong when its start or its end is only a bound. */
function boundOf(start: Precision, end: Precision): Bound {
  const starts: Bound = start === 'before' ? 'atLeast' : start === 'after' ? 'atMost' : null
  const ends: Bound = end === 'after' ? 'atLeast' : end === 'before' ? 'atMost' : null
  if (starts !== null && ends !== null && starts !== ends) return null
  return starts ?? ends
}

/** The length from one point to another with its flags; null when it cannot be measured in minutes, or runs backwards. */
export function measure(
  from: MilestonePoint,
  to: MilestonePoint,
): Pick<Duration, 'ms' | 'approximate' | 'bound' | 'inferred' | 'overridden'> | null {
  if (from.precision === 'day' || to.precision === 'day' || to.at < from.at) return null
  return {
    ms: between(from.at, to.at),
    approximate: from.precision !== 'exact' || to.precision !== 'exact',
    bound: boundOf(from.precision, to.precision),
    inferred: from.inferred || to.inferred,
    overridden: from.overridden || to.overridden,
  }
}
