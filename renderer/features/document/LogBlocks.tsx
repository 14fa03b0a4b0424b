import type { Block } from '../../../shared/document/blocks.ts'
import { BlockView } from './BlockView.tsx'
import { logBlocksOf } from './logBlocksOf.ts'
import { SECTION_LABELS, type SectionId } from './sections.ts'

interface LogBlocksProps {
  readonly blocks: readonly Block[]
  readonly section: SectionId
}

/** What the log writes into a section, as it stands now. */
export function LogBlocks({ blocks, section }: LogBlocksProps) {
  return logBlocksOf(blocks, SECTION_LABELS[section]).map((block, place) => (
    // The parts of a section have no identity of their own beyond their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <BlockView key={place} block={block} />
  ))
}
