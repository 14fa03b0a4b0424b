import type { EventId } from '../../ids.ts'
import type { Command, Stamp } from '../commands.ts'
import type { NewEvent } from '../event.ts'
import type { Gesture } from '../gesture.ts'
import type { Incident } from '../incident.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { fieldsProblem, firstProblem } from './checks.ts'
import { differing } from './events.ts'

/**
 * [C22] Makes two events of one. The second has the people, tags and certainty of the first and was known when it was;
 * its time is as exact as the first's where it is the same, else exact. Files, links and an end stay with the first.
 */
export function splitEvent(
  incident: Incident,
  { event: id, first, second }: Extract<Command, { kind: 'splitEvent' }>,
  stamp: Stamp,
): Decision {
  const event = incident.events.get(id)
  if (event === undefined) return refuse({ kind: 'unknownEvent', event: id })
  if (event.retracted !== null) return nothingToDo('the event is retracted')
  const { people, tags, certainty, shareable, hidden, knownAt } = event
  const added: NewEvent = {
    ...second,
    text: second.text.trim(),
    precision: second.occurredAt === event.occurredAt ? event.precision : 'exact',
    knownAt,
    people,
    tags,
    certainty,
    shareable,
    hidden,
  }
  const changes = differing(event, {
    text: first.text.trim(),
    occurredAt: first.occurredAt,
    precision: first.occurredAt === event.occurredAt ? event.precision : 'exact',
  })
  const problem = firstProblem(
    fieldsProblem(incident, changes, { ...event, ...changes }, stamp.now),
    fieldsProblem(incident, added, added, stamp.now),
  )
  if (problem !== null) return refuse(problem)
  const into = stamp.newId() as EventId
  const gesture: Gesture = { kind: 'split', from: id, into }
  return write(
    stamp,
    { op: 'event.amend', d: { event: id, changes, gesture } },
    { op: 'event.add', d: { event: into, fields: added, gesture } },
  )
}
