import { z } from 'zod'
import { COLLECTIONS, type CollectionName, isCollectionName } from './collections.ts'

const removed = z.boolean()

/** What may be asked of a record: fields of the collection and nothing else. */
export const strictChanges = (name: CollectionName): z.ZodType =>
  z.strictObject({ ...COLLECTIONS[name].fields.shape, removed }).partial()

const looseChanges = Object.fromEntries(
  Object.entries(COLLECTIONS).map(([name, { fields }]) => [
    name,
    z.looseObject({ ...fields.shape, removed }).partial(),
  ]),
)

/** Whether the payload of a line can be acted upon. Fields that this version does not know may be there [J8]. */
export function isRecordPut(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { collection, id, changes } = value as { readonly [field: string]: unknown }
  if (!isCollectionName(collection) || typeof id !== 'string' || id === '') return false
  return looseChanges[collection]?.safeParse(changes).success === true
}
