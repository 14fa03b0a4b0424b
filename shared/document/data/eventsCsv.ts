import { EVENT_DEFAULTS, type EventFields, type IncidentEvent } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { readOp } from '../../journal/schema.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import { timeCell } from './cellCodec.ts'
import { type CsvRow, csvText, readCsv } from './csv.ts'
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
  /** Empty where the row has none. */
  readonly id: string
  readonly fields: EventFields
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
 * Reads a table of events: what `eventsCsv` wrote comes back field by field. A column that is missing has its default; a row
 * with a cell that cannot be read is left out, and named. Needed are `kind`, `text` and a time in `happened_at`, or in
 * `sort_at` for what is known by the day or by its order only.
 */
export function readEventsCsv(text: string): EventRows {
  const read = readCsv(text).rows.map(readRow)
  return {
    events: read.flatMap(({ event }) => (event === null ? [] : [event])),
    problems: read.flatMap(({ problems }) => problems),
  }
}

function readRow(row: CsvRow): { readonly event: EventRow | null; readonly problems: readonly CsvProblem[] } {
  const { line, cells } = row
  const problems: CsvProblem[] = []
  const complain = (name: string, reason: string) => problems.push({ path: `line ${line}, ${name}`, reason })
  const fields: Partial<Record<keyof EventFields, unknown>> = { ...EVENT_DEFAULTS }
  for (const { name, field, codec } of EVENT_COLUMNS) {
    const cell = cells[name]
    if (cell === undefined || (cell === '' && field in EVENT_DEFAULTS && codec.read('') === undefined)) continue
    const value = codec.read(cell)
    if (value !== undefined) fields[field] = value
    else if (field !== 'knownAt' || cell !== '') complain(name, `“${cell}” is nothing that can stand here.`)
  }
  const occurredAt = timeOf(row)
  if (occurredAt === null) complain('happened_at', 'No time that names its zone, such as 2026-03-02T10:00:00Z.')
  if (problems.length > 0) return { event: null, problems }
  const whole = { knownAt: occurredAt, ...fields, occurredAt }
  const op = readOp('event.add', { event: cells.id || 'row', fields: whole })
  if (op.op !== 'event.add') {
    complain('kind', 'The row says no event: a kind is missing, or a part of a cell has the wrong shape.')
    return { event: null, problems }
  }
  return { event: { id: cells.id ?? '', fields: whole as EventFields }, problems: [] }
}

function timeOf({ cells }: CsvRow): Instant | null {
  const { happened_at: happened = '', sort_at: sorted = '', precision } = cells
  const cell = precision === 'orderOnly' || precision === 'day' ? sorted || happened : happened
  const day = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? `${cell}T00:00:00Z` : cell
  return timeCell.read(day) ?? null
}
