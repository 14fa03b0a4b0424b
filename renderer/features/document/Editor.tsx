import { type RefObject, useId } from 'react'
import { keysOf } from '../../../shared/document/arrange/moves.ts'
import { type DocumentPart, keyOf, type Piece } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { LeftOutNote } from './arrange/LeftOutNote.tsx'
import { SectionHead } from './arrange/SectionHead.tsx'
import { type Arrange, isPartLeftOut, useArrange } from './arrange/useArrange.ts'
import { useFocusAfterMove } from './arrange/useFocusAfterMove.ts'
import styles from './Editor.module.css'
import { NothingLogged } from './NothingLogged.tsx'
import { PieceEditor } from './PieceEditor.tsx'
import { partTitle } from './partTitle.ts'

interface EditorProps {
  readonly ref: RefObject<HTMLElement | null>
  readonly incident: Incident
  readonly parts: readonly DocumentPart[]
  readonly onPart: (part: string) => void
}

/** What people write, in the order of the document, between the parts that the log writes. */
export function Editor({ ref, incident, parts, onPart }: EditorProps) {
  const arrange = useArrange(parts)
  const followFocus = useFocusAfterMove(ref)
  return (
    <section ref={ref} className={styles.editor} aria-label="Document text" data-region="">
      <NothingLogged incident={incident} />
      {parts.map((part) => (
        <Part
          key={part.id}
          incident={incident}
          part={part}
          arrange={arrange}
          onPart={onPart}
          followFocus={followFocus}
        />
      ))}
      <p className={styles.note}>
        Saved as you type. “/” puts in a number of the record, or data between two texts. Data never overwrites what is
        written by hand.
      </p>
    </section>
  )
}

interface PartProps {
  readonly incident: Incident
  readonly part: DocumentPart
  readonly arrange: Arrange
  readonly onPart: (part: string) => void
  readonly followFocus: (selector: string) => void
}

function Part({ incident, part, arrange, onPart, followFocus }: PartProps) {
  const heading = useId()
  const isLeftOut = isPartLeftOut(part)
  const title = partTitle(part)
  const names = namesOf(part.pieces)
  return (
    <section
      data-section={part.id}
      aria-labelledby={heading}
      className={styles.section}
      onFocus={() => onPart(part.id)}
    >
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      {isLeftOut ? (
        <LeftOutNote label={title} onBack={() => arrange.leaveOut(keysOf(part), title, false)} />
      ) : (
        part.pieces.map((piece, place) => (
          <div key={names[place]} data-piece={names[place]} className={styles.piece}>
            {place === 0 || piece.kind === 'text' ? null : (
              <SectionHead
                incident={incident}
                part={part}
                piece={piece}
                arrange={arrange}
                onMove={() => followFocus(`[data-section='${part.id}'] [data-piece='${names[place]}'] button`)}
              />
            )}
            <PieceEditor incident={incident} piece={piece} partName={title} arrange={arrange} />
          </div>
        ))
      )}
    </section>
  )
}

/** A name for each piece that it keeps wherever it moves. The same section may stand in a part twice. */
function namesOf(pieces: readonly Piece[]): readonly string[] {
  const seen = new Map<string, number>()
  return pieces.map((piece) => {
    const name = keyOf(piece) ?? 'words'
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
}
