import type { IncidentEvent } from '../../incident/event.ts'
import { knownEvent, lastLearnedOf } from '../../known/knownEvent.ts'
import { type Instant, instant } from '../../time/instant.ts'

/** An event as it was known during a stretch of time. `until`: when more became known; null for what is known now. */
export interface Version {
  readonly event: IncidentEvent
  readonly from: Instant
  readonly until: Instant | null
}

/**
 * An event as it was known from each moment on at which something about it was learned [K1]–[K7], the last of them as it is.
 * `ranUntil` and `allKnownFrom` are those of its incident: what was settled nobody knows when is told from the latter on.
 */
export function versionsOf(event: IncidentEvent, ranUntil: number, allKnownFrom: number): readonly Version[] {
  const learned = momentsOf(event, ranUntil)
  const last = lastLearnedOf(event, ranUntil)
  const moments =
    last === Number.POSITIVE_INFINITY ? [...learned.filter((at) => at < allKnownFrom), instant(allKnownFrom)] : learned
  return moments.map((from, i) => {
    const until = moments[i + 1] ?? null
    return { event: until === null ? event : knownEvent(event, from, ranUntil), from, until }
  })
}

/** When something about an event became known, in order; the first is when it was known at all. */
function momentsOf(event: IncidentEvent, ranUntil: number): readonly Instant[] {
  const { knownAt, endedAt, acknowledgedAt, outcomeAt } = event
  const all = [
    ...[endedAt, acknowledgedAt, outcomeAt].filter((at) => at !== null),
    ...event.earlierStates.flatMap(({ from, until }) => (from === null ? [until] : [from, until])),
    ...event.tries.map(({ at }) => at),
    ...event.edits.map(({ at }) => at).filter((at) => at <= ranUntil),
  ]
  return [knownAt, ...[...new Set(all)].filter((at) => at > knownAt).sort((a, b) => a - b)]
}
