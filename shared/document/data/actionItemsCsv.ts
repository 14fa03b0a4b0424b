import { type DateOrder, readCellDate } from '../../import/table/cellTime.ts'
import { renamed } from '../../import/table/headings.ts'
import { ACTION_ITEM_STATES, type ActionItem, type Incident } from '../../incident/incident.ts'
import { ACTION_PRIORITIES, ACTION_TYPES } from '../../incident/records/actionDetail.ts'
import type { FieldsOf } from '../../incident/records/collections.ts'
import { strictChanges } from '../../incident/records/readRecord.ts'
import { actionDetailOf } from '../../review/actions.ts'
import { type CellCodec, flagCell, orEmpty, textCell, wordCell } from './cellCodec.ts'
import { type CsvRow, csvText, readCsv, underNames } from './csv.ts'
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

/** What else is said of an item. Factors and what it would have saved are read back from the JSON file, not from here. */
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

/** An action item as a row says it. */
export interface ItemRow {
  /** Of the file, where the row begins. */
  readonly line: number
  readonly item: ActionItem
  /** What the row says itself; the other fields have their defaults. */
  readonly given: Partial<ActionItem>
  readonly detail: ItemDetail
}

/** What is said of an item beside itself, as far as a table can say it. */
export type ItemDetail = Partial<Pick<FieldsOf<'actionDetail'>, (typeof DETAIL_COLUMNS)[number]['field']>>

export interface ItemRows {
  readonly rows: readonly ItemRow[]
  readonly problems: readonly CsvProblem[]
}

const DETAIL_COLUMNS = [
  { name: 'type', field: 'type', codec: orEmpty(wordCell(ACTION_TYPES)) },
  { name: 'priority', field: 'priority', codec: orEmpty(wordCell(ACTION_PRIORITIES)) },
  { name: 'approver', field: 'approver', codec: textCell },
  { name: 'tracker', field: 'tracker', codec: textCell },
  { name: 'reason', field: 'reason', codec: textCell },
] as const

const DETAIL = strictChanges('actionDetail')

const DEFAULT_ITEM = { text: '', owner: '', due: '', state: 'open', list: 'task', removed: false, id: '' } as const

/**
 * Reads a table of action items, among them what `actionItemsCsv` wrote. A column that is missing has its default; a row with a
 * cell that cannot be read is left out, and named.
 */
export function readActionItemsCsv(text: string, dates: DateOrder | null = null): ItemRows {
  const { header, rows } = readCsv(text)
  const names = renamed('actionItems', header)
  const read = rows.map(({ line, cells }) => readRow({ line, cells: underNames(cells, names) }, dates))
  return { rows: read.flatMap(({ row }) => row ?? []), problems: read.flatMap(({ problems }) => problems) }
}

/** All cells of the table that say a date. */
export function dueCells(text: string): readonly string[] {
  const { header, rows } = readCsv(text)
  const names = renamed('actionItems', header)
  return rows.flatMap(({ cells }) => underNames(cells, names).due ?? []).filter((cell) => cell !== '')
}

function readRow(
  { line, cells }: CsvRow,
  dates: DateOrder | null,
): { readonly row: ItemRow | null; readonly problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = []
  const complain = (name: string, reason: string) => problems.push({ path: `line ${line}, ${name}`, reason })
  const cellOf = (name: string, codec: CellCodec<unknown>): unknown => {
    const cell = cells[name]
    if (cell === undefined || (cell === '' && codec.read('') === undefined)) return
    if (name === 'due' && cell !== '') {
      const due = readCellDate(cell, dates)
      if (due.ok) return due.value
      complain(name, `“${cell}” ${due.error}.`)
      return
    }
    const value = codec.read(name === 'state' || name === 'type' || name === 'priority' ? cell.toLowerCase() : cell)
    if (value === undefined) complain(name, `“${cell}” is nothing that can stand here.`)
    return value
  }
  const pairs = (columns: readonly { readonly name: string; readonly field: string; readonly codec: unknown }[]) =>
    Object.fromEntries(
      columns.flatMap(({ name, field, codec }) => {
        const value = cellOf(name, codec as CellCodec<unknown>)
        return value === undefined ? [] : [[field, value]]
      }),
    )
  const given: Partial<ActionItem> = pairs(COLUMNS)
  const detail: ItemDetail = pairs(DETAIL_COLUMNS)
  const read = DETAIL.safeParse(detail)
  if (!read.success)
    complain(String(read.error.issues[0]?.path[0]), `${read.error.issues[0]?.message ?? 'it does not fit'}.`)
  if (problems.length > 0) return { row: null, problems }
  return { row: { line, item: { ...DEFAULT_ITEM, ...given } as ActionItem, given, detail }, problems }
}
