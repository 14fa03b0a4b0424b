import type { Draft } from '../../../shared/entryLine/draft.ts'
import type { Recalled } from '../../../shared/entryLine/recall.ts'
import type { Attachment } from '../../../shared/incident/event.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { keptRanges, type Range } from './plainRanges.ts'

/** The entry line as it stands. */
export interface Line {
  readonly text: string
  /** When its first key was pressed; null while it is empty. While something is edited: the time that stands. */
  readonly startedAt: Instant | null
  /** Parts that the user wants kept as text. */
  readonly plain: readonly Range[]
  /** Files that are kept already and wait for the entry that names them. */
  readonly attachments: readonly Attachment[]
  /** What the line corrects, as it was recalled; null for a new entry. */
  readonly editing: Recalled | null
}

export const EMPTY_LINE: Line = { text: '', startedAt: null, plain: [], attachments: [], editing: null }

/** Whether there is nothing that could be lost. */
export const isEmptyLine = ({ text, attachments, editing }: Line): boolean =>
  text === '' && attachments.length === 0 && editing === null

/** The line after its text was edited. Emptied, it begins anew with the next key. */
export function typed(line: Line, text: string, now: Instant): Line {
  const next = { ...line, text, startedAt: line.startedAt ?? now, plain: keptRanges(line.plain, line.text, text) }
  return isEmptyLine(next) ? EMPTY_LINE : next
}

/** The line with one understood part made plain text. */
export const dismissed = (line: Line, part: Range): Line => ({ ...line, plain: [...line.plain, part] })

/** The line with a range of its text written otherwise. */
export const rewritten = (line: Line, { from, to }: Range, text: string, now: Instant): Line =>
  typed(line, `${line.text.slice(0, from)}${text}${line.text.slice(to)}`, now)

/** A line that holds something recalled, to be typed over. */
export const editingLine = (recalled: Recalled): Line => ({
  ...EMPTY_LINE,
  text: recalled.text,
  startedAt: recalled.at,
  plain: recalled.plain,
  editing: recalled,
})

/** The line as it is kept on disk. */
export const draftOf = ({ text, startedAt, plain, attachments, editing }: Line): Draft => ({
  text,
  startedAt,
  plain,
  attachments,
  editing: editing === null ? null : { event: editing.event, made: editing.made },
})
