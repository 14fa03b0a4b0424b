import { type DocumentPart, keyOf, type Piece } from '../../../../shared/document/parts.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { classNames } from '../../../ui/classNames.ts'
import { partTitle } from '../partTitle.ts'
import styles from './Arrange.module.css'
import { ArrangeMenu } from './ArrangeMenu.tsx'
import { onMoveKey } from './moveKey.ts'
import { pieceTitle } from './pieceTitle.ts'
import { readSections } from './readerEntries.tsx'
import type { Arrange } from './useArrange.ts'

interface SectionHeadProps {
  readonly incident: Incident
  readonly part: DocumentPart
  readonly piece: Piece
  readonly arrange: Arrange
  /** Told before it moves. */
  readonly onMove: () => void
}

/** The heading of a section within a part, with the menu that moves it there and leaves it out. */
export function SectionHead({ incident, part, piece, arrange, onMove }: SectionHeadProps) {
  const key = keyOf(piece)
  const name = partTitle(part)
  const title = pieceTitle(piece, name)
  if (key === null) return null
  const move = (by: 1 | -1) => {
    const go = arrange.moveSection(part, key, title, by)
    if (go === null) return null
    return () => {
      onMove()
      go()
    }
  }
  const up = move(-1)
  const down = move(1)
  return (
    <div
      className={classNames(styles.head, title === name && styles.besideHeading)}
      onKeyDownCapture={(press) => onMoveKey(press, { up, down })}
    >
      {title === name ? null : <h3 className={styles.title}>{title}</h3>}
      <ArrangeMenu
        incident={incident}
        label={title}
        onUp={up}
        onDown={down}
        isLeftOut={piece.isLeftOut === true}
        onLeaveOut={(leftOut) => arrange.leaveOut([key], title, leftOut)}
        sections={piece.isLeftOut === true ? [] : readSections([piece])}
      />
    </div>
  )
}
