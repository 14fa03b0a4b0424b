import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as write } from 'mdast-util-to-markdown'
import { assertNever } from '../result.ts'
import type { Block, Cell, Inline, PostmortemDocument } from './blocks.ts'
import { oneLine, printable } from './printable.ts'

/** A picture in a file of its own. `part`: which page of a timeline of several it is. */
export interface Picture {
  readonly href: string
  readonly part: string | null
}

export interface MarkdownOptions {
  /** Where the pictures of the figure lie, seen from the Markdown file; none leaves it out, as its table says the same. */
  readonly pictures: readonly Picture[]
}

/**
 * The document as GitHub-flavoured Markdown: one H1, no heading level skipped, pipe tables with one-line cells, task
 * lists, no HTML. What users wrote is text wherever it stands, never markup.
 */
export function toMarkdown(document: PostmortemDocument, options: MarkdownOptions): string {
  const tree: Root = {
    type: 'root',
    children: [
      ...document.blocks.flatMap((block) => contentOf(block, options)),
      { type: 'thematicBreak' },
      ...document.footer.map((line) => paragraph([text(line)])),
    ],
  }
  return write(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
  })
}

function contentOf(block: Block, options: MarkdownOptions): readonly RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: [text(oneLine(block.text))] }]
    case 'paragraph':
      return [paragraph(phrases(block.inlines))]
    case 'facts':
      return [factsTable(block)]
    case 'table':
      return [
        captionOf(block.caption),
        {
          type: 'table',
          align: block.columns.map(({ numeric }) => (numeric ? 'right' : null)),
          children: [row(block.columns.map(({ title }) => [{ kind: 'text', text: title }])), ...block.rows.map(row)],
        },
      ]
    case 'list':
      return [
        { type: 'list', ordered: block.ordered, spread: false, children: block.items.map((item) => listItem(item)) },
      ]
    case 'tasks':
      return [
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: block.items.map(({ done, inlines }) => listItem(inlines, done)),
        },
      ]
    case 'figure':
      return options.pictures.map(({ href, part }) =>
        paragraph([
          {
            type: 'image',
            url: href,
            alt: oneLine(part === null ? block.alt : `${block.title}: ${part}`),
            title: null,
          },
        ]),
      )
    default:
      return assertNever(block)
  }
}

function factsTable({ caption, rows }: Extract<Block, { kind: 'facts' }>): RootContent {
  const noted = rows.some(({ note }) => note.length > 0)
  const head: readonly Cell[] = [caption, 'Value', ...(noted ? ['Note'] : [])].map((title) => [
    { kind: 'text', text: title },
  ])
  return {
    type: 'table',
    children: [
      row(head),
      ...rows.map(({ label, value, note }) => row([[{ kind: 'text', text: label }], value, ...(noted ? [note] : [])])),
    ],
  }
}

const captionOf = (caption: string): RootContent => paragraph([text(`${caption}:`)])

const row = (cells: readonly Cell[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: cell.map((inline) => phrase(inline, oneLineKept)) })),
})

function listItem(cell: Cell, checked: boolean | null = null): ListItem {
  const children: BlockContent[] = [paragraph(phrases(cell))]
  return { type: 'listItem', spread: false, checked, children }
}

const paragraph = (children: readonly PhrasingContent[]): Paragraph => ({ type: 'paragraph', children: [...children] })

const text = (value: string): PhrasingContent => ({ type: 'text', value })

/** Line breaks stay breaks in running text. */
const phrases = (cell: Cell): readonly PhrasingContent[] =>
  cell.flatMap((inline) =>
    printable(inline.text)
      .split(/\s*\n\s*/)
      .flatMap((line, i) => {
        const piece = phrase({ ...inline, text: line }, spacesOnce)
        return i === 0 ? [piece] : [{ type: 'break' } as const, piece]
      }),
  )

/** Runs of white space would be folded by every reader anyway; one that begins or ends a piece stays one space. */
const spacesOnce = (value: string): string => value.replace(/[^\S\n]+/g, ' ')

const oneLineKept = (value: string): string => printable(value).replace(/\s+/g, ' ')

function phrase(inline: Inline, fold: (value: string) => string): PhrasingContent {
  const value = fold(inline.text)
  switch (inline.kind) {
    case 'text':
    case 'time':
      return text(value)
    case 'code':
      return { type: 'inlineCode', value }
    case 'strong':
      return emphasised('strong', value)
    case 'missing':
      return emphasised('emphasis', value)
    default:
      return assertNever(inline)
  }
}

/** Space at the edge of an emphasis would make it none. */
function emphasised(type: 'strong' | 'emphasis', value: string): PhrasingContent {
  return { type, children: [text(value)] }
}
