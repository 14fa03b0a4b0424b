import type { EventId } from '../../ids.ts'
import type { EventFields, IncidentEvent } from '../../incident/event.ts'
import { asPeople, asPerson, asText, asTexts, type Change, changeStrings, type How } from './change.ts'

/** Each field of an event and what it holds. A new field does not compile until it is said here. */
const FIELDS: { readonly [F in keyof EventFields]: How<EventFields[F]> } = {
  kind: null,
  text: asText,
  occurredAt: null,
  endedAt: null,
  precision: null,
  knownAt: null,
  people: asPeople,
  certainty: null,
  tags: asTexts,
  attachments: (files, change, place) => files.map((file) => ({ ...file, name: change.text(file.name, place) })),
  links: null,
  starred: null,
  hidden: null,
  shareable: null,
  method: null,
  source: asText,
  outcome: null,
  expectedEffect: asText,
  checkAt: null,
  outcomeAt: null,
  state: null,
  earlierStates: (states, change, place) =>
    states.map((state) => ({ ...state, reason: change.text(state.reason, place) })),
  reason: asText,
  whyItLookedRight: asText,
  soonerBy: asText,
  escalatedTo: asPerson,
  tries: (tries, change, place) =>
    tries.map((one) =>
      one.kind === 'paged'
        ? { ...one, to: change.person(one.to, place), via: change.text(one.via, place) }
        : { ...one, by: change.person(one.by, place), reason: change.text(one.reason, place) },
    ),
  via: asText,
  acknowledgedAt: null,
  declined: null,
  audience: null,
  channel: asText,
  scope: asText,
  endsImpact: null,
  optionsNotTaken: asText,
  change: (value, change, place) =>
    value?.what === 'role'
      ? {
          ...value,
          from: value.from === null ? null : change.person(value.from, place),
          to: change.person(value.to, place),
        }
      : value,
}

/** The fields that hold texts. */
const WITH_TEXTS = (Object.keys(FIELDS) as readonly (keyof EventFields)[]).filter((field) => FIELDS[field] !== null)

/** In these an older value is a person as a whole; in the others a person is part of a text. */
const OF_PEOPLE: ReadonlySet<keyof EventFields> = new Set(['people', 'escalatedTo'])

type Changing = { -readonly [F in keyof EventFields]: EventFields[F] }

function changeField<F extends keyof EventFields>(fields: Changing, field: F, change: Change, event: EventId): void {
  const value = fields[field]
  // Most fields of most events are empty.
  if (value === '' || (Array.isArray(value) && value.length === 0)) return
  const how = FIELDS[field]
  if (how !== null) fields[field] = how(value, change, { event, field })
}

/** An event with each of its texts changed: fields, corrections, who recorded it and who took it back. */
export function changeEvent(event: IncidentEvent, change: Change): IncidentEvent {
  const changed = { ...event }
  for (const field of WITH_TEXTS) changeField(changed, field, change, event.id)
  const at = (field: string) => ({ event: event.id, field })
  return {
    ...changed,
    recordedBy: change.person(event.recordedBy, at('recordedBy')),
    edits: event.edits.map((edit) => {
      const of = (value: unknown): unknown =>
        FIELDS[edit.field] === null
          ? value
          : changeStrings(value, (text) =>
              OF_PEOPLE.has(edit.field) ? change.person(text, at('edits')) : change.text(text, at('edits')),
            )
      return { ...edit, by: change.person(edit.by, at('edits')), was: of(edit.was), is: of(edit.is) }
    }),
    retracted:
      event.retracted === null
        ? null
        : {
            ...event.retracted,
            by: change.person(event.retracted.by, at('retracted')),
            reason: change.text(event.retracted.reason, at('retracted')),
          },
    importedFrom:
      event.importedFrom === null
        ? null
        : { ...event.importedFrom, key: change.text(event.importedFrom.key, at('importedFrom')) },
  }
}
