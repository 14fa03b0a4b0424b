import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

export interface ReadMarkdown {
  readonly headings: readonly (readonly [number, string])[]
  /** All words in order, with table cells on their own. */
  readonly text: string
  /** The kinds of node that occur. */
  readonly kinds: ReadonlySet<string>
  /** Table rows, cell by cell. */
  readonly rows: readonly (readonly string[])[]
}

/**
 * Reads Markdown as CommonMark does, and pipe tables as GFM does: a row is split at each `|` that no backslash guards,
 * and each cell is read as words in the middle of a line, since no block can begin in a cell.
 */
export function readMarkdown(source: string): ReadMarkdown {
  const lines = source.split('\n')
  const isRow = (line: string) => line.startsWith('| ')
  const rows = lines.filter((line) => isRow(line) && !/^[|\s:-]+$/.test(line)).map(cellsOf)
  const cells = rows.map((row) => row.map(inMidLine))
  const trees = [fromMarkdown(lines.filter((line) => !isRow(line)).join('\n')), ...cells.flat()]
  const kinds = new Set<string>()
  const headings: (readonly [number, string])[] = []
  for (const tree of trees) {
    walk(tree, (node) => {
      kinds.add(node.type)
      if (node.type === 'heading') headings.push([node.depth, textOf(node)])
    })
  }
  return {
    headings,
    text: trees.map(textOf).join('\n'),
    kinds,
    rows: cells.map((row) => row.map((cell) => textOf(cell).slice(BEFORE.length))),
  }
}

const BEFORE = 'x '

const inMidLine = (cell: string) => fromMarkdown(`${BEFORE}${cell}`)

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

function walk(node: Nodes, see: (node: Nodes) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) walk(child, see)
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'image') return ''
  if (!('children' in node)) return ''
  const inline =
    node.type === 'paragraph' || node.type === 'heading' || node.type === 'strong' || node.type === 'emphasis'
  return node.children.map(textOf).join(inline || node.type === 'link' ? '' : '\n')
}
