import { assertNever } from '../../result.ts'
import type { KeptTextDeed, Stamp } from '../commands.ts'
import type { Incident } from '../incident.ts'
import type { RecordWish } from '../records/collections.ts'
import { recordOf } from '../records/recordsOf.ts'
import { isTextField, proseOf } from '../texts.ts'
import { type Decision, refuse, write } from './batch.ts'
import { putRecords } from './putRecords.ts'
import { amendIncident } from './records.ts'

/**
 * [C24] Settles a version of a text that is kept beside the one that stands: it takes its place, which keeps the other one, it is
 * joined to it, or it is let go.
 */
export function settleKeptText(incident: Incident, id: string, deed: KeptTextDeed, stamp: Stamp): Decision {
  const kept = recordOf(incident, 'keptText', id)
  if (kept === null) return refuse({ kind: 'unknownRecord', id })
  const { field, markdown } = kept
  const letGo: RecordWish = { collection: 'keptText', id, changes: { removed: true } }
  const now = proseOf(incident, field)
  switch (deed) {
    case 'letGo':
      return putRecords(incident, [letGo], stamp)
    case 'take': {
      const swapped: RecordWish = { collection: 'keptText', id: null, changes: { field, markdown: now, by: '' } }
      return written(incident, field, markdown, now.trim() === '' ? [letGo] : [letGo, swapped], stamp)
    }
    case 'join':
      return written(incident, field, `${now.trimEnd()}\n\n${markdown}`.trimStart(), [letGo], stamp)
    default:
      return assertNever(deed)
  }
}

/** The records and the text in one batch; a text that stands already is not written again. */
function written(
  incident: Incident,
  field: string,
  text: string,
  records: readonly RecordWish[],
  stamp: Stamp,
): Decision {
  if (!isTextField(field)) {
    return putRecords(incident, [...records, { collection: 'prose', id: field, changes: { markdown: text } }], stamp)
  }
  const settled = putRecords(incident, records, stamp)
  const amended = amendIncident(incident, { [field]: text }, stamp)
  if (!settled.ok) return settled
  if (!amended.ok) return amended.error.kind === 'nothingToDo' ? settled : amended
  return write(stamp, ...[...settled.value, ...amended.value].map(({ op }) => op))
}
