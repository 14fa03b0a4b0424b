import type { Incident } from '../incident.ts'
import type { CollectionName, RecordOf } from './collections.ts'

/** The records of a collection that were not removed, in the order they were made [I10]. */
export const recordsOf = <Name extends CollectionName>(
  { records }: Pick<Incident, 'records'>,
  collection: Name,
): readonly RecordOf<Name>[] => [...records[collection].values()].filter((record) => !record.removed)

/** The record with this id; null when there is none, or it was removed. */
export function recordOf<Name extends CollectionName>(
  { records }: Pick<Incident, 'records'>,
  collection: Name,
  id: string,
): RecordOf<Name> | null {
  const record = records[collection].get(id)
  return record === undefined || record.removed ? null : record
}
