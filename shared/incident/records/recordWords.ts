import type { AnyCollection, Named, RecordDeed } from './collection.ts'
import { COLLECTIONS, type RecordPut, type Records } from './collections.ts'

function deedOf({ changes, made }: RecordPut): RecordDeed {
  if (changes.removed === true) return 'remove'
  if (made === true) return 'add'
  return changes.removed === false ? 'bring back' : 'edit'
}

/** What the gesture did to the record, as the words after "Undo"; `event` says what an event is called. */
export function recordPutWords(put: RecordPut, records: Records, event: Named['event']): string {
  const collection: AnyCollection = COLLECTIONS[put.collection]
  const fields = { ...collection.defaults, ...records[put.collection].get(put.id), ...put.changes }
  const deed = deedOf(put)
  const own = deed === 'remove' ? null : (collection.words?.(put.changes, fields, { id: put.id, event }) ?? null)
  return own ?? `${deed} ${collection.name(fields)}`
}
