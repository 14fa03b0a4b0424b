import type { Block } from '../../../shared/document/blocks.ts'
import { BlockView } from './BlockView.tsx'

/** What the record says, as it stands now, block after block. */
export function LogBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, place) => {
    // The parts of a section have no identity of their own beyond their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <BlockView key={place} block={block} />
  })
}
