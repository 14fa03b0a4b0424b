import type { BatchId } from '../../ids.ts'
import type { EntryDraft } from '../../journal/entry.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Rejection, Stamp } from '../commands.ts'

/** What a decision answers: the entries of one gesture, or why there are none. */
export type Decision = Result<readonly EntryDraft[], Rejection>

/** One batch of these ops: written together, undone together. */
export function write(stamp: Stamp, ...ops: readonly EntryDraft['op'][]): Decision {
  const batch = stamp.newId() as BatchId
  return ok(ops.map((op) => ({ batch, op })))
}

export const refuse = (rejection: Rejection): Decision => err(rejection)

export const nothingToDo = (what: string): Decision => err({ kind: 'nothingToDo', what })
