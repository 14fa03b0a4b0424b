import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { BlockOf, Cell } from '../blocks.ts'
import { isRightToLeft } from '../direction.ts'
import { plainText, strong, words } from '../inlines.ts'
import { LINE, RULE, STYLES } from './look.ts'
import { runs } from './runs.ts'

interface Column {
  readonly title: string
  readonly numeric: boolean
}

/** A table and, above it, its caption, which stays with it. `width`: of the text of the page, in twentieths of a point. */
export const tableParts = (
  { caption, columns, rows, look }: BlockOf<'table'>,
  width: number,
): readonly (Paragraph | Table)[] => [
  ...captionOf(caption),
  tableOf(columns, rows, width, look === 'misleading'),
  after(),
]

/** The same three columns as in Markdown: what, value, and where some row has it a note. */
export function factsParts({ caption, rows }: BlockOf<'facts'>, width: number): readonly (Paragraph | Table)[] {
  const noted = rows.some(({ note }) => note.length > 0)
  const columns = [caption, 'Value', ...(noted ? ['Note'] : [])].map((title) => ({ title, numeric: false }))
  const cells = rows.map(({ label, value, note }): readonly Cell[] => [
    [strong(label)],
    value,
    ...(noted ? [note] : []),
  ])
  return [tableOf(columns, cells, width, false), after()]
}

const captionOf = (caption: string): readonly Paragraph[] =>
  caption === '' ? [] : [new Paragraph({ style: STYLES.caption, keepNext: true, children: runs([words(caption)]) })]

/** Two tables that touch would become one. */
const after = (): Paragraph => new Paragraph({ style: STYLES.running, spacing: { after: 120 } })

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const THIN = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const
const DARK = { style: BorderStyle.SINGLE, size: 6, color: RULE } as const
/** The hatching that stands for misleading paths everywhere. */
const HATCHED = { style: BorderStyle.DASH_DOT_STROKED, size: 24, color: '667384' } as const

function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  hatched: boolean,
): Table {
  const widths = columnWidths(columns, rows, width)
  const cellOf = (cell: Cell, place: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      ...(hatched && place === 0 && !isHead ? { borders: { left: HATCHED }, margins: { left: 140 } } : {}),
      children: [
        new Paragraph({
          style: isHead ? STYLES.cellHead : STYLES.cell,
          ...(columns[place]?.numeric === true ? { alignment: AlignmentType.RIGHT } : {}),
          ...(isRightToLeft(plainText(cell)) ? { bidirectional: true } : {}),
          children: runs(cell),
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    borders: { top: NONE, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: THIN, bottom: DARK },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, place) => cellOf([words(title)], place, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, place) => cellOf(row[place] ?? [], place, false)),
          }),
      ),
    ],
  })
}

/** About what a character of a table takes, and what lies beside its text. */
const CHARACTER = 96
const PADDING = 150
const NARROW = 30
const LEAST = 700

/**
 * Widths that add up to the width of the text: what is short gets what its longest line needs, the rest is shared by how
 * much is written. Percentages are ignored by some readers.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly number[] {
  const needs = columns.map(({ title }, place) => {
    const lengths = rows.map((row) => plainText(row[place] ?? []).length)
    const longest = Math.max(title.length, ...longestOf(lengths))
    const written = lengths.reduce((sum, length) => sum + length, title.length)
    return { longest, weight: Math.sqrt(written / (rows.length + 1)) }
  })
  const natural = needs.map(({ longest }) => Math.max(LEAST, longest * CHARACTER + PADDING))
  const isNarrow = needs.map(({ longest }) => longest <= NARROW)
  const narrowSum = natural.reduce((sum, one, i) => sum + (isNarrow[i] === true ? one : 0), 0)
  const wide = needs.reduce((sum, { weight }, i) => sum + (isNarrow[i] === true ? 0 : weight), 0)
  if (wide === 0) return scaled(natural, width)
  const kept = Math.min(narrowSum, width * 0.6)
  const widths = needs.map(({ weight }, i) =>
    isNarrow[i] === true ? ((natural[i] ?? 0) * kept) / narrowSum : ((width - kept) * weight) / wide,
  )
  return scaled(widths, width)
}

/** One maximum, so that a table of any length does not overflow the arguments of a call. */
const longestOf = (lengths: readonly number[]): readonly number[] => [lengths.reduce((a, b) => Math.max(a, b), 0)]

function scaled(widths: readonly number[], to: number): readonly number[] {
  const sum = widths.reduce((a, b) => a + b, 0)
  const whole = widths.map((width) => Math.floor((width * to) / sum))
  const rest = to - whole.reduce((a, b) => a + b, 0)
  return whole.map((width, i) => (i === whole.length - 1 ? width + rest : width))
}
