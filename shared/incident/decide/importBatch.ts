import type { ActionItemId, EventId, FactorId } from '../../ids.ts'
import type { EntryDraft } from '../../journal/entry.ts'
import { assertNever } from '../../result.ts'
import type { Proposal, Rejection, Stamp } from '../commands.ts'
import type { ImportSource } from '../event.ts'
import type { Incident } from '../incident.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { fieldsProblem, textProblem } from './checks.ts'
import { differing } from './events.ts'
import { incidentProblem } from './records.ts'

type Op = EntryDraft['op']

/** What one proposal comes to: ops (none when it is already so), or why it is left out. */
type Outcome = { readonly ops: readonly Op[] } | { readonly problem: Rejection }

/** The id of something that came from elsewhere: the same each time, so that importing it again finds it. */
const idFrom = (source: ImportSource | undefined, stamp: Stamp): string =>
  source === undefined ? stamp.newId() : `${source.importer}:${source.key}`

function outcome(incident: Incident, proposal: Proposal, stamp: Stamp): Outcome {
  switch (proposal.kind) {
    case 'create': {
      const { event, importedFrom } = proposal
      const problem = fieldsProblem(incident, event, event, stamp.now)
      if (problem !== null) return { problem }
      const fields = { ...event, text: event.text.trim(), knownAt: event.knownAt ?? event.occurredAt }
      return { ops: [{ op: 'event.add', d: { event: stamp.newId() as EventId, fields, importedFrom } }] }
    }
    case 'update': {
      const event = incident.events.get(proposal.event)
      if (event === undefined) return { problem: { kind: 'unknownEvent', event: proposal.event } }
      const changes = differing(event, proposal.changes)
      const problem = fieldsProblem(incident, changes, { ...event, ...changes }, stamp.now)
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
      const problem = textProblem(proposal.text)
      if (problem !== null) return { problem }
      const item = idFrom(proposal.importedFrom, stamp) as ActionItemId
      return {
        ops: [{ op: 'actionItem.put', d: { item, changes: { list: proposal.list, text: proposal.text.trim() } } }],
      }
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
  const outcomes = proposals.map((proposal) => outcome(incident, proposal, stamp))
  const ops = outcomes.flatMap((done) => ('ops' in done ? done.ops : []))
  if (ops.length > 0) return write(stamp, ...ops)
  const refused = outcomes.find((done) => 'problem' in done)
  return refused === undefined ? nothingToDo('everything in the file is already there') : refuse(refused.problem)
}
