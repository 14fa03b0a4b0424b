import type { Block } from '../../../shared/document/blocks.ts'
import { type BlockSource, BlockView } from './BlockView.tsx'

interface LogBlocksProps {
  readonly blocks: readonly Block[]
  /** Who says so: the log, unless told otherwise. */
  readonly sourceOf?: (block: Block) => BlockSource
}

/** What the record says, as it stands now, block after block. */
export function LogBlocks({ blocks, sourceOf = () => 'log' }: LogBlocksProps) {
  return blocks.map((block, place) => {
    // The parts of a section have no identity of their own beyond their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <BlockView key={place} block={block} source={sourceOf(block)} />
  })
}
