import type { ActionItemId, EventId, FactorId } from '../../ids.ts'
import type { EntryDraft } from '../../journal/entry.ts'
import { assertNever } from '../../result.ts'
import type { Proposal, Rejection, Stamp } from '../commands.ts'
import type { EventFields, ImportSource } from '../event.ts'
import type { Incident } from '../incident.ts'
import type { FieldsOf } from '../records/collections.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { fieldsProblem, textProblem } from './checks.ts'
import { differing } from './events.ts'
import { putOf, recordProblem } from './putRecords.ts'
import { incidentProblem, itemProblem } from './records.ts'

type Op = EntryDraft['op']

/** What one proposal comes to: ops (none when it is already so), or why it is left out. */
type Outcome = { readonly ops: readonly Op[] } | { readonly problem: Rejection }

/** The id of something that came from elsewhere: the same each time, so that importing it again finds it. */
const idFrom = (source: ImportSource | undefined, stamp: Stamp): string =>
  source === undefined ? stamp.newId() : `${source.importer}:${source.key}`

/** The events that an import makes, and by what they are called where they come from: links may name them so. */
interface Born {
  readonly ids: ReadonlyMap<Proposal, EventId>
  readonly names: ReadonlyMap<string, EventId>
}

function bornIn(proposals: readonly Proposal[], stamp: Stamp): Born {
  const made = proposals.flatMap((proposal) =>
    proposal.kind === 'create' ? [{ proposal, id: stamp.newId() as EventId }] : [],
  )
  return {
    ids: new Map(made.map(({ proposal, id }) => [proposal, id])),
    names: new Map(made.map(({ proposal, id }) => [nameOf(proposal.importedFrom), id])),
  }
}

const nameOf = ({ importer, key }: ImportSource): string => `${importer}:${key}`

/** Links with the ids that events get here, and the fields without those that lead to events that are only being made. */
function linked<F extends Partial<EventFields>>(
  fields: F,
  { importer }: ImportSource,
  incident: Incident,
  born: Born,
): { readonly fields: F; readonly checked: F } {
  const { links } = fields
  if (links === undefined) return { fields, checked: fields }
  const here = links.map((link) =>
    incident.events.has(link.to)
      ? link
      : { ...link, to: born.names.get(nameOf({ importer, key: link.to })) ?? link.to },
  )
  const ids = new Set<EventId>(born.names.values())
  return { fields: { ...fields, links: here }, checked: { ...fields, links: here.filter(({ to }) => !ids.has(to)) } }
}

function detailOps(
  incident: Incident,
  id: ActionItemId,
  detail: Partial<FieldsOf<'actionDetail'>> = {},
  stamp: Stamp,
): Outcome {
  const wish = { collection: 'actionDetail', id, changes: detail } as const
  const problem = recordProblem(wish)
  if (problem !== null) return { problem }
  const put = putOf(incident, wish, stamp)
  return { ops: put === null ? [] : [{ op: 'record.put', d: put }] }
}

function outcome(incident: Incident, proposal: Proposal, born: Born, stamp: Stamp): Outcome {
  switch (proposal.kind) {
    case 'create': {
      const { importedFrom } = proposal
      const { fields: event, checked } = linked(proposal.event, importedFrom, incident, born)
      const problem = fieldsProblem(incident, checked, event, stamp.now)
      if (problem !== null) return { problem }
      const fields = { ...event, text: event.text.trim(), knownAt: event.knownAt ?? event.occurredAt }
      const id = born.ids.get(proposal) ?? (stamp.newId() as EventId)
      return { ops: [{ op: 'event.add', d: { event: id, fields, importedFrom } }] }
    }
    case 'update': {
      const event = incident.events.get(proposal.event)
      if (event === undefined) return { problem: { kind: 'unknownEvent', event: proposal.event } }
      const { fields: wanted, checked } = linked(proposal.changes, proposal.importedFrom, incident, born)
      const changes = differing(event, wanted)
      const problem = fieldsProblem(
        incident,
        { ...changes, ...(changes.links ? { links: checked.links ?? [] } : {}) },
        { ...event, ...changes },
        stamp.now,
      )
      if (problem !== null) return { problem }
      if (Object.keys(changes).length === 0) return { ops: [] }
      return { ops: [{ op: 'event.amend', d: { event: event.id, changes, importedFrom: proposal.importedFrom } }] }
    }
    case 'factor': {
      const problem = textProblem(proposal.text)
      if (problem !== null) return { problem }
      const factor = idFrom(proposal.importedFrom, stamp) as FactorId
      const primary = proposal.primary && !incident.factors.some((known) => known.primary && !known.removed)
      return { ops: [{ op: 'factor.put', d: { factor, changes: { text: proposal.text.trim(), primary } } }] }
    }
    case 'actionItem': {
      const { kind: _, importedFrom, detail, ...fields } = proposal
      const problem = itemProblem(fields)
      if (problem !== null) return { problem }
      const item = idFrom(importedFrom, stamp) as ActionItemId
      const more = detailOps(incident, item, detail, stamp)
      if ('problem' in more) return more
      const changes = { ...fields, text: fields.text.trim() }
      return { ops: [{ op: 'actionItem.put', d: { item, changes } }, ...more.ops] }
    }
    case 'amendActionItem': {
      const { item, changes, detail } = proposal
      const problem = itemProblem(changes)
      if (problem !== null) return { problem }
      const more = detailOps(incident, item, detail, stamp)
      if ('problem' in more) return more
      const put: readonly Op[] =
        Object.keys(changes).length === 0 ? [] : [{ op: 'actionItem.put', d: { item, changes } }]
      return { ops: [...put, ...more.ops] }
    }
    case 'reported': {
      const { metric, ms, words, importedFrom } = proposal
      const changes = { metric, ms, words, source: 'the report' }
      const id = idFrom(importedFrom, stamp)
      return { ops: [{ op: 'record.put', d: { collection: 'reportedValue', id, changes, made: true } }] }
    }
    case 'incident': {
      const problem = incidentProblem(proposal.changes)
      return problem === null ? { ops: [{ op: 'incident.amend', d: { changes: proposal.changes } }] } : { problem }
    }
    default:
      return assertNever(proposal)
  }
}

/**
 * [C12] Writes what an import proposes as one batch, in its order. Times may lie in any past. A proposal that cannot be
 * written is left out and the others go on; the readers in `shared/import` report those by their place in the file.
 */
export function importBatch(incident: Incident, proposals: readonly Proposal[], stamp: Stamp): Decision {
  const born = bornIn(proposals, stamp)
  const outcomes = proposals.map((proposal) => outcome(incident, proposal, born, stamp))
  const ops = outcomes.flatMap((done) => ('ops' in done ? done.ops : []))
  if (ops.length > 0) return write(stamp, ...ops)
  const refused = outcomes.find((done) => 'problem' in done)
  return refused === undefined ? nothingToDo('everything in the file is already there') : refuse(refused.problem)
}
