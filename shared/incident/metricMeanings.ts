import { DURATION_LABELS, type DurationName, SPANS, type SpanName } from './duration.ts'
import { MILESTONES, type Milestone } from './incident.ts'
import { MILESTONE_NAMES } from './milestone.ts'

/** How each milestone is read from the log, for people [M1]–[M7]. */
export const MILESTONE_MEANINGS: Readonly<Record<Milestone, string>> = {
  impactStart: 'the earliest start of an impact',
  detected: 'the earliest detection, by whatever means',
  acknowledged:
    'the earliest answer to an escalation; without one the first action, escalation or hypothesis after detection',
  escalated: 'the earliest escalation, answered or not',
  identified: 'when a hypothesis was first confirmed; without one the change of status to identified',
  mitigated: 'the mitigation marked as ending the main impact; without a mark the last one before the resolution',
  resolved: 'the last resolution; without one the change of status to resolved',
}

const SPAN_NAMES = Object.keys(SPANS) as readonly SpanName[]
const isSpan = (name: DurationName): name is SpanName => SPAN_NAMES.some((span) => span === name)

const named = (milestone: Milestone): string => MILESTONE_NAMES[milestone].toLowerCase()

const OTHERS: Readonly<Record<Exclude<DurationName, SpanName>, string>> = {
  timeToMitigateFromDeclaration: 'from the declaration of the incident to mitigation; means nothing if declared later',
  timeToResolveFromDeclaration: 'from the declaration of the incident to resolution; means nothing if declared later',
  impact: 'all windows in which users were affected, overlaps counted once',
  misleadingPaths:
    'the time in which ruled out hypotheses were followed, between detection and mitigation, overlaps counted once',
  misleadingPathsAfter:
    'the time in which ruled out hypotheses were followed after mitigation: investigation, and part of no time to mitigate',
  active: 'the stretches in which the incident was open, from start to resolution and from each reopening to the next',
  silence: 'the longest time between two communications, from detection to resolution',
}

/** What a duration means, as words that follow its name: the same word means different things in different houses. */
export const durationMeaning = (name: DurationName): string =>
  isSpan(name) ? `from ${named(SPANS[name].from)} to ${named(SPANS[name].to)}` : OTHERS[name]

/** A number and what it means. */
export interface Meaning {
  readonly label: string
  readonly means: string
}

/** The definitions of these durations, and of the other numbers of an incident. */
export const meaningsOf = (names: readonly DurationName[]): readonly Meaning[] => [
  ...names.map((name) => ({ label: DURATION_LABELS[name], means: durationMeaning(name) })),
  { label: 'Time in a severity', means: 'the active time in which the incident had it' },
  { label: 'Hand-overs', means: 'how often a role went from one person to another' },
]

/** The definitions of the points that durations run between. */
export const milestoneMeanings = (): readonly Meaning[] =>
  MILESTONES.map((milestone) => ({ label: MILESTONE_NAMES[milestone], means: MILESTONE_MEANINGS[milestone] }))
