import { dueCells, readActionItemsCsv } from '../../document/data/actionItemsCsv.ts'
import { readCsv } from '../../document/data/csv.ts'
import { readEventsCsv, timeCells } from '../../document/data/eventsCsv.ts'
import type { Proposal } from '../../incident/commands.ts'
import type { Incident } from '../../incident/incident.ts'
import { replay } from '../../incident/replay.ts'
import type { Instant } from '../../time/instant.ts'
import type { FactsProblem } from '../facts/shape.ts'
import { leavesOrderOpen, leavesZoneOpen, orderIn, type TimePlace } from './cellTime.ts'
import { eventRows } from './eventRows.ts'
import { type TableKind, tableKindOf } from './headings.ts'
import { itemRows } from './itemRows.ts'
import type { TableRow } from './row.ts'

/** A table as it lies in a file: CSV, or with semicolons or tabs. */
export interface TableFile {
  readonly name: string
  readonly text: string
}

/** What the first line says that a table tells of; null where it says neither events nor action items. */
export const tableKind = (text: string): TableKind | null => tableKindOf(readCsv(firstLine(text)).header)

const firstLine = (text: string): string => /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? ''

/** What an import of tables would do. Nothing is done until the proposals go through the command `importBatch`. */
export interface TablesProposal {
  /** In the order of the files, and of their lines. */
  readonly rows: readonly TableRow[]
  /** Rows that cannot be read, by file, line and column. */
  readonly problems: readonly FactsProblem[]
  readonly warnings: readonly FactsProblem[]
}

/**
 * What tables add to an incident, or to a new one when that is null. Importing a table again proposes nothing. With several
 * files each problem begins with the name of its file.
 */
export function proposeTables(
  files: readonly TableFile[],
  incident: Incident | null,
  place: TimePlace,
  now: Instant,
): TablesProposal {
  const into = incident ?? replay([])
  const parts = files.map(({ name, text }): TablesProposal => {
    const at = ({ path, reason }: FactsProblem): FactsProblem => ({
      path: files.length > 1 ? `${name}: ${path}` : path,
      reason,
    })
    const dates = place.dates ?? orderIn([...timeCells(text), ...dueCells(text)])
    if (tableKind(text) === 'actionItems') {
      const { rows, problems } = readActionItemsCsv(text, dates)
      return { rows: itemRows(name, rows, into), problems: problems.map(at), warnings: [] }
    }
    const { events, problems } = readEventsCsv(text, { ...place, dates })
    const { rows, warnings } = eventRows(name, events, into, now)
    return { rows, problems: problems.map(at), warnings: warnings.map(at) }
  })
  const refused = (row: TableRow): FactsProblem => ({
    path: `${files.length > 1 ? `${row.file}: ` : ''}line ${row.line}`,
    reason: row.note,
  })
  const rows = parts.flatMap((part) => part.rows)
  return {
    rows,
    problems: [
      ...parts.flatMap(({ problems }) => problems),
      ...rows.filter(({ standing }) => standing === 'impossible').map(refused),
    ],
    warnings: parts.flatMap(({ warnings }) => warnings),
  }
}

/** What the rows come to that are not among those left out, which are named by their keys. */
export const proposalsIn = (rows: readonly TableRow[], leftOut: ReadonlySet<string> = new Set()): readonly Proposal[] =>
  rows.flatMap(({ key, proposal }) => (proposal === null || leftOut.has(key) ? [] : [proposal]))

/** What the times of tables leave open, and has to be asked. */
export interface OpenQuestions {
  readonly zone: boolean
  readonly dates: boolean
}

export function openQuestions(files: readonly TableFile[]): OpenQuestions {
  const cells = files.map(({ text }) =>
    tableKind(text) === 'actionItems'
      ? { times: [], all: dueCells(text) }
      : { times: timeCells(text), all: timeCells(text) },
  )
  return {
    zone: cells.some(({ times }) => times.some(leavesZoneOpen)),
    dates: cells.some(({ all }) => orderIn(all) === null && all.some(leavesOrderOpen)),
  }
}
