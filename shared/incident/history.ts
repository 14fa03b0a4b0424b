import type { BatchId, EntryId } from '../ids.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Instant } from '../time/instant.ts'
import type { EventFields } from './event.ts'
import { editsBy, isOp } from './fold/eventRecord.ts'
import { newShape, shapeEvent } from './fold/eventShape.ts'
import { type Gesture, gestureOf } from './gesture.ts'

/** What one correction did to a field. */
export interface FieldStep {
  readonly field: keyof EventFields
  readonly was: unknown
  readonly is: unknown
}

/** One step in the life of an event. */
export interface HistoryStep {
  readonly entry: EntryId
  readonly at: Instant
  readonly by: string
  readonly kind: 'logged' | 'edited' | 'retracted' | 'restored'
  /** What was corrected; empty for the other kinds. */
  readonly edits: readonly FieldStep[]
  /** Why it was retracted. */
  readonly reason: string
  /** What it was part of, such as a merge. */
  readonly gesture: Gesture | null
  /** An import brought it, not a person. */
  readonly imported: boolean
  /** It stands undone: the steps after it do not know of it. */
  readonly undone: boolean
}

/**
 * Everything that was done to one event, oldest first: `entries` are those about it, in the order of the record, undone
 * ones among them. A correction that changed nothing is left out, unless it was part of a merge or a split.
 */
export function historyOf(entries: readonly JournalEntry[], undone: ReadonlySet<BatchId>): readonly HistoryStep[] {
  const add = entries.find((entry) => isOp(entry, 'event.add') && !undone.has(entry.batch)) ?? entries[0]
  if (add === undefined || !isOp(add, 'event.add')) return []
  const frame = { id: add.op.d.event, number: null, recordedAt: add.recordedAt, recordedBy: add.by, edits: [] }
  let event = newShape(add.op.d.fields, { ...frame, retracted: null, importedFrom: null })
  const steps: HistoryStep[] = []
  for (const entry of entries) {
    const isUndone = undone.has(entry.batch)
    const step = { entry: entry.id, at: entry.recordedAt, by: entry.by, edits: [], reason: '', undone: isUndone }
    if (entry === add) {
      const imported = add.op.d.importedFrom !== undefined
      steps.push({ ...step, kind: 'logged', gesture: gestureOf(add.op.d), imported })
    } else if (isOp(entry, 'event.amend')) {
      const edits = editsBy(entry, event)
      const gesture = gestureOf(entry.op.d)
      if (edits.length === 0 && (gesture === null || gesture.kind === 'bulk')) continue
      steps.push({ ...step, kind: 'edited', edits, gesture, imported: entry.op.d.importedFrom !== undefined })
      if (!isUndone) event = shapeEvent(Object.fromEntries(edits.map(({ field, is }) => [field, is])), event, event)
    } else if (isOp(entry, 'event.retract')) {
      const { reason } = entry.op.d
      steps.push({ ...step, kind: 'retracted', reason, gesture: gestureOf(entry.op.d), imported: false })
    } else if (isOp(entry, 'event.restore')) {
      steps.push({ ...step, kind: 'restored', gesture: gestureOf(entry.op.d), imported: false })
    }
  }
  return steps
}
