import type { ByteTools } from './bytes.ts'
import type { JournalEntry } from './entry.ts'

/** Digests of one entry, whichever segment it was written to and however often. */
interface Digests {
  /** Of all that it says, in 64 hex digits. */
  readonly whole: string
  /** 8 hex digits of its id, then 8 of all but its place in the order. */
  readonly mark: string
}

/** Characters of one mark. */
export const MARK_LENGTH = 16

const known = new WeakMap<JournalEntry, Digests>()

function digestsOf(entry: JournalEntry, tools: ByteTools): Digests {
  const before = known.get(entry)
  if (before !== undefined) return before
  const { id, hlc, recordedAt, by, batch, op } = entry
  const hash = (value: unknown) => tools.sha256(tools.encode(JSON.stringify(value)))
  const said = [id, recordedAt, by, batch, op.op === 'unknown' ? op.name : op.op, op.d]
  const content = hash(said)
  const digests = { whole: hash([hlc, content]), mark: `${hash(id).slice(0, 8)}${content.slice(0, 8)}` }
  known.set(entry, digests)
  return digests
}

/**
 * One hash over a whole record: its entries in order, each with all that it says. Whoever holds it can tell whether any of
 * them was altered, removed, added or moved. The same for every machine, however the entries lie in segments.
 */
export const recordHead = (entries: readonly JournalEntry[], tools: ByteTools): string =>
  tools.sha256(tools.encode(entries.map((entry) => digestsOf(entry, tools).whole).join('\n')))

/** A short mark of each entry, in order: by these it can be said which entry of a record was altered, or is missing. */
export const marksOf = (entries: readonly JournalEntry[], tools: ByteTools): readonly string[] =>
  entries.map((entry) => digestsOf(entry, tools).mark)
