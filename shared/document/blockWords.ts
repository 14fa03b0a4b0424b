import { assertNever } from '../result.ts'
import type { Block, ListItem } from './blocks.ts'
import { plainText } from './inlines.ts'

/** What blocks say, without any look: one line for each block, item and row; cells are parted by a tab. */
export const blockWords = (blocks: readonly Block[]): string =>
  blocks
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n')

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text
    case 'paragraph':
      return plainText(block.inlines)
    case 'list':
      return block.items.map(itemWords).join('\n')
    case 'quote':
      return blockWords(block.blocks)
    case 'callout':
      return [block.title, blockWords(block.blocks)].join('\n')
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(plainText))]
        .map((cells) => cells.join('\t'))
        .join('\n')
    case 'facts':
      return block.rows
        .map(({ label, value, note }) => [label, plainText(value), plainText(note)].join('\t'))
        .join('\n')
    case 'figure':
      return block.description
    case 'rule':
    case 'pageBreak':
      return ''
    default:
      return assertNever(block)
  }
}

const itemWords = ({ inlines, blocks }: ListItem): string =>
  [plainText(inlines), blockWords(blocks)].filter((words) => words !== '').join('\n')
