import type { JournalEntry } from '../../journal/entry.ts'
import type { TextApart } from '../fold/textsApart.ts'
import { COLLECTIONS, type CollectionName, type RecordOf, type Records } from './collections.ts'

type Loose = { readonly [Name in CollectionName]: Map<string, RecordOf<CollectionName>> }

const empty = (): Loose =>
  Object.fromEntries(
    Object.keys(COLLECTIONS).map((name) => [name, new Map<string, RecordOf<CollectionName>>()]),
  ) as Loose

/** No records at all. */
export const NO_RECORDS: Records = empty() as Records

/** The records that entries add up to, in order: each field as it was last written [I10]. Never fails [I1]. */
export function foldRecords(entries: readonly JournalEntry[]): Records {
  const puts = entries.filter(({ op }) => op.op === 'record.put')
  if (puts.length === 0) return NO_RECORDS
  const records = empty()
  for (const { op, by, recordedAt } of puts) {
    if (op.op !== 'record.put') continue
    const { collection, id, changes } = op.d
    const before = records[collection].get(id) ?? {
      ...COLLECTIONS[collection].defaults,
      id,
      removed: false,
      madeAt: recordedAt,
      madeBy: by,
    }
    records[collection].set(id, {
      ...before,
      ...changes,
      id,
      changedAt: recordedAt,
      changedBy: by,
    } as RecordOf<CollectionName>)
  }
  return records as Records
}

/**
 * The same with the versions of texts that people wrote apart among the kept ones, where they are shown, taken and let go like
 * any other [I11].
 */
export function withTextsApart(records: Records, apart: readonly TextApart[]): Records {
  if (apart.length === 0) return records
  const kept = new Map(records.keptText)
  for (const { id, field, markdown, by, at } of apart) {
    const known = { madeAt: at, madeBy: by, changedAt: at, changedBy: by }
    kept.set(id, { ...known, id, field, markdown, by, removed: kept.get(id)?.removed ?? false })
  }
  return { ...records, keptText: kept }
}
