import { inOrder } from '../incident/fold/order.ts'
import type { JournalEntry } from './entry.ts'

/** The entries of several segments as one record. */
export interface Union {
  /** In the order of the record, each fact once. */
  readonly entries: readonly JournalEntry[]
  /** Ids under which two entries say different things; `entries` has all of them. */
  readonly conflicts: readonly string[]
}

/**
 * Joins entries from any number of sources by id [J4]: any order, any split and any repeats give the same answer. Two
 * different entries under one id can only come from damage or from a hand: both are kept, and the id is answered as a
 * conflict.
 */
export function unionEntries(sources: readonly (readonly JournalEntry[])[]): Union {
  const [only] = sources
  const entries = inOrder(sources.length === 1 && only !== undefined ? only : sources.flat())
  if (isRising(entries)) return { entries, conflicts: [] }
  const ids = new Set<string>()
  const conflicts = new Set<string>()
  for (const { id } of entries) {
    if (ids.has(id)) conflicts.add(id)
    ids.add(id)
  }
  return { entries, conflicts: [...conflicts].sort() }
}

/** Whether ids rise with the order, as those of one writer do: then no two are the same. */
function isRising(entries: readonly JournalEntry[]): boolean {
  let before = ''
  for (const { id } of entries) {
    if (id <= before) return false
    before = id
  }
  return true
}
