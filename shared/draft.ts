import type { Instant } from './time/instant.ts'

/** The field that is the entry line. */
export const ENTRY_LINE = 'entryLine'

/** The field that is the entry line of the small window. */
export const CAPTURE_LINE = 'captureLine'

/** A text that was typed into a field and is not recorded. */
export interface TypedText {
  readonly text: string
  /** What the record held when typing began: if it says something else by now, the record is newer. */
  readonly base: string
}

export interface Draft extends TypedText {
  /** When it was last kept. */
  readonly at: Instant
}

/** Drafts by field. */
export type Drafts = Readonly<Record<string, Draft>>

/**
 * The draft of a field that is worth offering: typed after what is recorded now, and different from it. Null otherwise, so
 * that nothing older ever stands over what the record says.
 */
export function unsavedDraft(drafts: Drafts, field: string, recorded: string): Draft | null {
  const draft = Object.hasOwn(drafts, field) ? drafts[field] : undefined
  return draft !== undefined && draft.base === recorded && draft.text !== recorded ? draft : null
}
