import type { IncidentEvent } from '../incident/event.ts'
import { type Evidence, evidenceIn, NO_EVIDENCE } from '../incident/evidence.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import { selecting } from '../list/selecting.ts'
import { type Instant, MINUTE, millis } from '../time/instant.ts'
import { overAt } from '../timeline/overAt.ts'
import { standingDecline } from './escalationStory.ts'

/** Something that waits for somebody. `since` is null where the time is not known or the incident is over. */
export type Thread =
  | {
      readonly kind: 'hypothesis'
      readonly event: IncidentEvent
      readonly since: Instant | null
      readonly evidence: Evidence
    }
  /** A hypothesis put aside. */
  | { readonly kind: 'parked'; readonly event: IncidentEvent }
  | { readonly kind: 'escalation'; readonly event: IncidentEvent; readonly since: Instant | null }
  | { readonly kind: 'impact'; readonly event: IncidentEvent; readonly since: Instant | null }
  /** An effect to look for at `dueAt`. */
  | { readonly kind: 'check'; readonly event: IncidentEvent; readonly dueAt: Instant }
  /** A decision that does not say what it was chosen over. */
  | { readonly kind: 'decision'; readonly event: IncidentEvent; readonly since: Instant }

/**
 * The loose ends of an incident in the order of the timeline: hypotheses not settled, escalations nobody took up,
 * impacts not ended, effects to look for, decisions without the options not taken. Once the incident is over nobody
 * waits for an answer or an effect any more, but a hypothesis or an impact left open still wants to be closed.
 */
export function threadsOf(timeline: readonly IncidentEvent[]): readonly Thread[] {
  const over = overAt(timeline) !== null
  const evidence = evidenceIn(timeline)
  const since = (event: IncidentEvent): Instant | null => (over || !hasClockTime(event) ? null : event.occurredAt)
  return looseEndsOf(timeline).flatMap((event): readonly Thread[] => {
    switch (event.kind) {
      case 'hypothesis':
        if (event.state === 'parked') return over ? [] : [{ kind: 'parked', event }]
        return event.state === 'open'
          ? [{ kind: 'hypothesis', event, since: since(event), evidence: evidence.get(event.id) ?? NO_EVIDENCE }]
          : []
      case 'escalation':
        return over || !waits(event) ? [] : [{ kind: 'escalation', event, since: since(event) }]
      case 'impact':
        return event.endedAt === null ? [{ kind: 'impact', event, since: since(event) }] : []
      case 'action':
        return over || event.checkAt === null || event.outcome !== 'unknown'
          ? []
          : [{ kind: 'check', event, dueAt: event.checkAt }]
      case 'decision':
        return over || event.optionsNotTaken !== '' || event.reason !== '' || event.importedFrom !== null
          ? []
          : [{ kind: 'decision', event, since: event.occurredAt }]
      default:
        return []
    }
  })
}

/** Events that may be a loose end for as long as they are as they are. */
const looseEndsOf = selecting((event: IncidentEvent) => {
  switch (event.kind) {
    case 'hypothesis':
      return event.state === 'open' || event.state === 'parked'
    case 'escalation':
      return waits(event)
    case 'impact':
      return event.endedAt === null
    case 'action':
      return event.checkAt !== null
    default:
      return event.kind === 'decision'
  }
})

/** Declined, it waits to be handed on; one that only says "declined", as an import may, waits for nothing. */
const waits = (event: IncidentEvent): boolean =>
  event.acknowledgedAt === null && event.endedAt === null && (!event.declined || standingDecline(event) !== null)

/** How long a decision asks what it was chosen over. */
const DECISION_ASKS = millis(15 * MINUTE)

const RANKS = { check: 0, escalation: 1, hypothesis: 2, impact: 3, decision: 4, parked: 6 } as const

const rankOf = (thread: Thread, now: Instant): number =>
  thread.kind === 'check' && thread.dueAt > now ? 5 : RANKS[thread.kind]

/**
 * The most urgent first: effects that are due, then escalations without an answer, hypotheses, impacts, decisions to
 * complete, the effects that are not due yet, and last what was put aside. Within each sort the longest waiting first. A decision stops asking
 * after a while.
 */
export function byUrgency(threads: readonly Thread[], now: Instant): readonly Thread[] {
  const before = sorted.get(threads)
  if (before !== undefined && now >= before.from && now < before.until) return before.threads
  const turns = threads.flatMap(turnOf)
  const next = {
    threads: threads
      .filter((thread) => thread.kind !== 'decision' || now - thread.since < DECISION_ASKS)
      .toSorted((a, b) => rankOf(a, now) - rankOf(b, now) || waitingFrom(a) - waitingFrom(b)),
    from: turns.reduce((latest, turn) => (turn <= now ? Math.max(latest, turn) : latest), Number.NEGATIVE_INFINITY),
    until: turns.reduce((first, turn) => (turn > now ? Math.min(first, turn) : first), Number.POSITIVE_INFINITY),
  }
  sorted.set(threads, next)
  return next.threads
}

/** Asked every second: the order stays from one turn of a thread to the next. */
const sorted = new WeakMap<
  readonly Thread[],
  { readonly threads: readonly Thread[]; readonly from: number; readonly until: number }
>()

/** When a thread becomes more or less urgent by itself. */
function turnOf(thread: Thread): readonly number[] {
  if (thread.kind === 'check') return [thread.dueAt]
  return thread.kind === 'decision' ? [thread.since + DECISION_ASKS] : []
}

const waitingFrom = (thread: Thread): number => (thread.kind === 'check' ? thread.dueAt : thread.event.occurredAt)

/**
 * The same threads in an order that does not jump under the hand: those that stood there stay where they were, new ones
 * come after them.
 */
export function keepingPlaces(threads: readonly Thread[], before: readonly string[]): readonly Thread[] {
  const place = new Map(before.map((id, index) => [id, index]))
  const placeOf = (thread: Thread): number => place.get(thread.event.id) ?? before.length
  return threads.toSorted((a, b) => placeOf(a) - placeOf(b))
}
