import type { Precision } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { MILESTONE_NAMES, type Milestones } from '../incident/milestone.ts'
import { formatDate, formatTime } from '../time/format.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { between, type Instant, type ZoneId } from '../time/instant.ts'
import { type Drill, drillMoments } from './drill.ts'

/** One line of the comparison: what participants said, or what the team learned or did. */
export interface ComparedRow {
  readonly key: string
  readonly at: Instant
  /** How well `at` is known of the team's; what participants said is exact. */
  readonly precision: Precision
  readonly side: 'you' | 'team'
  readonly text: string
  /** `cause` of participants, `confirmed` and `ruledOut` of hypotheses; null for all else. */
  readonly mark: 'cause' | 'confirmed' | 'ruledOut' | null
}

/**
 * When each row was, in words: a time of day, with its date where that is another than in the row before; a date alone for
 * what is known by the day, `in order` for what is known by its place only.
 */
export function whenSaid(rows: readonly ComparedRow[], zone: ZoneId): readonly string[] {
  let day = ''
  return rows.map(({ at, precision }) => {
    if (precision === 'orderOnly') return 'in order'
    const date = formatDate(at, zone)
    const isSame = date === day
    day = date
    if (precision === 'day') return date
    return isSame ? formatTime(at, zone) : `${date} ${formatTime(at, zone)}`
  })
}

/** Both sides in one order, by when it was said or became known. */
export function compared({ timeline }: Pick<Incident, 'timeline'>, { answers }: Drill): readonly ComparedRow[] {
  const yours = answers.map(
    ({ at, text, kind }, place): ComparedRow => ({
      key: `answer ${place}`,
      at,
      precision: 'exact',
      side: 'you',
      text,
      mark: kind === 'cause' ? 'cause' : null,
    }),
  )
  const theirs = timeline.flatMap((event): readonly ComparedRow[] => {
    if (event.hidden) return []
    const { id, knownAt: at, precision, text, state, endedAt } = event
    const row: ComparedRow = { key: id, at, precision, side: 'team', text, mark: null }
    const isSettled = event.kind === 'hypothesis' && (state === 'confirmed' || state === 'ruledOut')
    if (!isSettled) return [row]
    if (endedAt === null || endedAt <= at) return [{ ...row, mark: state }]
    return [row, { ...row, key: `${id} turn`, at: endedAt, mark: state }]
  })
  return [...theirs, ...yours].sort((a, b) => a.at - b.at)
}

/** When each milestone was reached by the team, counted from the start of the drill; those not recorded are left out. */
export function teamTimes(
  incident: Pick<Incident, 'timeline'>,
  milestones: Milestones,
): readonly { readonly label: string; readonly text: string }[] {
  const start = drillMoments(incident, true)[0]
  if (start === undefined) return []
  return (['detected', 'identified', 'mitigated', 'resolved'] as const).flatMap((name) => {
    const { point } = milestones[name]
    if (point === null || point.precision === 'day') return []
    return [{ label: MILESTONE_NAMES[name], text: sinceWords(start, point.at) }]
  })
}

/** `12 min in`; what lies before the start is said as such. */
export const sinceWords = (start: Instant, at: Instant): string =>
  at < start ? 'before it began' : `${glanceDuration(between(start, at))} in`

/** How the first cause that participants named compares with when the team knew it; empty where nobody named one. */
export function causeWords(incident: Pick<Incident, 'timeline'>, { answers }: Drill, milestones: Milestones): string {
  const start = drillMoments(incident, true)[0]
  const named = answers.find(({ kind }) => kind === 'cause')
  if (named === undefined || start === undefined) return ''
  const yours = `You first named a cause ${sinceWords(start, named.at)}`
  const { point } = milestones.identified
  return point === null || point.precision === 'day'
    ? `${yours}; when the team knew it is not recorded.`
    : `${yours}; the team knew it ${sinceWords(start, point.at)}.`
}
