import { z } from 'zod'
import { COLLECTIONS, type CollectionName, type Records } from '../../incident/records/collections.ts'
import type { Change, Place } from './change.ts'

/** Fields of records that hold somebody's name and nothing else. */
const OF_PEOPLE = new Set(['owner', 'person', 'people', 'by', 'who', 'approver', 'invitee.name'])

/**
 * A value with each text in it changed, as its shape says which strings are texts: neither choices from a list nor ids
 * are. What the shape does not know is a text.
 */
function changeShaped(value: unknown, shape: unknown, change: (text: string) => string): unknown {
  if (value === null || value === undefined) return value
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable || shape instanceof z.ZodReadonly) {
    return changeShaped(value, shape.unwrap(), change)
  }
  if (typeof value === 'string') return isChoice(shape) ? value : change(value)
  if (Array.isArray(value)) {
    const each = shape instanceof z.ZodArray ? shape.element : null
    return value.map((one) => changeShaped(one, each, change))
  }
  if (typeof value !== 'object') return value
  const fields: Readonly<Record<string, unknown>> = shape instanceof z.ZodObject ? shape.shape : {}
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changeShaped(one, fields[key], change)]))
}

/** Ids are strings that a shape turns into something of their own. */
const isChoice = (shape: unknown): boolean =>
  shape instanceof z.ZodEnum ||
  shape instanceof z.ZodLiteral ||
  shape instanceof z.ZodPipe ||
  shape instanceof z.ZodISODate

/** Everything that users wrote beside events, with each text changed: by collection, whatever it holds. */
export function changeRecords(records: Records, change: Change): Records {
  const changed = Object.entries(records).map(([name, entries]) => {
    const shape = COLLECTIONS[name as CollectionName].fields.shape
    return [name, new Map([...entries].map(([id, record]) => [id, changeRecord(record, shape, change, name)]))] as const
  })
  return { ...records, ...Object.fromEntries(changed) }
}

function changeRecord(
  record: Readonly<Record<string, unknown>> & { readonly madeBy: string; readonly changedBy: string },
  shape: Readonly<Record<string, unknown>>,
  change: Change,
  name: string,
): object {
  const place: Place = { event: null, field: name }
  const fields = Object.keys(shape).map((field) => [
    field,
    changeShaped(record[field], shape[field], (text) =>
      OF_PEOPLE.has(field) || OF_PEOPLE.has(`${name}.${field}`) ? change.person(text, place) : change.text(text, place),
    ),
  ])
  return {
    ...record,
    ...Object.fromEntries(fields),
    madeBy: change.person(record.madeBy, place),
    changedBy: change.person(record.changedBy, place),
  }
}
