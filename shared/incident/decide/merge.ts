import type { EventId } from '../../ids.ts'
import type { EntryDraft } from '../../journal/entry.ts'
import type { Command, Stamp } from '../commands.ts'
import type { EventFields, IncidentEvent } from '../event.ts'
import type { Gesture } from '../gesture.ts'
import type { Incident } from '../incident.ts'
import { mergedFields, repointed } from '../merged.ts'
import { quoted } from '../quoted.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { oneOfMany } from './bulk.ts'
import { fieldsProblem } from './checks.ts'
import { differing } from './events.ts'

type Op = EntryDraft['op']

/**
 * [C21] Makes one event of several: what they carry is united in the one that is kept, links to the others point at it,
 * and the others are retracted with the reason that says so. Nothing of theirs is lost, and nothing is merged twice.
 */
export function mergeEvents(
  incident: Incident,
  { keep: id, others: ids, text, occurredAt }: Extract<Command, { kind: 'mergeEvents' }>,
  stamp: Stamp,
): Decision {
  const keep = incident.events.get(id)
  if (keep === undefined) return refuse({ kind: 'unknownEvent', event: id })
  const others: IncidentEvent[] = []
  for (const other of new Set(ids)) {
    const event = incident.events.get(other)
    if (event === undefined) return refuse({ kind: 'unknownEvent', event: other })
    if (other !== id) others.push(event)
  }
  if (others.length === 0) return nothingToDo('merging needs two events')
  const taken = [keep, ...others].find((event) => event.retracted !== null)
  if (taken !== undefined) return refuse(oneOfMany(taken, { kind: 'nothingToDo', what: 'it is retracted' }))

  const precision = [keep, ...others].find((event) => event.occurredAt === occurredAt)?.precision ?? 'exact'
  const wanted: Partial<EventFields> = { ...mergedFields([keep, ...others]), text: text.trim(), occurredAt, precision }
  const changes = differing(keep, wanted)
  const problem = fieldsProblem(incident, changes, { ...keep, ...changes }, stamp.now)
  if (problem !== null) return refuse(problem)

  const gesture: Gesture = { kind: 'merge', into: id, from: others.map((event) => event.id) }
  const reason = `Merged into ${keep.number ?? quoted(text.trim())}`
  return write(
    stamp,
    { op: 'event.amend', d: { event: id, changes, gesture } },
    ...relinked(incident, id, new Set(gesture.from)).map(
      ({ event, links }): Op => ({ op: 'event.amend', d: { event, changes: { links }, gesture } }),
    ),
    ...others.map((event): Op => ({ op: 'event.retract', d: { event: event.id, reason, gesture } })),
  )
}

/** The links of every other event that points at one of `gone`, as they are once that is part of `into`. */
function relinked(incident: Incident, into: EventId, gone: ReadonlySet<EventId>) {
  const pointing = [...incident.events.values()].filter(
    (event) => event.id !== into && !gone.has(event.id) && event.links.some((link) => gone.has(link.to)),
  )
  return pointing.map((event) => ({ event: event.id, links: repointed(event.links, gone, into, event.id) }))
}
