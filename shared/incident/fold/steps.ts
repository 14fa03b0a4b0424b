import type { BatchId } from '../../ids.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import { COLLECTIONS } from '../records/collections.ts'

/** The batch that an entry undoes or redoes; null for any other entry. */
export const undoTarget = ({ op }: JournalEntry): BatchId | null =>
  op.op === 'batch.undo' || op.op === 'batch.redo' ? op.d.batch : null

/** The batches that stand undone: those whose last undo or redo, in order, is an undo [I7]. */
export function undoneBatches(undoOps: readonly JournalEntry[]): ReadonlySet<BatchId> {
  const undone = new Set<BatchId>()
  for (const { op } of undoOps) {
    if (op.op === 'batch.undo') undone.add(op.d.batch)
    else if (op.op === 'batch.redo') undone.delete(op.d.batch)
  }
  return undone
}

/** Entries of other writers that may lie between the entries of one batch before we stop looking for more of it. */
const INTERLEAVED = 64

/** The entries of the batch that `all[last]` belongs to, in order. */
function batchEndingAt(all: readonly JournalEntry[], last: number): readonly JournalEntry[] {
  const batch = all[last]?.batch
  const found: JournalEntry[] = []
  let others = 0
  for (let i = last; i >= 0 && others < INTERLEAVED; i--) {
    const entry = all[i]
    if (entry === undefined || entry.batch !== batch) others += 1
    else if (undoTarget(entry) === null) found.push(entry)
  }
  return found.reverse()
}

/** Whether undo and redo look past an entry: it is no gesture of the user that this version knows. */
const isNoGesture = ({ op }: JournalEntry): boolean =>
  op.op === 'unknown' ||
  op.op === 'journal.seal' ||
  op.op === 'journal.sleep' ||
  (op.op === 'record.put' && !COLLECTIONS[op.d.collection].undoable)

/** The entries that an undo would take back next: the latest batch that stands, never the one that declared [I7]. */
export function nextUndo(all: readonly JournalEntry[], undone: ReadonlySet<BatchId>): readonly JournalEntry[] {
  for (let i = all.length - 1; i >= 0; i--) {
    const entry = all[i]
    if (entry === undefined || isNoGesture(entry) || undoTarget(entry) !== null) continue
    if (undone.has(entry.batch)) continue
    const entries = batchEndingAt(all, i)
    if (entries.some(({ op }) => op.op === 'incident.declare')) continue
    return entries
  }
  return []
}

/** The entries that a redo would bring back next: the batch undone last, unless something new was done since [I7]. */
export function nextRedo(all: readonly JournalEntry[], undone: ReadonlySet<BatchId>): readonly JournalEntry[] {
  if (undone.size === 0) return []
  const decided = new Set<BatchId>()
  for (let i = all.length - 1; i >= 0; i--) {
    const entry = all[i]
    if (entry === undefined || isNoGesture(entry)) continue
    const target = undoTarget(entry)
    if (target === null) return []
    if (entry.op.op === 'batch.undo' && undone.has(target) && !decided.has(target)) {
      const last = all.findLastIndex((other) => other.batch === target && undoTarget(other) === null)
      return last === -1 ? [] : batchEndingAt(all, last)
    }
    decided.add(target)
  }
  return []
}
