import type { Block, BlockOf } from './blocks.ts'
import { plainText } from './inlines.ts'

/** From about so many lines on a document takes more than three pages. */
const LONG = 150
const LINE_OF_TEXT = 95

/** A section in the list of contents, and what lies directly under it. */
export interface ContentsEntry {
  readonly heading: BlockOf<'heading'>
  readonly under: readonly BlockOf<'heading'>[]
}

/** The sections of a document in order. Empty for one that is short, where the list would only stand in the way. */
export function contentsOf(blocks: readonly Block[]): readonly ContentsEntry[] {
  if (linesOf(blocks) < LONG) return []
  const entries: { readonly heading: BlockOf<'heading'>; readonly under: BlockOf<'heading'>[] }[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    if (block.level === 2) entries.push({ heading: block, under: [] })
    if (block.level === 3) entries.at(-1)?.under.push(block)
  }
  return entries
}

const linesOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + lines(block), 0)

function lines(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 3
    case 'paragraph':
      return textLines(plainText(block.inlines))
    case 'facts':
      return block.rows.length + 2
    case 'table':
      return block.rows.length * 2 + 2
    case 'list':
      return block.items.reduce((sum, item) => sum + textLines(plainText(item.inlines)) + linesOf(item.blocks), 0)
    case 'quote':
    case 'callout':
      return linesOf(block.blocks) + 1
    case 'code':
      return block.text.split('\n').length + 1
    case 'figure':
      return 25
    case 'rule':
    case 'pageBreak':
      return 1
  }
}

const textLines = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / LINE_OF_TEXT), 1)
