import type { Block } from './blocks.ts'

/**
 * What lies under the heading of this id: everything up to the next heading of its rank, the heading itself left out.
 * Nothing where there is no such heading.
 */
export function sectionBlocks(blocks: readonly Block[], id: string): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  const head = blocks[from]
  if (head?.kind !== 'heading') return []
  const rest = blocks.slice(from + 1)
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level <= head.level)
  return to === -1 ? rest : rest.slice(0, to)
}
