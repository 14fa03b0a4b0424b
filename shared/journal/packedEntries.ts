import type { JournalEntry } from './entry.ts'

/**
 * Entries on their way to a page, as JSON: texts cross whole, while objects would be copied one by one, several times.
 * In parts, because one text of a million entries would be longer than a text may be.
 */
export type PackedEntries = readonly string[]

const PART = 10_000

/** Packs entries, of which there may be any number; they hold only what a line of the journal can hold. */
export function packEntries(entries: readonly JournalEntry[]): PackedEntries {
  const parts: string[] = []
  for (let from = 0; from < entries.length; from += PART) parts.push(JSON.stringify(entries.slice(from, from + PART)))
  return parts
}

/** The entries that were packed, in their order. Main packed them: nothing is checked again. */
export const unpackEntries = (packed: PackedEntries): readonly JournalEntry[] =>
  packed.flatMap((part): readonly JournalEntry[] => JSON.parse(part))
