import type { BatchId, EntryId } from '../ids.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { type Instant, MINUTE } from '../time/instant.ts'
import { isTextField } from './texts.ts'

/** What a text of the document said at a time. */
export interface TextVersion {
  readonly entry: EntryId
  readonly at: Instant
  readonly by: string
  readonly text: string
  /** It stands undone. */
  readonly undone: boolean
}

/** Typing is saved at every rest; rests shorter than this make no versions of their own. */
const ONE_SITTING = 10 * MINUTE

/**
 * What the text called `field` said over time, oldest first: of what somebody saved in one sitting, the last. `entries` are
 * those of the record in their order. Undone versions are among them, marked; none twice in a row.
 */
export function textVersions(
  entries: readonly JournalEntry[],
  undone: ReadonlySet<BatchId>,
  field: string,
): readonly TextVersion[] {
  const versions: TextVersion[] = []
  for (const entry of entries) {
    const text = savedIn(entry, field)
    if (text === undefined) continue
    const { id, recordedAt: at, by } = entry
    const version = { entry: id, at, by, text, undone: undone.has(entry.batch) }
    const before = versions.at(-1)
    const goesOn = before?.by === by && before.undone === version.undone && at - before.at < ONE_SITTING
    if (goesOn) versions.pop()
    if (versions.at(-1)?.text !== text) versions.push(version)
  }
  return versions
}

function savedIn({ op }: JournalEntry, field: string): string | undefined {
  if (op.op === 'incident.amend') return isTextField(field) ? op.d.changes[field] : undefined
  if (op.op !== 'record.put' || op.d.collection !== 'prose' || op.d.id !== field) return undefined
  return op.d.changes.removed === true ? '' : op.d.changes.markdown
}
