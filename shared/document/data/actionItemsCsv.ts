import { ACTION_ITEM_STATES, type ActionItem, type Incident } from '../../incident/incident.ts'
import { actionDetailOf } from '../../review/actions.ts'
import { type CellCodec, flagCell, textCell, wordCell } from './cellCodec.ts'
import { csvText, readCsv } from './csv.ts'
import type { CsvProblem } from './eventsCsv.ts'

interface ItemColumn {
  readonly name: string
  readonly field: keyof ActionItem
  readonly codec: CellCodec<unknown>
}

const column = <Field extends keyof ActionItem>(
  name: string,
  field: Field,
  codec: CellCodec<ActionItem[Field]>,
): ItemColumn => ({ name, field, codec: codec as CellCodec<unknown> })

const LISTS = ['improvement', 'task'] as const

const COLUMNS: readonly ItemColumn[] = [
  column('text', 'text', textCell),
  column('owner', 'owner', textCell),
  column('due', 'due', textCell),
  column('state', 'state', wordCell(ACTION_ITEM_STATES)),
  column('list', 'list', wordCell(LISTS)),
  column('removed', 'removed', flagCell),
  column('id', 'id', { write: (id) => id, read: (cell) => cell as ActionItem['id'] }),
]

/** The action items as CSV, in their order. Removed ones are marked, so that nothing is lost on the way. */
export const actionItemsCsv = (incident: Incident): string =>
  csvText(
    [...COLUMNS.map(({ name }) => name), ...DETAILS],
    incident.actionItems.map((item) => [
      ...COLUMNS.map(({ field, codec }) => codec.write(item[field])),
      ...detailCells(incident, item.id),
    ]),
  )

/** What else is said of an item; it is read back from the JSON file, not from here. */
const DETAILS = ['type', 'priority', 'factors', 'saved_from', 'approver', 'tracker', 'reason'] as const

function detailCells(incident: Incident, id: ActionItem['id']): readonly string[] {
  const { type, priority, factors, savedFrom, savedPath, approver, tracker, reason } = actionDetailOf(incident, id)
  const path = savedPath === null ? null : (incident.events.get(savedPath)?.number ?? savedPath)
  const texts = incident.factors.filter((factor) => factors.includes(factor.id) && !factor.removed)
  return [
    type ?? '',
    priority ?? '',
    texts.map(({ text }) => text).join('; '),
    savedFrom === 'path' ? `path ${path ?? ''}`.trim() : (savedFrom ?? ''),
    approver,
    tracker,
    reason,
  ].map((cell) => textCell.write(cell))
}

export interface ItemRows {
  readonly items: readonly ActionItem[]
  readonly problems: readonly CsvProblem[]
}

/** Reads what `actionItemsCsv` wrote. A row with a cell that cannot be read is left out, and named. */
export function readActionItemsCsv(text: string): ItemRows {
  const items: ActionItem[] = []
  const problems: CsvProblem[] = []
  for (const { line, cells } of readCsv(text).rows) {
    const read = COLUMNS.map(({ name, field, codec }) => ({ name, field, value: codec.read(cells[name] ?? '') }))
    const wrong = read.filter(({ value }) => value === undefined)
    for (const { name } of wrong) {
      problems.push({ path: `line ${line}, ${name}`, reason: `“${cells[name] ?? ''}” is nothing that can stand here.` })
    }
    if (wrong.length === 0) items.push(Object.fromEntries(read.map(({ field, value }) => [field, value])) as never)
  }
  return { items, problems }
}
