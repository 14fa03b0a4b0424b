import type { EventId } from '../../ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { Stamp } from '../commands.ts'
import type { EscalationTry, IncidentEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { type Decision, nothingToDo, refuse } from './batch.ts'
import { firstProblem, lengthProblem, spanProblem, timeProblem } from './checks.ts'
import { eventOfKind } from './eventOfKind.ts'
import { amendEvent } from './events.ts'

/** [C7] Notes who took an escalation up, and when. */
export function acknowledgeEscalation(
  incident: Incident,
  id: EventId,
  { at, by }: { readonly at: Instant; readonly by: string },
  stamp: Stamp,
): Decision {
  const found = eventOfKind(incident, id, 'escalation')
  if (!found.ok) return refuse(found.error)
  const { people } = found.value
  const person = by.trim()
  const joined = person === '' || people.includes(person) ? people : [...people, person]
  return amendEvent(incident, id, { acknowledgedAt: at, declined: false, people: joined }, stamp)
}

const tried = ({ tries }: IncidentEvent, next: EscalationTry): readonly EscalationTry[] =>
  [...tries, next].sort((a, b) => a.at - b.at)

function tryProblem(event: IncidentEvent, at: Instant, now: Instant, texts: readonly string[]) {
  return firstProblem(timeProblem('at', at, now), spanProblem(event.occurredAt, at), ...texts.map(lengthProblem))
}

/** [C7] Pages again, the same or somebody else: whoever declined before, an answer is waited for again. */
export function pageAgain(
  incident: Incident,
  id: EventId,
  { at, to, via }: { readonly at: Instant; readonly to: string; readonly via: string },
  stamp: Stamp,
): Decision {
  const found = eventOfKind(incident, id, 'escalation')
  if (!found.ok) return refuse(found.error)
  const problem = tryProblem(found.value, at, stamp.now, [to, via])
  if (problem !== null) return refuse(problem)
  if (found.value.acknowledgedAt !== null) return nothingToDo('the escalation is already acknowledged')
  const next: EscalationTry = { kind: 'paged', at, to: to.trim(), via: via.trim() }
  return amendEvent(incident, id, { tries: tried(found.value, next), declined: false }, stamp)
}

/** [C7] Notes who said no, when and why. Nobody is waited for until it is paged again. */
export function declineEscalation(
  incident: Incident,
  id: EventId,
  { at, by, reason }: { readonly at: Instant; readonly by: string; readonly reason: string },
  stamp: Stamp,
): Decision {
  const found = eventOfKind(incident, id, 'escalation')
  if (!found.ok) return refuse(found.error)
  const problem = tryProblem(found.value, at, stamp.now, [by, reason])
  if (problem !== null) return refuse(problem)
  if (found.value.declined) return nothingToDo('the escalation is already declined')
  const next: EscalationTry = { kind: 'declined', at, by: by.trim(), reason: reason.trim() }
  return amendEvent(incident, id, { tries: tried(found.value, next), declined: true, acknowledgedAt: null }, stamp)
}
