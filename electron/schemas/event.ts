import { z } from 'zod'
import type { EventId } from '../../shared/ids.ts'
import {
  AUDIENCES,
  CERTAINTIES,
  type Change,
  DETECTION_METHODS,
  type EarlierState,
  type EscalationTry,
  type EventFields,
  HYPOTHESIS_STATES,
  LINK_RELATIONS,
  type NewEvent,
  OUTCOMES,
  PRECISIONS,
  ROLES,
  STATUSES,
} from '../../shared/incident/event.ts'
import { idOf, instantSchema, optional } from './values.ts'

export const eventId = idOf<EventId>()

const change: z.ZodType<Change> = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('status'), from: z.enum(STATUSES).nullable(), to: z.enum(STATUSES) }),
  z.strictObject({ what: z.literal('severity'), from: z.string().nullable(), to: z.string() }),
  z.strictObject({ what: z.literal('role'), role: z.enum(ROLES), from: z.string().nullable(), to: z.string() }),
])

const earlierState: z.ZodType<EarlierState> = z.strictObject({
  state: z.enum(['ruledOut', 'confirmed', 'parked']),
  from: instantSchema.nullable(),
  until: instantSchema,
  reason: z.string(),
})

const escalationTry: z.ZodType<EscalationTry> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paged'), at: instantSchema, to: z.string(), via: z.string() }),
  z.strictObject({ kind: z.literal('declined'), at: instantSchema, by: z.string(), reason: z.string() }),
])

/** How each field of an event is read. */
export const eventFields = {
  kind: z.string().min(1),
  text: z.string(),
  occurredAt: instantSchema,
  endedAt: instantSchema.nullable(),
  precision: z.enum(PRECISIONS),
  knownAt: instantSchema,
  people: z.array(z.string()),
  certainty: z.enum(CERTAINTIES),
  tags: z.array(z.string()),
  attachments: z.array(
    z.strictObject({
      sha256: z.hex().length(64),
      name: z.string(),
      bytes: z.int().min(0),
      mediaType: z.string(),
      stripped: z.literal(true).exactOptional(),
    }),
  ),
  links: z.array(z.strictObject({ to: eventId, relation: z.enum(LINK_RELATIONS) })),
  starred: z.boolean(),
  hidden: z.boolean(),
  shareable: z.boolean(),
  method: z.enum(DETECTION_METHODS).nullable(),
  source: z.string(),
  outcome: z.enum(OUTCOMES),
  expectedEffect: z.string(),
  checkAt: instantSchema.nullable(),
  outcomeAt: instantSchema.nullable(),
  state: z.enum(HYPOTHESIS_STATES),
  earlierStates: z.array(earlierState),
  reason: z.string(),
  whyItLookedRight: z.string(),
  soonerBy: z.string(),
  escalatedTo: z.string(),
  tries: z.array(escalationTry),
  via: z.string(),
  acknowledgedAt: instantSchema.nullable(),
  declined: z.boolean(),
  audience: z.enum(AUDIENCES).nullable(),
  channel: z.string(),
  scope: z.string(),
  endsImpact: z.boolean(),
  optionsNotTaken: z.string(),
  change: change.nullable(),
} satisfies { readonly [F in keyof EventFields]: z.ZodType<EventFields[F]> }

export const eventChanges: z.ZodType<Partial<EventFields>> = z.strictObject(optional(eventFields))

export const newEvent: z.ZodType<NewEvent> = z.strictObject({
  ...optional(eventFields),
  kind: eventFields.kind,
  text: eventFields.text,
  occurredAt: eventFields.occurredAt,
})
