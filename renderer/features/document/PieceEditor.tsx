import type { Block } from '../../../shared/document/blocks.ts'
import { keyOf, type Piece } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { assertNever } from '../../../shared/result.ts'
import { useNow } from '../../clock.ts'
import { LeftOutNote } from './arrange/LeftOutNote.tsx'
import { pieceTitle } from './arrange/pieceTitle.ts'
import type { Arrange } from './arrange/useArrange.ts'
import { LogBlocks } from './LogBlocks.tsx'
import { isFromLog, logBlocksIn } from './logBlocksIn.ts'
import { PathsBlock } from './PathsBlock.tsx'
import { ProseField } from './ProseField.tsx'
import { SectionFields } from './SectionFields.tsx'

interface PieceEditorProps {
  readonly incident: Incident
  readonly piece: Piece
  /** What the part is called that it stands in. */
  readonly partName: string
  readonly arrange: Arrange
}

/** One section or text of a part, its heading left out: what the log says of it, and what people write. */
export function PieceEditor({ incident, piece, partName, arrange }: PieceEditorProps) {
  const key = keyOf(piece)
  if (piece.isLeftOut === true && key !== null) {
    const label = pieceTitle(piece, partName)
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
          label={pieceTitle(piece, partName)}
          prompt={piece.prompt}
          isAside={false}
        />
      )
    case 'text':
      return (
        <LogBlocks
          blocks={piece.blocks.filter((block) => block.kind !== 'heading' || block.level > 2)}
          sourceOf={(block) => (isFromLog(block) ? 'log' : 'template')}
        />
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
