import type { Block } from '../../../shared/document/blocks.ts'

const isFromLog = (block: Block): boolean => {
  switch (block.kind) {
    case 'heading':
    case 'facts':
    case 'table':
      return true
    case 'paragraph':
    case 'list':
      return block.fromLog
    case 'tasks':
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

/** What the log writes into the section under the heading of this id: everything up to the next heading of its rank. */
export function logBlocksOf(blocks: readonly Block[], id: string): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  const head = blocks[from]
  if (head?.kind !== 'heading') return []
  const rest = blocks.slice(from + 1)
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level <= head.level)
  return withoutBareHeadings((to === -1 ? rest : rest.slice(0, to)).filter(isFromLog))
}
