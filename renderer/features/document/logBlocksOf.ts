import type { Block } from '../../../shared/document/blocks.ts'
import { sectionBlocks } from '../../../shared/document/sectionBlocks.ts'

const isFromLog = (block: Block): boolean => {
  switch (block.kind) {
    case 'heading':
    case 'facts':
      return true
    case 'table':
      return block.fromLog !== false
    case 'paragraph':
    case 'list':
      return block.fromLog
    case 'quote':
    case 'code':
    case 'callout':
    case 'rule':
    case 'pageBreak':
    case 'figure':
      return false
  }
}

/** Headings under which nothing is left say nothing. */
const withoutBareHeadings = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, place) => {
    const next = blocks[place + 1]
    return block.kind !== 'heading' || (next !== undefined && next.kind !== 'heading')
  })

/** What the log writes into the section of this id. */
export const logBlocksOf = (blocks: readonly Block[], id: string): readonly Block[] =>
  withoutBareHeadings(sectionBlocks(blocks, id).filter(isFromLog))
