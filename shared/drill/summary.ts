import type { Incident } from '../incident/incident.ts'
import type { Metrics } from '../incident/metrics.ts'
import { MILESTONE_NAMES, type Milestones } from '../incident/milestone.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { between, type Instant } from '../time/instant.ts'
import { type Drill, drillOf } from './drill.ts'

/** `12 min in`; what lies before the start is said as such. */
const sinceWords = (start: Instant, at: Instant): string => {
  if (at < start) return 'before it began'
  return at === start ? 'as it began' : `${glanceDuration(between(start, at))} in`
}

/** When each milestone was reached by the team, counted from the first sign of the drill; those not recorded are left out. */
export function teamTimes(
  incident: Pick<Incident, 'timeline'>,
  milestones: Milestones,
): readonly { readonly label: string; readonly text: string }[] {
  const start = drillOf(incident)?.clock
  if (start === undefined) return []
  return (['detected', 'identified', 'mitigated', 'resolved'] as const).flatMap((name) => {
    const { point } = milestones[name]
    if (point === null || point.precision === 'day') return []
    return [{ label: MILESTONE_NAMES[name], text: sinceWords(start, point.at) }]
  })
}

/**
 * The drill in a few sentences, for its end: when participants first named a cause and when the team knew it, what they
 * would have done, and what misled the team. Times count from the first sign. What nobody said or recorded is left out.
 */
export function drillSummary(
  incident: Pick<Incident, 'timeline'>,
  { answers }: Pick<Drill, 'answers'>,
  { milestones, misleadingPaths, durations }: Pick<Metrics, 'milestones' | 'misleadingPaths' | 'durations'>,
): readonly string[] {
  const start = drillOf(incident)?.clock
  if (start === undefined) return []
  const [cause] = answers.filter(({ kind }) => kind === 'cause')
  const acts = answers.filter(({ kind }) => kind === 'act')
  const { point } = milestones.identified
  const knewIt =
    point === null || point.precision === 'day'
      ? 'when the team knew it is not recorded'
      : `the team knew it ${sinceWords(start, point.at)}`
  const [act] = acts
  const paths = misleadingPaths.length
  const { ms, bound } = durations.misleadingPaths
  const took =
    ms === null
      ? 'for a time that is not recorded'
      : `for ${bound === 'atLeast' ? 'at least ' : ''}${glanceDuration(ms)}`
  return [
    ...(cause === undefined ? [] : [`You first named a cause ${sinceWords(start, cause.at)}; ${knewIt}.`]),
    ...(act === undefined
      ? []
      : [
          acts.length === 1
            ? `You noted one thing to do, ${sinceWords(start, act.at)}.`
            : `You noted ${acts.length} things to do, the first ${sinceWords(start, act.at)}.`,
        ]),
    ...(paths === 0
      ? []
      : [`The team followed ${paths === 1 ? 'one misleading path' : `${paths} misleading paths`} ${took}.`]),
  ]
}
