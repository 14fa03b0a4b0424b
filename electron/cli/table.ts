/** Rows as plain text in columns, for a terminal. The last column is not padded. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map(plain))
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => padded(cell, column, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const padded = (cell: string, column: number, widths: readonly number[]): string =>
  column === widths.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)

/** On one line, and without what a terminal would act upon. */
export const plain = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
