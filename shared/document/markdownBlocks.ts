import type { Definition, Heading, List, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { assertNever } from '../result.ts'
import type { Block, Cell, HeadingLevel, ListItem } from './blocks.ts'
import { dataNameIn, withDataApart } from './dataLine.ts'
import { plainText, words } from './inlines.ts'
import { levelOf } from './levels.ts'
import { type Definitions, readInlines } from './markdown/readInlines.ts'
import { printable } from './printable.ts'

/**
 * Where the text stands. `level` is that of the heading above it, or `asWritten` where its headings keep theirs, as those of a
 * template do; `id` is what the ids of its own headings begin with. `data` answers the blocks of data that a line of its own
 * asks for by their name; without it such lines say nothing.
 */
export interface MarkdownPlace {
  readonly level: HeadingLevel | 'asWritten'
  readonly id: string
  readonly data?: (name: string) => readonly Block[]
}

interface Reading {
  readonly definitions: Definitions
  readonly headings: ReadonlyMap<Heading, { readonly level: HeadingLevel; readonly id: string }>
  readonly data: (name: string) => readonly Block[]
}

const NO_DATA = (): readonly Block[] => []

/**
 * Hand-written GitHub-flavoured Markdown as blocks of the document. Never fails. HTML stays the text it is, pictures become
 * links, links to anything but `https:` and `mailto:` become text with the address in brackets. Headings are pushed below the
 * section's own, and skip no level; a line break inside a paragraph is kept.
 */
export function markdownBlocks(markdown: string, place: MarkdownPlace = { level: 2, id: 'text' }): readonly Block[] {
  const root = fromMarkdown(withDataApart(printable(markdown)), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const reading = { definitions: definitionsOf(root), headings: headingsOf(root, place), data: place.data ?? NO_DATA }
  return root.children.flatMap((node) => dataBlocks(node, reading) ?? readBlock(node, reading))
}

const readBlocks = (nodes: readonly RootContent[], reading: Reading): readonly Block[] =>
  nodes.flatMap((node) => readBlock(node, reading))

/** What a line asks for that stands by itself and not in a list, a quote or the like; null for every other node. */
function dataBlocks(node: RootContent, { data }: Reading): readonly Block[] | null {
  const [line, ...more] = node.type === 'paragraph' ? node.children : []
  const name = line?.type === 'text' && more.length === 0 ? dataNameIn(line.value) : null
  return name === null ? null : data(name)
}

function readBlock(node: RootContent, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [readHeading(node, reading)]
    case 'paragraph':
      return [paragraph(readInlines(node.children, reading.definitions))]
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(node.children, reading) }]
    case 'list':
      return [readList(node, reading)]
    case 'table':
      return [readTable(node, reading)]
    case 'code':
      return [{ kind: 'code', text: node.value }]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    case 'html':
      return [paragraph([words(node.value)])]
    case 'footnoteDefinition': {
      const blocks = readBlocks(node.children, reading)
      return [paragraph([words(`[^${node.label ?? node.identifier}]:`)]), ...blocks]
    }
    case 'definition':
    case 'yaml':
      return []
    case 'text':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'inlineCode':
    case 'break':
    case 'link':
    case 'linkReference':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [paragraph(readInlines([node], reading.definitions))]
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      throw new Error(`a ${node.type} lies outside of its parent`)
    default:
      return assertNever(node)
  }
}

const paragraph = (inlines: Cell): Block => ({ kind: 'paragraph', inlines, fromLog: false })

/** A heading deep in a list or a quote is a strong line: an outline cannot be entered from there. */
function readHeading(node: Heading, { headings, definitions }: Reading): Block {
  const cell = readInlines(node.children, definitions)
  const place = headings.get(node)
  const text = plainText(cell).replace(/\s+/g, ' ').trim()
  if (place === undefined || text === '') return paragraph([{ kind: 'strong', children: cell }])
  return { kind: 'heading', ...place, text }
}

function readList({ ordered, start, children }: List, reading: Reading): Block {
  return {
    kind: 'list',
    ordered: ordered === true,
    ...(ordered === true && typeof start === 'number' && start !== 1 ? { start } : {}),
    items: children.map(({ checked, children: [first, ...rest] }): ListItem => {
      const done = checked ?? null
      if (first?.type !== 'paragraph') {
        return { inlines: [], blocks: readBlocks(first === undefined ? [] : [first, ...rest], reading), done }
      }
      return { inlines: readInlines(first.children, reading.definitions), blocks: readBlocks(rest, reading), done }
    }),
    fromLog: false,
  }
}

function readTable({ align, children: [head, ...rows] }: Table, { definitions }: Reading): Block {
  const titles = (head?.children ?? []).map((cell) => plainText(readInlines(cell.children, definitions)))
  return {
    kind: 'table',
    caption: '',
    columns: titles.map((title, i) => ({ title, numeric: align?.[i] === 'right' })),
    rows: rows.map(({ children }) => titles.map((_, i) => readInlines(children[i]?.children ?? [], definitions))),
    fromLog: false,
  }
}

/** The first definition of a name counts. */
function definitionsOf(root: Root): Definitions {
  const definitions = new Map<string, Definition>()
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
      if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') visit(node.children)
    }
  }
  visit(root.children)
  return definitions
}

/** Each heading lies one below the last one that is higher, and the highest one below the section's own. */
function headingsOf({ children }: Root, { level, id }: MarkdownPlace): Reading['headings'] {
  const found = new Map<Heading, { level: HeadingLevel; id: string }>()
  const above: number[] = []
  for (const node of children) {
    if (node.type !== 'heading') continue
    while (above.length > 0 && (above.at(-1) ?? 0) >= node.depth) above.pop()
    above.push(node.depth)
    found.set(node, {
      level: level === 'asWritten' ? node.depth : levelOf(level + above.length),
      id: `${id}-${found.size + 1}`,
    })
  }
  return found
}
