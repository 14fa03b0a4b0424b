import type { ExportOptions } from '../document/exportOptions.ts'
import type { Incident } from '../incident/incident.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { copyMarksOf } from '../verify/copyMarks.ts'

/**
 * The log as it may leave with a copy, so that its replay is the incident that leaves; null for a copy that leaves out or
 * replaces something, as what was written and taken out again is still in the log: a secret that no finding names any
 * more [X6]. What is private never leaves [R1]: entries about private notes are left out, private questions are empty, and
 * so is what a note said while it was private, unless it says so still. `whole` is the incident that the log replays to.
 */
export function logAsTold(
  entries: readonly JournalEntry[],
  whole: Incident,
  options: ExportOptions,
): readonly JournalEntry[] | null {
  if (copyMarksOf(options).length > 0) return null
  const oncePrivate = new Set(entries.flatMap(privateNote))
  return entries.flatMap((entry) => toldEntry(entry, whole, oncePrivate))
}

const privateNote = ({ op }: JournalEntry): readonly string[] =>
  op.op === 'record.put' && op.d.collection === 'reviewNote' && op.d.changes.isPrivate === true ? [op.d.id] : []

function toldEntry(
  entry: JournalEntry,
  { records }: Incident,
  oncePrivate: ReadonlySet<string>,
): readonly JournalEntry[] {
  if (entry.op.op !== 'record.put') return [entry]
  const { d } = entry.op
  if (d.collection === 'eventMark' && d.changes.question) {
    return [{ ...entry, op: { op: 'record.put', d: { ...d, changes: { ...d.changes, question: '' } } } }]
  }
  if (d.collection !== 'reviewNote' || !oncePrivate.has(d.id)) return [entry]
  const note = records.reviewNote.get(d.id)
  if (note === undefined || note.isPrivate) return []
  if (d.changes.text === undefined || d.changes.text === note.text) return [entry]
  return [{ ...entry, op: { op: 'record.put', d: { ...d, changes: { ...d.changes, text: '' } } } }]
}
