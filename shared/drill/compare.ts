import type { Precision } from '../incident/event.ts'
import { timeWords } from '../incident/eventWords.ts'
import type { Incident } from '../incident/incident.ts'
import { formatDate } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import type { Drill } from './drill.ts'

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
 * When each row was, in words: a time of day as well as it is known, with its date where that is another than in the row
 * before; a date alone for what is known by the day, `in order` for what is known by its place only.
 */
export function whenSaid(rows: readonly ComparedRow[], zone: ZoneId): readonly string[] {
  let day = ''
  return rows.map(({ at, precision }) => {
    const { sign, text } = timeWords({ precision, occurredAt: at }, zone)
    if (precision === 'orderOnly') return text
    const date = formatDate(at, zone)
    const isSame = date === day
    day = date
    if (precision === 'day') return date
    const time = `${sign} ${text}`.trim()
    return isSame ? time : `${date} ${time}`
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
