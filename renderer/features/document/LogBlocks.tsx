import type { Block } from '../../../shared/document/blocks.ts'
import type { Metrics } from '../../../shared/incident/metrics.ts'
import { BlockView } from './BlockView.tsx'
import { logBlocksOf } from './logBlocksOf.ts'
import { PathsBlock } from './PathsBlock.tsx'
import type { SectionId } from './sections.ts'

interface LogBlocksProps {
  readonly blocks: readonly Block[]
  readonly metrics: Metrics
  readonly section: SectionId
}

const isHeading = (block: Block | undefined, id: string): boolean => block?.kind === 'heading' && block.id === id

/** What the log writes into a section, as it stands now. */
export function LogBlocks({ blocks, metrics, section }: LogBlocksProps) {
  const shown = logBlocksOf(blocks, section)
  return shown.map((block, place) =>
    block.kind === 'table' && isHeading(shown[place - 1], 'misleading-paths') ? (
      <PathsBlock key="misleading-paths" metrics={metrics} />
    ) : (
      // The parts of a section have no identity of their own beyond their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <BlockView key={place} block={block} />
    ),
  )
}
