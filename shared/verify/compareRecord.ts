import type { ByteTools } from '../journal/bytes.ts'
import { countEntries } from '../journal/countEntries.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { marksOf, recordHead } from '../journal/recordHead.ts'
import { risingPlaces } from './risingPlaces.ts'

/** A record as it once stood. `marks` is null where only its head and length were kept. */
export interface EarlierRecord {
  readonly head: string
  readonly entries: number
  readonly marks: readonly string[] | null
}

/** Where a record differs from what it was. Places are counted from 1, in the earlier record. */
export type RecordDifference =
  | { readonly kind: 'unchanged'; readonly added: number }
  | {
      readonly kind: 'changed'
      readonly altered: readonly number[]
      readonly missing: readonly number[]
      /** Entries that have moved to another place in the order. */
      readonly moved: readonly number[]
      readonly added: number
    }
  /** It is not what it was, and nothing was kept that could tell where. */
  | { readonly kind: 'unknown' }

const ID_LENGTH = 8

/**
 * Compares the log with what it was when a document was exported. Entries added since do no harm, wherever they are in the
 * order: another machine's may arrive late. Seals are not counted as added.
 */
export function compareRecord(
  earlier: EarlierRecord,
  entries: readonly JournalEntry[],
  tools: ByteTools,
): RecordDifference {
  const start = entries.slice(0, earlier.entries)
  if (start.length === earlier.entries && recordHead(start, tools) === earlier.head) {
    return { kind: 'unchanged', added: countEntries(entries.slice(earlier.entries)) }
  }
  if (earlier.marks === null) return { kind: 'unknown' }
  return byMarks(earlier.head, earlier.marks, entries, tools)
}

function byMarks(
  head: string,
  marks: readonly string[],
  entries: readonly JournalEntry[],
  tools: ByteTools,
): RecordDifference {
  const now = new Map<string, { readonly place: number; readonly mark: string }>()
  for (const [place, mark] of marksOf(entries, tools).entries()) now.set(mark.slice(0, ID_LENGTH), { place, mark })
  const wanted = new Set(marks.map((mark) => mark.slice(0, ID_LENGTH)))
  const held = marks.map((mark) => now.get(mark.slice(0, ID_LENGTH)))
  const places = held.map((found) => found?.place ?? null)
  const kept = new Set(places.filter((place) => place !== null))
  const added = countEntries(entries.filter((_, place) => !kept.has(place)))
  const same = entries.filter((_, place) => kept.has(place))
  if (wanted.size === marks.length && same.length === marks.length && recordHead(same, tools) === head) {
    return { kind: 'unchanged', added }
  }
  const numbered = marks.map((mark, i) => ({ mark, number: i + 1, found: held[i] }))
  const rising = risingPlaces(places)
  const changed = {
    altered: numbered
      .filter(({ mark, found }) => found !== undefined && found.mark !== mark)
      .map(({ number }) => number),
    missing: numbered.filter(({ found }) => found === undefined).map(({ number }) => number),
    moved: numbered.filter(({ found }, i) => found !== undefined && !rising.has(i)).map(({ number }) => number),
  }
  const isExplained = changed.altered.length + changed.missing.length + changed.moved.length > 0
  return isExplained ? { kind: 'changed', ...changed, added } : { kind: 'unknown' }
}
