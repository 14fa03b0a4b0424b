import type { Block } from '../../../shared/document/blocks.ts'
import { keyOf, type Piece } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { assertNever } from '../../../shared/result.ts'
import { useNow } from '../../clock.ts'
import { LeftOutNote } from './arrange/LeftOutNote.tsx'
import { pieceTitle } from './arrange/pieceTitle.ts'
import type { Arrange } from './arrange/useArrange.ts'
import styles from './Editor.module.css'
import { LogBlocks } from './LogBlocks.tsx'
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
            <Paths incident={incident} blocks={piece.beside} />
          ) : (
            <LogBlocks blocks={logBlocksIn(piece.beside)} />
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
      return (
        <>
          {piece.blocks.map((block) =>
            block.kind === 'heading' && block.level > 2 ? (
              <h3 key={block.id} className={styles.subheading}>
                {block.text}
              </h3>
            ) : null,
          )}
          <LogBlocks blocks={logBlocksIn(piece.blocks).filter(({ kind }) => kind !== 'heading')} />
        </>
      )
    default:
      return assertNever(piece)
  }
}

/** The paths are worth their room: of every other table only its size is told. A text may show the table itself. */
function Paths({ incident, blocks }: { readonly incident: Incident; readonly blocks: readonly Block[] }) {
  const metrics = metricsOf(incident, useNow(60_000))
  return !blocks.some(({ kind }) => kind === 'table') ? (
    <LogBlocks blocks={logBlocksIn(blocks)} />
  ) : (
    <PathsBlock metrics={metrics} />
  )
}
