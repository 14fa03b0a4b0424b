import type { JournalEntry } from '../../journal/entry.ts'

/**
 * The one order of the record: by clock reading, then by id, then by content, so that two different lines under one
 * name are both kept and every machine puts them the same way round [J4]. 0 means: the same fact.
 */
export function compareEntries(a: JournalEntry, b: JournalEntry): number {
  if (a === b) return 0
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  const left = JSON.stringify(a)
  const right = JSON.stringify(b)
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** The place of the first of `sorted` that does not come before `entry`. */
function placeFor(sorted: readonly JournalEntry[], entry: JournalEntry): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const there = sorted[middle]
    if (there !== undefined && compareEntries(there, entry) < 0) from = middle + 1
    else to = middle
  }
  return from
}

const isRising = (entries: readonly JournalEntry[]): boolean => {
  for (let i = 1; i < entries.length; i++) {
    const [before, entry] = [entries[i - 1], entries[i]]
    if (before === undefined || entry === undefined || compareEntries(before, entry) >= 0) return false
  }
  return true
}

/** `entries` in order, each fact once. */
export function inOrder(entries: Iterable<JournalEntry>): readonly JournalEntry[] {
  const all = Array.isArray(entries) ? (entries as readonly JournalEntry[]) : [...entries]
  // Segments are in order, and most incidents have few: looking costs less than sorting.
  if (isRising(all)) return all
  const sorted = all.toSorted(compareEntries)
  return sorted.filter((entry, i) => {
    const before = sorted[i - 1]
    return before === undefined || compareEntries(before, entry) !== 0
  })
}

/**
 * `sorted` with `fresh` (in order, no repeats) put in its place; `added` is what was not there yet. Costs one copy, and
 * for entries that are newer than all others nothing more.
 */
export function mergeInOrder(
  sorted: readonly JournalEntry[],
  fresh: readonly JournalEntry[],
): { readonly all: readonly JournalEntry[]; readonly added: readonly JournalEntry[] } {
  const [first] = fresh
  if (first === undefined) return { all: sorted, added: [] }
  const start = placeFor(sorted, first)
  if (start === sorted.length) return { all: sorted.length === 0 ? fresh : sorted.concat(fresh), added: fresh }
  const all = sorted.slice(0, start)
  const added: JournalEntry[] = []
  let next = start
  for (const entry of fresh) {
    let there = sorted[next]
    while (there !== undefined && compareEntries(there, entry) < 0) {
      all.push(there)
      next += 1
      there = sorted[next]
    }
    if (there !== undefined && compareEntries(there, entry) === 0) continue
    all.push(entry)
    added.push(entry)
  }
  for (let rest = sorted[next]; rest !== undefined; rest = sorted[next]) {
    all.push(rest)
    next += 1
  }
  return added.length === 0 ? { all: sorted, added } : { all, added }
}
