/** How an exported document is written. A PDF cannot be read back. */
export type ProvedFormat = 'md' | 'html'

/**
 * The rows of a document's full timeline as plain text, cells parted by ` | `, the head first. Only words count: spaces,
 * the widths of columns and styles do not. Empty when there is no such table.
 */
export const timelineRows = (document: string, format: ProvedFormat): readonly string[] =>
  format === 'md' ? markdownRows(document) : htmlRows(document)

function markdownRows(document: string): readonly string[] {
  const lines = document.split(/\r?\n/)
  const heading = lines.findIndex((line) => /^#{1,6}\s+Full Timeline\s*$/.test(line))
  if (heading < 0) return []
  const first = lines.findIndex((line, i) => i > heading && line.trimStart().startsWith('|'))
  const next = lines.findIndex((line, i) => i > heading && line.startsWith('#'))
  if (first < 0 || (next >= 0 && next < first)) return []
  const after = lines.slice(first)
  const end = after.findIndex((line) => !line.trimStart().startsWith('|'))
  const rows = end < 0 ? after : after.slice(0, end)
  return rows
    .filter((row) => !/^[\s|:-]+$/.test(row))
    .map((row) =>
      joined(
        row
          .trim()
          .slice(1)
          .split(/(?<!\\)\|/)
          .slice(0, -1),
      ),
    )
}

function htmlRows(document: string): readonly string[] {
  const heading = document.indexOf('id="full-timeline"')
  const start = heading < 0 ? -1 : document.indexOf('<tr', heading)
  const end = start < 0 ? -1 : document.indexOf('</table>', start)
  if (end < 0) return []
  return document
    .slice(start, end)
    .split(/<tr\b/)
    .slice(1)
    .map((row) =>
      joined(
        row
          .split(/<t[hd]\b/)
          .slice(1)
          .map((cell) => textOf(`<${cell}`)),
      ),
    )
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const joined = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | ')
