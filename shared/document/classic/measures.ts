import type { ActionItem } from '../../incident/incident.ts'
import type { Block, Cell } from '../blocks.ts'
import { fromLog, heading, joined, missing, words } from '../inlines.ts'
import type { Story } from '../story.ts'

/** What will be done so that it does not happen again, or hurts less. */
export function measures({ incident }: Story): readonly Block[] {
  const items = incident.actionItems.filter((item) => !item.removed)
  return [
    heading(2, 'measures', 'Corrective and Preventative Measures'),
    heading(3, 'improvements', 'Improvements'),
    ...listOf(items.filter((item) => item.list === 'improvement')),
    heading(3, 'tasks', 'Tasks'),
    ...listOf(items.filter((item) => item.list === 'task')),
  ]
}

/** What no item has is said once for all; where some have it, the others say that they do not. */
function listOf(items: readonly ActionItem[]): readonly Block[] {
  if (items.length === 0) return [fromLog(missing('Not recorded.'))]
  const owned = items.some((item) => item.owner.trim() !== '')
  const dated = items.some((item) => item.due !== '')
  const absent = [...(owned ? [] : ['owners']), ...(dated ? [] : ['due dates'])]
  return [
    {
      kind: 'list',
      ordered: false,
      items: items.map((item) => ({
        done: item.state === 'done',
        inlines: itemCell(item, owned, dated),
        blocks: [],
      })),
      fromLog: false,
    },
    ...(absent.length === 0 ? [] : [fromLog(missing(`Not recorded: ${absent.join(' and ')}.`))]),
  ]
}

function itemCell(item: ActionItem, owned: boolean, dated: boolean): Cell {
  const owner: Cell =
    item.owner.trim() === '' ? [missing('owner not recorded')] : [words(`owner: ${item.owner.trim()}`)]
  const due: Cell = item.due === '' ? [missing('no due date')] : [words(`due ${item.due}`)]
  const remarks = joined(
    [item.state === 'declined' ? [words('declined')] : [], owned ? owner : [], dated ? due : []],
    '; ',
  )
  return [words(item.text.trim()), ...(remarks.length === 0 ? [] : [words(' ('), ...remarks, words(')')])]
}
