import type { HypothesisState, IncidentEvent } from '../incident/event.ts'
import type { Instant } from '../time/instant.ts'

/** One state of a hypothesis: since when (null where nobody said) and why. */
export interface StateTurn {
  readonly state: HypothesisState
  readonly at: Instant | null
  readonly reason: string
}

/** Every state it was in, in their order, the one it is in last. Between two that are not open it was open only if it was reopened. */
export function stateStory(event: IncidentEvent): readonly StateTurn[] {
  const turns: StateTurn[] = [{ state: 'open', at: event.occurredAt, reason: '' }]
  let left: Instant | null = null
  const reopened = (until: Instant | null, next: Instant | null): boolean => until !== null && until !== next
  for (const { state, from, until, reason } of event.earlierStates) {
    if (reopened(left, from)) turns.push({ state: 'open', at: left, reason: '' })
    turns.push({ state, at: from, reason })
    left = until
  }
  if (event.state === 'open') {
    if (left !== null) turns.push({ state: 'open', at: left, reason: '' })
  } else {
    if (reopened(left, event.endedAt)) turns.push({ state: 'open', at: left, reason: '' })
    turns.push({ state: event.state, at: event.endedAt, reason: event.reason })
  }
  return turns
}
