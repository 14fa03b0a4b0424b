import type { EventId } from '../ids.ts'
import type { IncidentEvent } from '../incident/event.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import type { Incident } from '../incident/incident.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { between, type Instant, type Millis, SECOND } from '../time/instant.ts'

/** How long the first true clue was known before a misleading path was left [B1]. */
export type PathLag =
  | {
      readonly kind: 'measured'
      readonly clue: EventId
      /** Whether the clue spoke against the path, or for what was confirmed in the end. */
      readonly relation: 'against' | 'for'
      /** When the clue was known, or when the path began where the clue was known before that. */
      readonly from: Instant
      readonly turn: Instant
      readonly lagMs: Millis
      readonly approximate: boolean
      /** Other clues have no time that can be measured: one of them may have been known earlier. */
      readonly atLeast: boolean
      /** The clue was known before the path began. */
      readonly knownBefore: boolean
      /** How long the clue was there before anybody saw it; null when it was seen as it happened, or nobody knows. */
      readonly unseenMs: Millis | null
    }
  | { readonly kind: 'unknown'; readonly why: string }

interface Clue {
  readonly event: IncidentEvent
  readonly relation: 'against' | 'for'
}

const unknown = (why: string): PathLag => ({ kind: 'unknown', why })

/** Whether it was told apart when we learned of it: then that moment is exact, however roughly the event is known. */
const isKnownApart = ({ knownAt, occurredAt }: IncidentEvent): boolean => knownAt !== occurredAt

/**
 * From the first true clue to the turn [B1]. A clue is an event that is linked as evidence against the path, or for a
 * hypothesis that was confirmed; it counts from when it was known. The turn is when the path was ruled out. A clue that
 * was known before the path began counts from the start of the path. Unknown, with the reason, where the record does
 * not say; never negative.
 */
export function pathLagOf({ timeline, events }: Pick<Incident, 'timeline' | 'events'>, path: EventId): PathLag {
  const misled = events.get(path)
  if (misled === undefined || misled.state !== 'ruledOut') return unknown('It was not ruled out.')
  const turn = misled.endedAt
  if (turn === null) return unknown('Nobody recorded when it was ruled out.')
  if (misled.precision === 'day') return unknown('It is known by the day only.')
  const clues = cluesTo(timeline, path)
  if (clues.length === 0) {
    return unknown('No event is linked as evidence against it, or for what was confirmed.')
  }
  const timed = clues.filter(({ event }) => hasClockTime(event) || isKnownApart(event))
  if (timed.length === 0) return unknown('When the clues became known is not recorded to the minute.')
  const first = timed
    .filter(({ event }) => event.knownAt <= turn)
    .toSorted((a, b) => a.event.knownAt - b.event.knownAt)[0]
  if (first === undefined) return unknown('What spoke against it became known only after it was ruled out.')
  const { event, relation } = first
  const start = hasClockTime(misled) && misled.occurredAt <= turn ? misled.occurredAt : null
  const knownBefore = start !== null && event.knownAt < start
  const from = knownBefore ? start : event.knownAt
  const unseen = hasClockTime(event) ? between(event.occurredAt, event.knownAt) : null
  return {
    kind: 'measured',
    clue: event.id,
    relation,
    from,
    turn,
    lagMs: between(from, turn),
    approximate: knownBefore ? misled.precision !== 'exact' : event.precision !== 'exact' && !isKnownApart(event),
    atLeast: timed.length < clues.length && !knownBefore,
    knownBefore,
    unseenMs: unseen !== null && unseen >= SECOND ? unseen : null,
  }
}

function cluesTo(timeline: readonly IncidentEvent[], path: EventId): readonly Clue[] {
  const confirmed = new Set(
    timeline.filter(({ kind, state }) => kind === 'hypothesis' && state === 'confirmed').map(({ id }) => id),
  )
  return timeline.flatMap((event): readonly Clue[] => {
    const { links } = event
    if (links.some(({ to, relation }) => relation === 'against' && to === path)) return [{ event, relation: 'against' }]
    return links.some(({ to, relation }) => relation === 'for' && confirmed.has(to)) ? [{ event, relation: 'for' }] : []
  })
}

/** The lag in one sentence, without naming the clue: `The first true clue was known 31 min before the turn.` */
export function lagSentence(lag: PathLag): string {
  if (lag.kind === 'unknown') return lag.why
  const { lagMs, approximate, atLeast, knownBefore } = lag
  if (knownBefore) return `The first true clue was known before this began: ${signed(lag)} to the turn.`
  if (lagMs < SECOND && !atLeast && !approximate) return 'It was left as soon as the first true clue was known.'
  return `The first true clue was known ${signed(lag)} before the turn.`
}

const signed = ({ lagMs, approximate, atLeast }: Extract<PathLag, { kind: 'measured' }>): string =>
  `${atLeast ? 'at least ' : ''}${approximate ? '≈ ' : ''}${glanceDuration(lagMs)}`
