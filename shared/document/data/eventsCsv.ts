import { guessKind } from '../../import/chat/guessKind.ts'
import { type CellTime, NOTHING_OPEN, readCellTime, type TimePlace } from '../../import/table/cellTime.ts'
import { renamed } from '../../import/table/headings.ts'
import { EVENT_DEFAULTS, type EventFields, type IncidentEvent, TIME_FIELDS } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { EVENT_KINDS, KINDS } from '../../incident/kinds.ts'
import { readOp } from '../../journal/schema.ts'
import { err, type Result } from '../../result.ts'
import { instant, toIso } from '../../time/instant.ts'
import { type CsvRow, csvText, readCsv, underNames } from './csv.ts'
import { EVENT_COLUMNS } from './eventColumns.ts'

/** Without a clock a time is claimed no closer than it is known: a day is a date, and an order is no time at all. */
function happenedAt({ occurredAt, precision }: IncidentEvent): string {
  if (precision === 'orderOnly') return ''
  return precision === 'day' ? toIso(occurredAt).slice(0, 10) : toIso(occurredAt)
}

/** The timeline as CSV: one row for each event, in order, with every field. Its history is in the JSON only. */
export const eventsCsv = ({ timeline }: Incident): string =>
  csvText(
    ['happened_at', ...EVENT_COLUMNS.map(({ name }) => name), 'number', 'sort_at', 'recorded_at', 'recorded_by', 'id'],
    timeline.map((event) => [
      happenedAt(event),
      ...EVENT_COLUMNS.map(({ field, codec }) => codec.write(event[field])),
      event.number ?? '',
      toIso(event.occurredAt),
      toIso(event.recordedAt),
      event.recordedBy,
      event.id,
    ]),
  )

/** An event as a row says it. */
export interface EventRow {
  /** Of the file, where the row begins. */
  readonly line: number
  /** Empty where the row has none. */
  readonly id: string
  readonly fields: EventFields
  /** What the row says itself; the other fields have their defaults. */
  readonly given: Partial<EventFields>
}

/** A cell that cannot be read. `path`: `line 4, known_at`. */
export interface CsvProblem {
  readonly path: string
  readonly reason: string
}

export interface EventRows {
  readonly events: readonly EventRow[]
  readonly problems: readonly CsvProblem[]
}

/**
 * Reads a table of events: what `eventsCsv` wrote comes back field by field. A column that is missing has its default, a kind
 * that is missing is guessed from the text; a row with a cell that cannot be read is left out, and named. Needed are `text`
 * and a time in `happened_at`, or in `sort_at` for what is known by the day or by its order only.
 */
export function readEventsCsv(text: string, place: TimePlace = NOTHING_OPEN): EventRows {
  const { header, rows } = readCsv(text)
  const names = renamed('events', header)
  const read = rows.map(({ line, cells }) => readRow({ line, cells: underNames(cells, names) }, place))
  return {
    events: read.flatMap(({ event }) => (event === null ? [] : [event])),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** All cells of the table that say a time. */
export function timeCells(text: string): readonly string[] {
  const { header, rows } = readCsv(text)
  const names = renamed('events', header)
  return rows.flatMap(({ cells }) =>
    Object.entries(underNames(cells, names)).flatMap(([name, cell]) => (cell !== '' && TIMES.has(name) ? [cell] : [])),
  )
}

const TIMES: ReadonlySet<string> = new Set([
  'happened_at',
  ...EVENT_COLUMNS.filter(({ field }) => TIME_FIELDS.some((time) => time === field)).map(({ name }) => name),
])

const quotedCell = (cell: string): string => `“${cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}”`

function readRow(
  { line, cells }: CsvRow,
  place: TimePlace,
): { readonly event: EventRow | null; readonly problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = []
  const complain = (name: string, reason: string) => problems.push({ path: `line ${line}, ${name}`, reason })
  const given: Partial<Record<keyof EventFields, unknown>> = {}
  for (const { name, field, codec } of EVENT_COLUMNS) {
    const cell = cells[name]
    if (cell === undefined || (cell === '' && codec.read('') === undefined)) continue
    if (cell !== '' && TIMES.has(name)) {
      const time = readCellTime(cell, place)
      if (time.ok) given[field] = time.value.at
      else complain(name, `${quotedCell(cell)} ${time.error}.`)
      continue
    }
    const value = codec.read(cell)
    if (value === undefined) complain(name, `${quotedCell(cell)} is nothing that can stand here.`)
    else given[field] = value
  }
  const { text = '', kind = '' } = given
  const time = timeOf(cells, place)
  if (!time.ok) complain('happened_at', time.error)
  if (!time.ok || problems.length > 0) return { event: null, problems }
  given.kind = kind === '' ? guessKind(String(text)) : kindNamed(String(kind))
  given.occurredAt = time.value.at
  if (time.value.isDay && given.precision === undefined) given.precision = 'day'
  const fields = { ...EVENT_DEFAULTS, knownAt: time.value.at, text: '', ...given } as EventFields
  if (isEvent(fields))
    return { event: { line, id: cells.id ?? '', fields, given: given as Partial<EventFields> }, problems: [] }
  for (const { name, field } of EVENT_COLUMNS) {
    if (!isEvent({ ...PLAIN, [field]: fields[field] })) complain(name, 'It has the wrong shape.')
  }
  return { event: null, problems }
}

const PLAIN: EventFields = {
  ...EVENT_DEFAULTS,
  kind: 'note',
  text: 'text',
  occurredAt: instant(0),
  knownAt: instant(0),
}

const isEvent = (fields: EventFields): boolean => readOp('event.add', { event: 'row', fields }).op === 'event.add'

/** A kind by what it is called, too; what is none of ours is the id of a custom one. */
const kindNamed = (word: string): string =>
  EVENT_KINDS.find((kind) => [kind, KINDS[kind].label.toLowerCase()].includes(word.trim().toLowerCase())) ?? word

function timeOf(cells: CsvRow['cells'], place: TimePlace): Result<CellTime, string> {
  const { happened_at: happened = '', sort_at: sorted = '', precision } = cells
  const cell = precision === 'orderOnly' || precision === 'day' ? sorted || happened : happened
  if (cell === '') return err('It is empty; every event needs a time.')
  const read = readCellTime(cell, place)
  return read.ok ? read : err(`${quotedCell(cell)} ${read.error}.`)
}
