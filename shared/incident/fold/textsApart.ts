import { fingerprint } from '../../fingerprint.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import type { Instant } from '../../time/instant.ts'
import { TEXT_FIELDS } from '../texts.ts'

/** A version of a text of the document that no later one was written over: somebody wrote another one without knowing it. */
export interface TextApart {
  readonly field: string
  readonly markdown: string
  /** Of the version; the same wherever the journal is replayed. */
  readonly id: string
  readonly by: string
  readonly at: Instant
}

/** One saving of a text. `over`: the version it was written over; absent where nobody knows, as in older journals. */
interface Saved {
  readonly field: string
  readonly text: string
  readonly version: string
  readonly over: string | undefined
  readonly entry: JournalEntry
}

/** The names of versions, worked out once for each entry: long texts are saved often, and journals folded often. */
const named = new WeakMap<object, Map<string, string>>()

/** How a version of a text is named in the journal; nothing written has the empty name. */
export const versionOf = (text: string): string => (text === '' ? '' : fingerprint(text))

function versionIn(changes: object, field: string, text: string): string {
  const known = named.get(changes) ?? new Map<string, string>()
  named.set(changes, known)
  const version = known.get(field) ?? versionOf(text)
  known.set(field, version)
  return version
}

function savedIn(entry: JournalEntry): readonly Saved[] {
  const { op } = entry
  if (op.op === 'incident.amend') {
    const { changes, over } = op.d
    return TEXT_FIELDS.flatMap((field) => {
      const text = changes[field]
      if (text === undefined) return []
      return [{ field, text, version: versionIn(changes, field, text), over: over?.[field], entry }]
    })
  }
  if (op.op !== 'record.put' || op.d.collection !== 'prose') return []
  const { id, changes, over } = op.d
  const text = changes.removed === true ? '' : changes.markdown
  if (text === undefined) return []
  return [{ field: id, text, version: versionIn(changes, id, text), over, entry }]
}

/**
 * What was written into the texts of the document by people who could not see each other's: all versions that none was written
 * over, but the last, which stands [I11]. `all` are the entries in order, undone ones included; `isUndone` says which those are.
 */
export function textsApart(
  all: readonly JournalEntry[],
  isUndone: (entry: JournalEntry) => boolean,
): readonly TextApart[] {
  const byField = new Map<string, Saved[]>()
  for (const saved of all.flatMap(savedIn)) {
    const of = byField.get(saved.field)
    if (of === undefined) byField.set(saved.field, [saved])
    else of.push(saved)
  }
  return [...byField.values()].flatMap((saved) => {
    // Who writes alone knows what he wrote.
    if (new Set(saved.map(({ entry }) => entry.device)).size < 2) return []
    return apartIn(saved, isUndone)
  })
}

function apartIn(saved: readonly Saved[], isUndone: (entry: JournalEntry) => boolean): readonly TextApart[] {
  const over = new Map(saved.map((one) => [one.version, one.over]))
  const heads = new Map<string, Saved | null>([['', null]])
  let last = ''
  for (const one of saved) {
    if (isUndone(one.entry)) continue
    const replaced = one.over === undefined ? last : headBelow(one.over, heads, over)
    if (replaced !== null) heads.delete(replaced)
    heads.set(one.version, one)
    last = one.version
  }
  return [...heads.values()].flatMap((head) => {
    if (head === null || head.version === last || head.text.trim() === '') return []
    const { field, text, version, entry } = head
    return [{ field, markdown: text, id: `apart ${field} ${version}`, by: entry.by, at: entry.recordedAt }]
  })
}

/** The version that stands at `from` or, where that was undone, below it; null where that was written over already. */
function headBelow(
  from: string,
  heads: ReadonlyMap<string, unknown>,
  over: ReadonlyMap<string, string | undefined>,
): string | null {
  const seen = new Set<string>()
  let at: string | undefined = from
  while (at !== undefined && !seen.has(at)) {
    if (heads.has(at)) return at
    seen.add(at)
    at = over.get(at)
  }
  return null
}
