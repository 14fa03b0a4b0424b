import type { EventId } from '../../ids.ts'
import type { Stamp } from '../commands.ts'
import type { EventFields, IncidentEvent, NewEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { sameValue } from '../sameValue.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { fieldsProblem } from './checks.ts'
import { knownUnlessSaid } from './knownUnlessSaid.ts'

const trimmed = <T extends { readonly text?: string }>(fields: T): T =>
  fields.text === undefined ? fields : { ...fields, text: fields.text.trim() }

/** [C4] Adds an event; what it does not say has defaults. */
export function addEvent(incident: Incident, event: NewEvent, stamp: Stamp): Decision {
  const problem = fieldsProblem(incident, event, event, stamp.now)
  if (problem !== null) return refuse(problem)
  const fields = { ...trimmed(event), knownAt: event.knownAt ?? knownUnlessSaid(incident, event.occurredAt, stamp.now) }
  return write(stamp, { op: 'event.add', d: { event: stamp.newId() as EventId, fields } })
}

/** Only what differs from how the event stands: two people who correct different fields both win [I2]. */
export function differing(event: IncidentEvent, changes: Partial<EventFields>): Partial<EventFields> {
  const standing = new Map<string, unknown>(Object.entries(event))
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => value !== undefined && !sameValue(standing.get(field), value)),
  )
}

/** [C5] Corrects fields of an event. */
export function amendEvent(incident: Incident, id: EventId, wanted: Partial<EventFields>, stamp: Stamp): Decision {
  const event = incident.events.get(id)
  if (event === undefined) return refuse({ kind: 'unknownEvent', event: id })
  const changes = differing(event, trimmed(wanted))
  const problem = fieldsProblem(incident, changes, { ...event, ...changes }, stamp.now)
  if (problem !== null) return refuse(problem)
  if (Object.keys(changes).length === 0) return nothingToDo('the event already says that')
  return write(stamp, { op: 'event.amend', d: { event: id, changes } })
}

export function retractEvent(incident: Incident, id: EventId, reason: string, stamp: Stamp): Decision {
  const event = incident.events.get(id)
  if (event === undefined) return refuse({ kind: 'unknownEvent', event: id })
  if (event.retracted !== null) return nothingToDo('the event is already retracted')
  return write(stamp, { op: 'event.retract', d: { event: id, reason: reason.trim() } })
}

export function restoreEvent(incident: Incident, id: EventId, stamp: Stamp): Decision {
  const event = incident.events.get(id)
  if (event === undefined) return refuse({ kind: 'unknownEvent', event: id })
  if (event.retracted === null) return nothingToDo('the event is not retracted')
  return write(stamp, { op: 'event.restore', d: { event: id } })
}
