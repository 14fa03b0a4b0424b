import { type Instant, instant } from '../../time/instant.ts'
import { EVENT_DEFAULTS, type EventFields, type IncidentEvent, type NewEvent } from '../event.ts'

/** What an event has besides its fields. */
export type EventFrame = Omit<IncidentEvent, keyof EventFields>

const or = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value)

/**
 * An event with `fields` over `base`. Every property is written out in one literal: built by spreading, an object of
 * this size is kept as a slow table, and 100,000 of them take seconds instead of a fraction of one.
 */
export function shapeEvent(
  fields: Partial<EventFields>,
  base: EventFields,
  frame: EventFrame,
  knownAt: Instant = base.knownAt,
): IncidentEvent {
  return {
    id: frame.id,
    number: frame.number,
    recordedAt: frame.recordedAt,
    recordedBy: frame.recordedBy,
    edits: frame.edits,
    retracted: frame.retracted,
    importedFrom: frame.importedFrom,
    kind: or(fields.kind, base.kind),
    text: or(fields.text, base.text),
    occurredAt: or(fields.occurredAt, base.occurredAt),
    endedAt: or(fields.endedAt, base.endedAt),
    precision: or(fields.precision, base.precision),
    knownAt: or(fields.knownAt, knownAt),
    people: or(fields.people, base.people),
    certainty: or(fields.certainty, base.certainty),
    tags: or(fields.tags, base.tags),
    attachments: or(fields.attachments, base.attachments),
    links: or(fields.links, base.links),
    starred: or(fields.starred, base.starred),
    hidden: or(fields.hidden, base.hidden),
    shareable: or(fields.shareable, base.shareable),
    method: or(fields.method, base.method),
    source: or(fields.source, base.source),
    outcome: or(fields.outcome, base.outcome),
    expectedEffect: or(fields.expectedEffect, base.expectedEffect),
    checkAt: or(fields.checkAt, base.checkAt),
    outcomeAt: or(fields.outcomeAt, base.outcomeAt),
    state: or(fields.state, base.state),
    earlierStates: or(fields.earlierStates, base.earlierStates),
    reason: or(fields.reason, base.reason),
    whyItLookedRight: or(fields.whyItLookedRight, base.whyItLookedRight),
    soonerBy: or(fields.soonerBy, base.soonerBy),
    escalatedTo: or(fields.escalatedTo, base.escalatedTo),
    tries: or(fields.tries, base.tries),
    via: or(fields.via, base.via),
    acknowledgedAt: or(fields.acknowledgedAt, base.acknowledgedAt),
    declined: or(fields.declined, base.declined),
    audience: or(fields.audience, base.audience),
    channel: or(fields.channel, base.channel),
    scope: or(fields.scope, base.scope),
    endsImpact: or(fields.endsImpact, base.endsImpact),
    optionsNotTaken: or(fields.optionsNotTaken, base.optionsNotTaken),
    change: or(fields.change, base.change),
  }
}

/** Never seen: a new event always says these four. */
const BLANK: EventFields = { ...EVENT_DEFAULTS, kind: 'note', text: '', occurredAt: instant(0), knownAt: instant(0) }

/**
 * A new event before anything is corrected: `fields` over the defaults, known when it was recorded unless they say
 * otherwise. They are read as they were parsed: from a copy made by spreading it takes six times as long.
 */
export const newShape = (fields: NewEvent, frame: EventFrame): IncidentEvent =>
  shapeEvent(fields, BLANK, frame, frame.recordedAt)
