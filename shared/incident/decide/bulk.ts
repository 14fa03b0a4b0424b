import type { EventId } from '../../ids.ts'
import type { EntryDraft } from '../../journal/entry.ts'
import { assertNever, err, ok, type Result } from '../../result.ts'
import { type Instant, instant } from '../../time/instant.ts'
import type { BulkChange, PlainRejection, Rejection, Stamp } from '../commands.ts'
import type { EventFields, IncidentEvent } from '../event.ts'
import type { BulkDeed } from '../gesture.ts'
import type { Incident } from '../incident.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { fieldsProblem } from './checks.ts'
import { differing } from './events.ts'

type Op = EntryDraft['op']

const DEEDS: Readonly<Record<BulkChange['kind'], BulkDeed>> = {
  tag: 'tag',
  untag: 'untag',
  addPerson: 'addPerson',
  removePerson: 'removePerson',
  set: 'change',
  shift: 'shift',
}

const withItem = (items: readonly string[], item: string): readonly string[] =>
  items.includes(item) ? items : [...items, item]

/** A moment later (or earlier) by that much; what is not known stays so. */
function moved(at: Instant | null, by: number): Instant | null {
  return at === null ? null : instant(at + by)
}

/**
 * What the change means for one event as it stands. A shift moves all of its times together; when it was known moves
 * along only where that is when it happened, as for imported events.
 */
export function changesOf(event: EventFields, change: BulkChange): Partial<EventFields> {
  switch (change.kind) {
    case 'tag':
      return { tags: withItem(event.tags, change.tag.trim()) }
    case 'untag':
      return { tags: event.tags.filter((tag) => tag !== change.tag.trim()) }
    case 'addPerson':
      return { people: withItem(event.people, change.person.trim()) }
    case 'removePerson':
      return { people: event.people.filter((person) => person !== change.person.trim()) }
    case 'set':
      return change.changes
    case 'shift':
      return {
        occurredAt: instant(event.occurredAt + change.by),
        endedAt: moved(event.endedAt, change.by),
        acknowledgedAt: moved(event.acknowledgedAt, change.by),
        checkAt: moved(event.checkAt, change.by),
        outcomeAt: moved(event.outcomeAt, change.by),
        tries: event.tries.map((tried) => ({ ...tried, at: instant(tried.at + change.by) })),
        earlierStates: event.earlierStates.map((earlier) => ({
          ...earlier,
          from: moved(earlier.from, change.by),
          until: instant(earlier.until + change.by),
        })),
        ...(event.knownAt === event.occurredAt ? { knownAt: instant(event.knownAt + change.by) } : {}),
      }
    default:
      return assertNever(change)
  }
}

/** What is wrong with a change whichever event it is for. */
function changeProblem(change: BulkChange): PlainRejection | null {
  const word = 'tag' in change ? change.tag : 'person' in change ? change.person : null
  if (word?.trim() === '')
    return { kind: 'invalidValue', field: 'tag' in change ? 'tag' : 'person', reason: 'it is empty' }
  if (change.kind !== 'shift') return null
  if (!Number.isSafeInteger(change.by)) return { kind: 'invalidValue', field: 'shift', reason: 'it is not a length' }
  return change.by === 0 ? { kind: 'nothingToDo', what: 'the times stay as they are' } : null
}

/** The events of these ids, each once; refused when one of them is not there. */
function found(incident: Incident, ids: readonly EventId[]): Result<readonly IncidentEvent[], Rejection> {
  const events: IncidentEvent[] = []
  for (const id of new Set(ids)) {
    const event = incident.events.get(id)
    if (event === undefined) return err({ kind: 'unknownEvent', event: id })
    events.push(event)
  }
  return ok(events)
}

/**
 * [C20] Makes one change to several events: as if each were corrected by itself [C5], but all or none. The refusal names
 * the event that stands in the way. Events that are so already are passed over.
 */
export function amendEvents(incident: Incident, ids: readonly EventId[], change: BulkChange, stamp: Stamp): Decision {
  const problem = changeProblem(change)
  if (problem !== null) return refuse(problem)
  const events = found(incident, ids)
  if (!events.ok) return events
  const ops: Op[] = []
  for (const event of events.value) {
    const changes = differing(event, changesOf(event, change))
    if (Object.keys(changes).length === 0) continue
    const because = fieldsProblem(incident, changes, { ...event, ...changes }, stamp.now)
    if (because !== null) return refuse(oneOfMany(event, because))
    ops.push({
      op: 'event.amend',
      d: { event: event.id, changes, gesture: { kind: 'bulk', deed: DEEDS[change.kind] } },
    })
  }
  return ops.length === 0 ? nothingToDo('the events already say that') : write(stamp, ...ops)
}

/** Names the event that stands in the way of a gesture on several. */
export const oneOfMany = (event: IncidentEvent, because: Rejection): Rejection =>
  because.kind === 'oneOfMany' ? because : { kind: 'oneOfMany', event: event.id, text: event.text, because }

/** [C20] Takes several events back, for one reason. */
export function retractEvents(incident: Incident, ids: readonly EventId[], reason: string, stamp: Stamp): Decision {
  const events = found(incident, ids)
  if (!events.ok) return events
  const standing = events.value.filter((event) => event.retracted === null)
  if (standing.length === 0) return nothingToDo('the events are already retracted')
  return write(
    stamp,
    ...standing.map(({ id }): Op => ({ op: 'event.retract', d: { event: id, reason: reason.trim() } })),
  )
}

/** [C20] Brings several retracted events back. */
export function restoreEvents(incident: Incident, ids: readonly EventId[], stamp: Stamp): Decision {
  const events = found(incident, ids)
  if (!events.ok) return events
  const back = events.value.filter((event) => event.retracted !== null)
  if (back.length === 0) return nothingToDo('the events are not retracted')
  return write(stamp, ...back.map(({ id }): Op => ({ op: 'event.restore', d: { event: id } })))
}
