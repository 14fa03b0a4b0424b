import { type Anchor, countedFrom } from './declaration.ts'
import type { DurationName, ReportableName } from './duration.ts'
import type { Incident } from './incident.ts'
import type { Metrics } from './metrics.ts'
import { METRIC_CHOICE } from './records/metricChoice.ts'
import { recordOf } from './records/recordsOf.ts'

/** What the times to mitigate and to resolve are counted from in this incident [M17]. */
export const anchorOf = (incident: Pick<Incident, 'records'>): Anchor =>
  recordOf(incident, 'metricChoice', METRIC_CHOICE)?.countedFrom ?? 'impactStart'

/** A duration among the key facts, and the name under which reports state it; null for what no report states. */
export interface KeyDuration {
  readonly name: DurationName
  readonly reportedAs: ReportableName | null
}

const plain = (name: ReportableName): KeyDuration => ({ name, reportedAs: name })

/**
 * The durations that are shown of an incident, in their order: the usual ones always, known or not; those that most incidents
 * have no use for only where there is something to say.
 */
export function keyDurations(incident: Pick<Incident, 'records'>, metrics: Metrics): readonly KeyDuration[] {
  const anchor = anchorOf(incident)
  const { durations, firstResolution } = metrics
  const extra = (name: DurationName, isSaid: boolean): readonly KeyDuration[] =>
    isSaid ? [{ name, reportedAs: name === 'active' ? name : null }] : []
  return [
    plain('timeToDetect'),
    plain('timeToAcknowledge'),
    plain('timeToEscalate'),
    plain('timeToIdentify'),
    { name: countedFrom.timeToMitigate[anchor], reportedAs: 'timeToMitigate' },
    { name: countedFrom.timeToResolve[anchor], reportedAs: 'timeToResolve' },
    plain('impact'),
    plain('misleadingPaths'),
    ...extra('misleadingPathsAfter', durations.misleadingPathsAfter.ms !== null),
    ...extra('active', firstResolution !== null),
    ...extra('silence', durations.silence.ms !== null),
  ]
}
