import type { EventId } from '../ids.ts'
import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { Instant } from '../time/instant.ts'
import { pivotsAmong } from './pivots.ts'

/** Which events are walked through: the starred ones, those where the incident turned, or all. */
export const STEP_FILTERS = ['starred', 'pivots', 'all'] as const
export type StepFilter = (typeof STEP_FILTERS)[number]

/** Names a step of an incident; the same for as long as its event stands. */
export type StepKey = string

/** One stop on the walk through an incident: the moment at which something became known. */
export interface Step {
  readonly key: StepKey
  readonly event: EventId
  /** When it became known; the walk is sorted by it. */
  readonly at: Instant
  /** `turn`: a hypothesis that was known of before was ruled out or confirmed. */
  readonly kind: 'event' | 'turn'
}

/**
 * The walk through an incident: each event that is not hidden, in the order in which it became known; those known at one
 * moment in the order in which they happened. A hypothesis that was settled later is a stop twice: when it was stated,
 * and at its turn, after what else became known at that moment.
 */
export function stepsOf(incident: Pick<Incident, 'timeline' | 'records'>, filter: StepFilter): readonly Step[] {
  const shown = incident.timeline.filter((event) => !event.hidden && (filter !== 'starred' || event.starred))
  const stops = shown.map(({ id, knownAt }): Step => ({ key: id, event: id, at: knownAt, kind: 'event' }))
  const steps = [...stops, ...shown.flatMap(turnOf)].sort((a, b) => a.at - b.at)
  return filter === 'pivots' ? pivotsAmong(steps, incident) : steps
}

function turnOf({ id, kind, state, endedAt, knownAt }: IncidentEvent): readonly Step[] {
  const isSettled = kind === 'hypothesis' && (state === 'ruledOut' || state === 'confirmed')
  if (!isSettled || endedAt === null || endedAt <= knownAt) return []
  return [{ key: `${id}/turn`, event: id, at: endedAt, kind: 'turn' }]
}

/**
 * Where one stands among the steps: on `key`, else on the first step of `selection`, else on the first. -1 when there are
 * no steps.
 */
export function placeOf(steps: readonly Step[], key: StepKey | null, selection: EventId | null): number {
  if (steps.length === 0) return -1
  const exact = steps.findIndex((step) => step.key === key)
  if (exact !== -1) return exact
  return Math.max(
    0,
    steps.findIndex((step) => step.event === selection),
  )
}

/** Starred events are what a meeting walks through; where nobody starred any, it is all of them. */
export const usualFilter = ({ timeline }: Pick<Incident, 'timeline'>): StepFilter =>
  timeline.some(({ starred, hidden }) => starred && !hidden) ? 'starred' : 'all'
