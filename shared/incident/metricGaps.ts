import { formatDuration } from '../time/format.ts'
import { between } from '../time/instant.ts'
import { DURATION_LABELS, SPANS, type SpanName } from './duration.ts'
import { MILESTONES, type Milestone } from './incident.ts'
import { MILESTONE_NAMES, type Milestones } from './milestone.ts'

/** The durations that every document reports; the others are variants of them and add no gap of their own. */
const REPORTED: readonly SpanName[] = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToEscalate',
  'timeToIdentify',
  'timeToMitigate',
  'timeToResolve',
]

const HAPPENED: Readonly<Record<Milestone, string>> = {
  impactStart: 'Impact started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  escalated: 'Escalated',
  identified: 'Cause identified',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Why a milestone cannot be measured from or to, as a clause; null when it can. */
function trouble(milestone: Milestone, milestones: Milestones): string | null {
  const { point, missing } = milestones[milestone]
  if (point === null) return missing
  return point.precision === 'day' ? `${MILESTONE_NAMES[milestone]} is known by the day only` : null
}

function becauseOf(milestone: Milestone, milestones: Milestones): readonly string[] {
  const clause = trouble(milestone, milestones)
  if (clause === null) return []
  const names = REPORTED.filter((name) => SPANS[name].from === milestone || SPANS[name].to === milestone)
  const labels = names.map((name) => DURATION_LABELS[name].toLowerCase())
  return [`${clause}, so ${listed.format(labels)} ${labels.length === 1 ? 'is' : 'are'} not known.`]
}

/** "Detected 1 h before the recorded start of impact, so time to detect is not a duration." */
function backwards(name: SpanName, milestones: Milestones): readonly string[] {
  const { from, to } = SPANS[name]
  const [start, end] = [milestones[from].point, milestones[to].point]
  if (start === null || end === null || trouble(from, milestones) !== null || trouble(to, milestones) !== null)
    return []
  if (end.at >= start.at) return []
  const early = formatDuration(between(end.at, start.at))
  const approximate = start.precision === 'exact' && end.precision === 'exact' ? '' : 'about '
  const anchor = MILESTONE_NAMES[from].toLowerCase()
  return [
    `${HAPPENED[to]} ${approximate}${early} before the recorded ${anchor}, so ${DURATION_LABELS[name].toLowerCase()} is not a duration.`,
  ]
}

/** One sentence for each milestone that is missing, each duration that would run backwards, and each choice made [M14]. */
export const metricGaps = (milestones: Milestones): readonly string[] => [
  ...MILESTONES.flatMap((milestone) => becauseOf(milestone, milestones)),
  ...REPORTED.flatMap((name) => backwards(name, milestones)),
  ...MILESTONES.flatMap((milestone) => milestones[milestone].notes),
]
