import type { BlockContent, Paragraph, PhrasingContent, TableRow } from 'mdast'
import { assertNever } from '../../result.ts'
import type { Block, BlockOf, Cell, ListItem } from '../blocks.ts'
import { strong, words } from '../inlines.ts'
import { oneLine, printable } from '../printable.ts'
import type { Picture } from '../toMarkdown.ts'
import { oneLinePhrases, phrases } from './inlineMarkdown.ts'

/** One block as nodes of a Markdown tree. A page break has none: Markdown knows no paper. */
export function blockMarkdown(block: Block, pictures: readonly Picture[]): readonly BlockContent[] {
  const within = (blocks: readonly Block[]) => blocks.flatMap((one) => blockMarkdown(one, pictures))
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: [text(oneLine(block.text))] }]
    case 'paragraph':
      return [paragraph(phrases(block.inlines))]
    case 'facts':
      return [factsTable(block)]
    case 'table':
      return table(block)
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          start: block.start ?? 1,
          spread: false,
          children: block.items.map((item) => listItem(item, within(item.blocks))),
        },
      ]
    case 'quote':
      return [{ type: 'blockquote', children: within(block.blocks) }]
    case 'callout':
      return [{ type: 'blockquote', children: [paragraph(phrases([strong(block.title)])), ...within(block.blocks)] }]
    case 'code':
      return [{ type: 'code', value: printable(block.text) }]
    case 'rule':
      return [{ type: 'thematicBreak' }]
    case 'pageBreak':
      return []
    case 'figure':
      return pictures.map((picture) => pictureOf(block, picture))
    default:
      return assertNever(block)
  }
}

export const paragraph = (children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [...children],
})

export const text = (value: string): PhrasingContent => ({ type: 'text', value })

function factsTable({ caption, rows }: BlockOf<'facts'>): BlockContent {
  const noted = rows.some(({ note }) => note.length > 0)
  const head: readonly Cell[] = [caption, 'Value', ...(noted ? ['Note'] : [])].map((title) => [words(title)])
  return {
    type: 'table',
    children: [
      row(head),
      ...rows.map(({ label, value, note }) => row([[words(label)], value, ...(noted ? [note] : [])])),
    ],
  }
}

const table = ({ caption, columns, rows }: BlockOf<'table'>): readonly BlockContent[] => [
  ...(caption === '' ? [] : [paragraph([text(`${caption}:`)])]),
  {
    type: 'table',
    align: columns.map(({ numeric }) => (numeric ? 'right' : null)),
    children: [row(columns.map(({ title }) => [words(title)])), ...rows.map(row)],
  },
]

const row = (cells: readonly Cell[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [...oneLinePhrases(cell)] })),
})

const listItem = ({ inlines, done }: ListItem, within: readonly BlockContent[]) => ({
  type: 'listItem' as const,
  spread: false,
  checked: done,
  children: [...(inlines.length === 0 ? [] : [paragraph(phrases(inlines))]), ...within],
})

const pictureOf = ({ title, alt }: BlockOf<'figure'>, { href, part }: Picture): Paragraph =>
  paragraph([{ type: 'image', url: href, alt: oneLine(part === null ? alt : `${title}: ${part}`), title: null }])
