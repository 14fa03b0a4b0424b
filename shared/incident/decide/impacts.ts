import type { EventId } from '../../ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { Stamp } from '../commands.ts'
import type { Incident } from '../incident.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { timeProblem } from './checks.ts'
import { eventOfKind } from './eventOfKind.ts'
import { amendEvent } from './events.ts'

/** [C8] Ends an impact. */
export function endImpact(incident: Incident, id: EventId, at: Instant, stamp: Stamp): Decision {
  const found = eventOfKind(incident, id, 'impact')
  return found.ok ? amendEvent(incident, id, { endedAt: at }, stamp) : refuse(found.error)
}

/** [C8] Ends every impact that goes on; one that began after that moment goes on. */
export function endAllImpacts(incident: Incident, at: Instant, stamp: Stamp): Decision {
  const problem = timeProblem('at', at, stamp.now)
  if (problem !== null) return refuse(problem)
  const running = incident.timeline.filter(
    (event) => event.kind === 'impact' && event.endedAt === null && event.occurredAt <= at,
  )
  if (running.length === 0) return nothingToDo('no impact goes on at that time')
  return write(
    stamp,
    ...running.map(({ id }) => ({ op: 'event.amend', d: { event: id, changes: { endedAt: at } } }) as const),
  )
}
