import type { JournalEntry } from './entry.ts'

/** How many entries there are for whoever counts what was recorded: a seal vouches for entries and is none of them. */
export const countEntries = (entries: readonly JournalEntry[]): number =>
  entries.reduce((count, { op }) => (op.op === 'journal.seal' ? count : count + 1), 0)
