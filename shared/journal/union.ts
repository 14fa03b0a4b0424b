import type { JournalEntry } from './entry.ts'

/** The entries of several segments as one record. */
export interface Union {
  /** In the order of the record, each id once. */
  readonly entries: readonly JournalEntry[]
  /** Entries that share an id with one of `entries` but say something else, in the same order. */
  readonly conflicting: readonly JournalEntry[]
}

/** The order of the record: by clock reading, then by id [J4]. Negative when `a` comes first. */
export function inRecordOrder(a: JournalEntry, b: JournalEntry): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return 0
}

/**
 * Joins entries from any number of sources by id [J4]: any order, any split and any repeats give the same answer. Two
 * different entries under one id can only come from damage or from a hand: the first in the order of the record, then by
 * content, is taken on every machine alike, and the others are answered as conflicting so that they can be shown.
 */
export function unionEntries(sources: readonly (readonly JournalEntry[])[]): Union {
  const byId = new Map<string, JournalEntry>()
  const rivals: JournalEntry[] = []
  for (const source of sources) {
    for (const entry of source) {
      const known = byId.get(entry.id)
      if (known === undefined) byId.set(entry.id, entry)
      else if (!sameContent(known, entry)) {
        const [first, other] = inFullOrder(known, entry) <= 0 ? [known, entry] : [entry, known]
        byId.set(entry.id, first)
        rivals.push(other)
      }
    }
  }
  return { entries: [...byId.values()].sort(inRecordOrder), conflicting: distinct(rivals.sort(inFullOrder)) }
}

/** Whether two entries of one id are the same fact. Where and when they were written again does not matter. */
export const sameContent = (a: JournalEntry, b: JournalEntry): boolean => contentOf(a) === contentOf(b)

const contentOf = (entry: JournalEntry): string =>
  JSON.stringify([entry.hlc, entry.recordedAt, entry.by, entry.batch, entry.op])

function inFullOrder(a: JournalEntry, b: JournalEntry): number {
  const order = inRecordOrder(a, b)
  if (order !== 0) return order
  const [left, right] = [contentOf(a), contentOf(b)]
  return left === right ? 0 : left < right ? -1 : 1
}

const distinct = (sorted: readonly JournalEntry[]): readonly JournalEntry[] =>
  sorted.filter((entry, index) => {
    const before = sorted[index - 1]
    return before === undefined || before.id !== entry.id || !sameContent(before, entry)
  })
