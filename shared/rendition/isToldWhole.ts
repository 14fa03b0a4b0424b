import type { ExportOptions } from '../document/exportOptions.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { copyMarksOf } from '../verify/copyMarks.ts'

/**
 * Whether the log itself may leave with a copy. What was written and taken out again is still in it: a secret that no
 * finding names any more [X6], a private note [R1].
 */
export const isToldWhole = (entries: readonly JournalEntry[], options: ExportOptions): boolean =>
  copyMarksOf(options).length === 0 && !entries.some(isPrivate)

function isPrivate({ op }: JournalEntry): boolean {
  if (op.op !== 'record.put') return false
  const { d } = op
  return (
    (d.collection === 'eventMark' && (d.changes.question ?? '') !== '') ||
    (d.collection === 'reviewNote' && d.changes.isPrivate === true)
  )
}
