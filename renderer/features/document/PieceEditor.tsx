import type { Block } from '../../../shared/document/blocks.ts'
import { keyOf, type Piece } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { assertNever } from '../../../shared/result.ts'
import { useNow } from '../../clock.ts'
import { LeftOutNote } from './arrange/LeftOutNote.tsx'
import { pieceTitle } from './arrange/pieceTitle.ts'
import type { Arrange } from './arrange/useArrange.ts'
import { BlockView } from './BlockView.tsx'
import styles from './Editor.module.css'
import { logBlocksIn } from './logBlocksIn.ts'
import { PathsBlock } from './PathsBlock.tsx'
import { ProseField } from './ProseField.tsx'
import { SectionFields } from './SectionFields.tsx'

interface PieceEditorProps {
  readonly incident: Incident
  readonly piece: Piece
  readonly arrange: Arrange
}

/** One section or text of a part, its heading left out: what the log says of it, and what people write. */
export function PieceEditor({ incident, piece, arrange }: PieceEditorProps) {
  const key = keyOf(piece)
  if (piece.isLeftOut === true && key !== null) {
    const label = pieceTitle(piece)
    return <LeftOutNote label={label} onBack={() => arrange.leaveOut([key], label, false)} />
  }
  switch (piece.kind) {
    case 'section':
      return (
        <>
          {piece.key === 'misleadingPaths' ? (
            <Paths incident={incident} blocks={piece.blocks} />
          ) : (
            <LogBlocks blocks={piece.blocks} />
          )}
          <SectionFields incident={incident} piece={piece} />
        </>
      )
    case 'write':
      return (
        <ProseField
          incident={incident}
          field={piece.field}
          label={pieceTitle(piece)}
          prompt={piece.prompt}
          isAside={false}
        />
      )
    case 'text':
      return piece.blocks.map((block) =>
        block.kind === 'heading' && block.level > 2 ? (
          <h3 key={block.id} className={styles.subheading}>
            {block.text}
          </h3>
        ) : null,
      )
    default:
      return assertNever(piece)
  }
}

/** What the log writes into a section, as it stands now. */
function LogBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return logBlocksIn(blocks).map((block, place) => {
    // The parts of a section have no identity of their own beyond their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <BlockView key={place} block={block} />
  })
}

/** The paths are worth their room: of every other table only its size is told. */
function Paths({ incident, blocks }: { readonly incident: Incident; readonly blocks: readonly Block[] }) {
  const metrics = metricsOf(incident, useNow(60_000))
  return metrics.misleadingPaths.length === 0 ? <LogBlocks blocks={blocks} /> : <PathsBlock metrics={metrics} />
}
