import type { EntryDraft } from '../../journal/entry.ts'
import { statusProblem } from '../../review/documentStatus.ts'
import type { Rejection, Stamp } from '../commands.ts'
import { versionOf } from '../fold/textsApart.ts'
import type { Incident } from '../incident.ts'
import { COLLECTIONS, type RecordPut, type RecordWish } from '../records/collections.ts'
import { THE_DOCUMENT } from '../records/documentFields.ts'
import { strictChanges } from '../records/readRecord.ts'
import { recordOf } from '../records/recordsOf.ts'
import { sameValue } from '../sameValue.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'

const LONGEST_ID = 200

/** What keeps a record from being written. */
export function recordProblem({ collection, id, changes }: RecordWish): Rejection | null {
  if (id !== null && (id === '' || id.length > LONGEST_ID))
    return { kind: 'unknownRecord', id: id.slice(0, LONGEST_ID) }
  const read = strictChanges(collection).safeParse(changes)
  if (read.success) return null
  const [issue] = read.error.issues
  return {
    kind: 'invalidValue',
    field: issue?.path.join('.') || collection,
    reason: issue?.message ?? 'it does not fit',
  }
}

/** The put that a wish comes to; null when the record already says that. */
export function putOf(incident: Incident, { collection, id, changes }: RecordWish, stamp: Stamp): RecordPut | null {
  if (id === null) return { collection, id: stamp.newId(), changes, made: true } as RecordPut
  const standing = incident.records[collection].get(id)
  const known = new Map<string, unknown>(
    Object.entries(standing ?? { ...COLLECTIONS[collection].defaults, removed: false }),
  )
  const news = Object.entries(changes).filter(([field, is]) => is !== undefined && !sameValue(known.get(field), is))
  if (news.length === 0) return null
  return {
    collection,
    id,
    changes: Object.fromEntries(news),
    ...(standing === undefined ? { made: true } : {}),
    ...(collection === 'prose' ? { over: versionOf(recordOf(incident, 'prose', id)?.markdown ?? '') } : {}),
  } as RecordPut
}

/**
 * What comes with a status of the document, whoever sets it [A4]: a step is kept of it, unless the gesture has one. From
 * Reviewed on every task needs an owner and a due date; going back is always possible.
 */
function stepOf(incident: Incident, puts: readonly RecordPut[], stamp: Stamp): Rejection | readonly RecordPut[] {
  const to = puts
    .flatMap((put) =>
      put.collection === 'documentFields' && put.id === THE_DOCUMENT ? (put.changes.status ?? []) : [],
    )
    .at(-1)
  if (to === undefined) return []
  const problem = statusProblem(incident, to)
  if (problem !== null) return { kind: 'invalidValue', field: 'status', reason: problem }
  const isKept = puts.some((put) => put.collection === 'statusStep' && put.changes.to === to)
  return isKept ? [] : [{ collection: 'statusStep', id: stamp.newId(), changes: { to }, made: true }]
}

/** [C23] Writes records, all of them or none. Those that already are so stay as they are. */
export function putRecords(incident: Incident, wishes: readonly RecordWish[], stamp: Stamp): Decision {
  for (const wish of wishes) {
    const problem = recordProblem(wish)
    if (problem !== null) return refuse(problem)
  }
  const puts = wishes.flatMap((wish) => putOf(incident, wish, stamp) ?? [])
  if (puts.length === 0) return nothingToDo('the incident already says that')
  const step = stepOf(incident, puts, stamp)
  if ('kind' in step) return refuse(step)
  return write(stamp, ...[...puts, ...step].map((d): EntryDraft['op'] => ({ op: 'record.put', d })))
}
