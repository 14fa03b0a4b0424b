import type { EventId } from '../../ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { Stamp } from '../commands.ts'
import type { EarlierState, EventLink, HypothesisState, IncidentEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { type Decision, refuse } from './batch.ts'
import { eventOfKind } from './eventOfKind.ts'
import { amendEvent } from './events.ts'

interface Settling {
  readonly state: HypothesisState
  readonly at: Instant
  readonly reason: string
  readonly whyItLookedRight?: string
  readonly soonerBy?: string
}

/**
 * [C6] Rules a hypothesis out, confirms or parks it at a time, or opens it again, which takes its end away. The state it
 * leaves is kept with its stretch of time.
 */
export function setHypothesisState(
  incident: Incident,
  id: EventId,
  { state, at, reason, whyItLookedRight, soonerBy }: Settling,
  stamp: Stamp,
): Decision {
  const found = eventOfKind(incident, id, 'hypothesis')
  if (!found.ok) return refuse(found.error)
  const earlierStates = statesLeft(found.value, state, at)
  const endedAt = state === 'open' ? null : at
  const hindsight = {
    ...(whyItLookedRight === undefined ? {} : { whyItLookedRight: whyItLookedRight.trim() }),
    ...(soonerBy === undefined ? {} : { soonerBy: soonerBy.trim() }),
  }
  return amendEvent(incident, id, { state, endedAt, reason: reason.trim(), earlierStates, ...hindsight }, stamp)
}

/** A state that is left before it began never held. */
function statesLeft(event: IncidentEvent, to: HypothesisState, at: Instant): readonly EarlierState[] {
  const { state, endedAt, reason, earlierStates } = event
  if (state === 'open' || state === to || (endedAt !== null && endedAt > at)) return earlierStates
  return [...earlierStates, { state, from: endedAt, until: at, reason }]
}

/** [C17] Makes an event evidence for or against a hypothesis, or neither. It is never both, nor evidence of itself. */
export function linkEvidence(
  incident: Incident,
  id: EventId,
  { hypothesis, relation }: { readonly hypothesis: EventId; readonly relation: 'for' | 'against' | null },
  stamp: Stamp,
): Decision {
  const event = incident.events.get(id)
  if (event === undefined) return refuse({ kind: 'unknownEvent', event: id })
  const found = eventOfKind(incident, hypothesis, 'hypothesis')
  if (!found.ok) return refuse(found.error)
  if (id === hypothesis) {
    return refuse({ kind: 'invalidValue', field: 'evidence', reason: 'a hypothesis is no evidence of itself' })
  }
  const isEvidence = (link: EventLink): boolean =>
    link.to === hypothesis && (link.relation === 'for' || link.relation === 'against')
  if (relation !== null && event.links.some((link) => isEvidence(link) && link.relation === relation)) {
    return amendEvent(incident, id, { links: event.links }, stamp)
  }
  const others = event.links.filter((link) => !isEvidence(link))
  return amendEvent(
    incident,
    id,
    { links: relation === null ? others : [...others, { to: hypothesis, relation }] },
    stamp,
  )
}
