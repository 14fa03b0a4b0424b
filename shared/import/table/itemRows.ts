import type { ItemRow } from '../../document/data/actionItemsCsv.ts'
import { fingerprint } from '../../fingerprint.ts'
import { itemProblem } from '../../incident/decide/records.ts'
import type { ActionItem, Incident } from '../../incident/incident.ts'
import { rejectionReason } from '../../incident/rejectionMessage.ts'
import { sameValue } from '../../incident/sameValue.ts'
import { actionDetailOf } from '../../review/actions.ts'
import { TABLE_IMPORTER, type TableRow } from './row.ts'

/** What rows of action items come to [G2]: one that the incident has, by its id or its words, is changed; every other is new. */
export function itemRows(file: string, read: readonly ItemRow[], incident: Incident): readonly TableRow[] {
  const used = new Set<ActionItem['id']>()
  return read.map((row): TableRow => {
    const { item, given, detail, line } = row
    const found = knownItem(incident, item)
    const match = found === undefined || used.has(found.id) ? undefined : found
    if (match !== undefined) used.add(match.id)
    const facts = { kind: 'actionItem', key: `${file}:${line}`, file, line, item } as const
    const problem = itemProblem(item)
    if (problem !== null) return { ...facts, standing: 'impossible', note: rejectionReason(problem), proposal: null }
    if (match === undefined) {
      const { id, ...fields } = item
      const key = id === '' ? fingerprint(`${item.list} ${item.text.trim()}`) : id
      const proposal = {
        kind: 'actionItem',
        ...fields,
        detail,
        importedFrom: { importer: TABLE_IMPORTER, key },
      } as const
      return { ...facts, standing: 'new', note: item.removed ? 'removed' : '', proposal }
    }
    if (match.removed) return { ...facts, standing: 'known', note: 'removed here, which is kept', proposal: null }
    // What was removed elsewhere is not removed by an import.
    const { id: _, removed: __, ...said } = given
    const changes = newsIn(match, said)
    const details = newsIn(actionDetailOf(incident, match.id), detail)
    const names = [...Object.keys(changes), ...Object.keys(details)]
    if (names.length === 0) return { ...facts, standing: 'known', note: 'here already', proposal: null }
    const proposal = { kind: 'amendActionItem', item: match.id, changes, detail: details } as const
    return { ...facts, standing: 'changed', note: `changes ${names.join(', ')}`, proposal }
  })
}

function newsIn<T extends object>(standing: T, said: Partial<T>): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(standing))
  return Object.fromEntries(
    Object.entries(said).filter(([field, is]) => !sameValue(known.get(field), is)),
  ) as Partial<T>
}

const knownItem = ({ actionItems }: Incident, { id, text, list }: ActionItem): ActionItem | undefined =>
  actionItems.find((known) => id !== '' && (known.id === id || known.id === `${TABLE_IMPORTER}:${id}`)) ??
  actionItems.find((known) => !known.removed && known.list === list && known.text === text.trim())
