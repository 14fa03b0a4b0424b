import type { BatchId, EventId } from '../../ids.ts'
import type { JournalEntry, Op } from '../../journal/entry.ts'
import { type Edit, EVENT_DEFAULTS, type EventFields, type IncidentEvent } from '../event.ts'
import type { EventKind } from '../kinds.ts'
import { sameValue } from '../sameValue.ts'
import { newShape, shapeEvent } from './eventShape.ts'
import type { Claim } from './numbers.ts'

type EntryOf<Name extends Op['op']> = JournalEntry & { readonly op: Extract<Op, { op: Name }> }

/** What the record says about one event: all its entries, and the event they add up to. */
export interface EventRecord {
  readonly id: EventId
  readonly entries: readonly JournalEntry[]
  /** The entry that brought the event in; null while only corrections of it have arrived, or its adding was undone. */
  readonly add: JournalEntry | null
  readonly claims: readonly Claim[]
  /** Null exactly when `add` is. */
  readonly event: IncidentEvent | null
}

export function isOp<Name extends Op['op']>(entry: JournalEntry, name: Name): entry is EntryOf<Name> {
  return entry.op.op === name
}

const FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(EVENT_DEFAULTS),
  'kind',
  'text',
  'occurredAt',
  'knownAt',
] satisfies (keyof EventFields | string)[])

const isField = (name: string): name is keyof EventFields => FIELDS.has(name)

/** The corrections that one entry made to an event as it stood: only fields that truly changed, and only known ones. */
export function editsBy(entry: EntryOf<'event.amend'>, event: EventFields): readonly Edit[] {
  const edits: Edit[] = []
  for (const [field, is] of Object.entries(entry.op.d.changes)) {
    if (is === undefined || !isField(field) || sameValue(event[field], is)) continue
    const imported = entry.op.d.importedFrom !== undefined
    edits.push({ at: entry.recordedAt, by: entry.by, field, was: event[field], is, ...(imported ? { imported } : {}) })
  }
  return edits
}

/** The number that the event has as one of this kind. */
export type NumberFor = (kind: EventKind) => string | null

const added = (entry: EntryOf<'event.add'>, id: EventId, numberFor: NumberFor): IncidentEvent =>
  newShape(entry.op.d.fields, {
    id,
    number: numberFor(entry.op.d.fields.kind),
    recordedAt: entry.recordedAt,
    recordedBy: entry.by,
    edits: [],
    retracted: null,
    importedFrom: entry.op.d.importedFrom ?? null,
  })

function amended(event: IncidentEvent, edits: readonly Edit[], numberFor: NumberFor): IncidentEvent {
  const changes: Partial<EventFields> = Object.fromEntries(edits.map((edit) => [edit.field, edit.is]))
  const number = numberFor(changes.kind ?? event.kind)
  return shapeEvent(changes, event, { ...event, number, edits: [...event.edits, ...edits] })
}

/**
 * Adds up the entries of one event, in order: the first adding is the base wherever it lies, then each field is as last
 * corrected [I2]. Entries of undone batches are skipped; their claims to a number stand [I4].
 */
export function foldEvent(
  id: EventId,
  entries: readonly JournalEntry[],
  claims: readonly Claim[],
  undone: ReadonlySet<BatchId>,
  numberFor: NumberFor,
): EventRecord {
  const standing = undone.size === 0 ? entries : entries.filter((entry) => !undone.has(entry.batch))
  const add = standing.find((entry) => isOp(entry, 'event.add'))
  if (add === undefined || !isOp(add, 'event.add')) return { id, entries, add: null, claims, event: null }
  let event = added(add, id, numberFor)
  for (const entry of standing) {
    if (isOp(entry, 'event.amend')) {
      const edits = editsBy(entry, event)
      if (edits.length > 0) event = amended(event, edits, numberFor)
    } else if (isOp(entry, 'event.retract')) {
      event = { ...event, retracted: { at: entry.recordedAt, by: entry.by, reason: entry.op.d.reason } }
    } else if (isOp(entry, 'event.restore')) {
      event = { ...event, retracted: null }
    }
  }
  return { id, entries, add, claims, event }
}
