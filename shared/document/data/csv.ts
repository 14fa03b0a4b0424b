import Papa from 'papaparse'

/** Spreadsheets read UTF-8 as such only after this mark; other readers skip it. */
const BYTE_ORDER_MARK = '\ufeff'

/** What a spreadsheet would run as a formula, and what it would read as our own mark against that. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const MARKED = /^''*[=+\-@\t\r\n＝＋－＠]/

/**
 * Rows as CSV by RFC 4180: every cell quoted, lines ended by CRLF, line breaks and quotes kept. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, which `readCsv` takes away again; so nothing is lost and nothing runs.
 */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse({ fields: [...header], data: rows.map((row) => [...row]) }, { quotes: true, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** A row of a CSV file by the names of its columns. `line`: of the file, counted from 1, where it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

const plain = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell)

/** Reads what `csvText` wrote, and what spreadsheets save. Empty lines are passed over; cells beyond the header, too. */
export function readCsv(text: string): CsvTable {
  const whole = text.replace(/^\ufeff/, '')
  const { data } = Papa.parse<string[]>(whole, { delimiter: delimiterOf(whole), skipEmptyLines: false })
  const [header = [], ...body] = data
  const names = header.map((name) => plain(name).trim().toLowerCase())
  let line = 1 + breaksIn(header)
  const rows = body.flatMap((row): readonly CsvRow[] => {
    line += 1
    const at = line
    line += breaksIn(row)
    if (row.length === 0 || (row.length === 1 && row[0] === '')) return []
    const cells = Object.fromEntries(names.map((name, i) => [name, plain(row[i] ?? '')]))
    return [{ line: at, cells }]
  })
  return { header: names, rows }
}

/** The cells of a row under other names of their columns. */
export const underNames = (cells: CsvRow['cells'], names: ReadonlyMap<string, string>): CsvRow['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [names.get(name) ?? name, cell]))

/** By the names of the columns: spreadsheets of some languages save with semicolons, or tabs. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1)
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ','
}

const breaksIn = (row: readonly string[]): number =>
  row.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
