import { type RefObject, useId } from 'react'
import type { DocumentPart } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import styles from './Editor.module.css'
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
  return (
    <section ref={ref} className={styles.editor} aria-label="Document text" data-region="">
      {parts.map((part) => (
        <Part key={part.id} incident={incident} part={part} onPart={onPart} />
      ))}
      <p className={styles.note}>
        Saved as you type. “/” puts in a number of the record. Data never overwrites what is written by hand.
      </p>
    </section>
  )
}

interface PartProps {
  readonly incident: Incident
  readonly part: DocumentPart
  readonly onPart: (part: string) => void
}

function Part({ incident, part, onPart }: PartProps) {
  const heading = useId()
  return (
    <section
      data-section={part.id}
      aria-labelledby={heading}
      className={styles.section}
      onFocus={() => onPart(part.id)}
    >
      <h2 id={heading} className={styles.heading}>
        {partTitle(part)}
      </h2>
      {part.pieces.map((piece, place) => {
        // A piece is what it is by its place in the template; two may be the same section.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <PieceEditor key={place} incident={incident} piece={piece} isHead={place === 0} />
      })}
    </section>
  )
}
