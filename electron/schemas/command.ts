import { z } from 'zod'
import type { ActionItemId, BatchId, FactorId } from '../../shared/ids.ts'
import { type BulkChange, type Command, KEPT_TEXT_DEEDS, type Proposal } from '../../shared/incident/commands.ts'
import { REPORTABLE } from '../../shared/incident/duration.ts'
import { HYPOTHESIS_STATES, OUTCOMES, ROLES, STATUSES } from '../../shared/incident/event.ts'
import { ACTION_ITEM_STATES, type IncidentFields, MILESTONES } from '../../shared/incident/incident.ts'
import { LANES } from '../../shared/incident/kinds.ts'
import { type CollectionName, isCollectionName, type RecordWish } from '../../shared/incident/records/collections.ts'
import { millis, zone } from '../../shared/time/instant.ts'
import { eventChanges, eventFields, eventId, newEvent } from './event.ts'
import { instantSchema as at, idOf, longIdOf, optional } from './values.ts'

const reason = z.string()
const milestone = z.enum(MILESTONES)
const batch = idOf<BatchId>()

const kind = z.strictObject({
  id: z.string(),
  label: z.string(),
  icon: z.string(),
  colour: z.string(),
  lane: z.enum(LANES),
})

const incidentChanges: z.ZodType<Partial<IncidentFields>> = z.strictObject(
  optional({
    title: z.string(),
    zone: z.string().transform(zone),
    severityScale: z.array(z.string()),
    kinds: z.array(kind),
    impact: z.string(),
    explanation: z.string(),
    resolutionDetails: z.string(),
    conclusion: z.string(),
    updateMinutes: z.number(),
  } satisfies { readonly [F in keyof IncidentFields]: z.ZodType<IncidentFields[F]> }),
)

const factor = { text: z.string(), primary: z.boolean() }

const item = {
  list: z.enum(['improvement', 'task']),
  text: z.string(),
  owner: z.string(),
  due: z.string(),
  state: z.enum(ACTION_ITEM_STATES),
}

const removed = z.boolean()

const importedFrom = z.strictObject({ importer: z.string(), key: z.string() })

const proposal: z.ZodType<Proposal> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), event: newEvent, importedFrom }),
  z.strictObject({ kind: z.literal('update'), event: eventId, changes: eventChanges, importedFrom }),
  z.strictObject({ kind: z.literal('factor'), ...factor }),
  z.strictObject({ kind: z.literal('actionItem'), list: item.list, text: item.text }),
  z.strictObject({ kind: z.literal('incident'), changes: incidentChanges }),
  z.strictObject({
    kind: z.literal('reported'),
    metric: z.enum(REPORTABLE),
    ms: z.int().min(0).transform(millis).nullable(),
    words: z.string(),
    importedFrom,
  }),
])

const { text, kind: eventKind, occurredAt, certainty, starred, hidden, shareable } = eventFields
const events = z.array(eventId)

const bulkChange: z.ZodType<BulkChange> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['tag', 'untag']), tag: z.string() }),
  z.strictObject({ kind: z.enum(['addPerson', 'removePerson']), person: z.string() }),
  z.strictObject({
    kind: z.literal('set'),
    changes: z.strictObject(optional({ kind: eventKind, certainty, starred, hidden, shareable })),
  }),
  z.strictObject({ kind: z.literal('shift'), by: z.int() }),
])

/** More than any gesture of a person; each is read strictly when it is decided. */
const MOST_RECORDS = 1000

const recordWish = z.strictObject({
  collection: z.custom<CollectionName>(isCollectionName, 'no such collection'),
  id: z.string().nullable(),
  changes: z.record(z.string(), z.unknown()),
}) as unknown as z.ZodType<RecordWish>

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addEvent'), event: newEvent }),
  z.strictObject({ kind: z.literal('amendEvent'), event: eventId, changes: eventChanges }),
  z.strictObject({ kind: z.literal('retractEvent'), event: eventId, reason }),
  z.strictObject({ kind: z.literal('restoreEvent'), event: eventId }),
  z.strictObject({ kind: z.literal('amendEvents'), events, change: bulkChange }),
  z.strictObject({ kind: z.literal('retractEvents'), events, reason }),
  z.strictObject({ kind: z.literal('restoreEvents'), events }),
  z.strictObject({ kind: z.literal('mergeEvents'), keep: eventId, others: events, text, occurredAt }),
  z.strictObject({
    kind: z.literal('splitEvent'),
    event: eventId,
    first: z.strictObject({ text, occurredAt }),
    second: z.strictObject({ kind: eventKind, text, occurredAt }),
  }),
  z.strictObject({
    kind: z.literal('setHypothesisState'),
    event: eventId,
    state: z.enum(HYPOTHESIS_STATES),
    at,
    reason,
    ...optional({ whyItLookedRight: z.string(), soonerBy: z.string() }),
  }),
  z.strictObject({
    kind: z.literal('linkEvidence'),
    event: eventId,
    hypothesis: eventId,
    relation: z.enum(['for', 'against']).nullable(),
  }),
  z.strictObject({ kind: z.literal('pageAgain'), event: eventId, at, to: z.string(), via: z.string() }),
  z.strictObject({ kind: z.literal('declineEscalation'), event: eventId, at, by: z.string(), reason }),
  z.strictObject({ kind: z.literal('acknowledgeEscalation'), event: eventId, at, by: z.string() }),
  z.strictObject({ kind: z.literal('endImpact'), event: eventId, at }),
  z.strictObject({ kind: z.literal('endAllImpacts'), at }),
  z.strictObject({ kind: z.literal('judgeAction'), event: eventId, outcome: z.enum(OUTCOMES), at }),
  z.strictObject({ kind: z.literal('changeStatus'), to: z.enum(STATUSES), at, reason }),
  z.strictObject({ kind: z.literal('changeSeverity'), to: z.string(), at, reason }),
  z.strictObject({ kind: z.literal('assignRole'), role: z.enum(ROLES), person: z.string(), at, reason }),
  z.strictObject({ kind: z.literal('amendIncident'), changes: incidentChanges }),
  z.strictObject({ kind: z.literal('overrideMilestone'), milestone, at: at.nullable(), reason }),
  z.strictObject({ kind: z.literal('clearMilestoneOverride'), milestone }),
  z.strictObject({ kind: z.literal('addFactor'), factor: z.strictObject(factor) }),
  z.strictObject({
    kind: z.literal('amendFactor'),
    factor: longIdOf<FactorId>(),
    changes: z.strictObject(optional({ ...factor, removed })),
  }),
  z.strictObject({ kind: z.literal('addActionItem'), item: z.strictObject(item), ...optional({ idea: z.string() }) }),
  z.strictObject({
    kind: z.literal('amendActionItem'),
    item: longIdOf<ActionItemId>(),
    changes: z.strictObject(optional({ ...item, removed })),
  }),
  z.strictObject({ kind: z.literal('putRecords'), records: z.array(recordWish).max(MOST_RECORDS) }),
  z.strictObject({ kind: z.literal('settleKeptText'), kept: z.string(), deed: z.enum(KEPT_TEXT_DEEDS) }),
  z.strictObject({ kind: z.literal('importBatch'), proposals: z.array(proposal) }),
  z.strictObject({ kind: z.literal('undo'), batch }),
  z.strictObject({ kind: z.literal('redo'), batch }),
])
