import type { Block } from '../../../shared/document/blocks.ts'

/** Whether the log says it, and no hand-written text or template. */
export const isFromLog = (block: Block): boolean => {
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

/** What the log writes into a section, its own heading left out. */
export const logBlocksIn = ([first, ...rest]: readonly Block[]): readonly Block[] =>
  withoutBareHeadings((first === undefined || first.kind === 'heading' ? rest : [first, ...rest]).filter(isFromLog))
