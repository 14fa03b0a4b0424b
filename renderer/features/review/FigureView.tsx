import type { ReactNode } from 'react'
import type { Figure } from '../../ui/durationWords.ts'
import styles from './KeyFacts.module.css'

interface FigureViewProps {
  readonly figure: Figure
  readonly note: string
  /** Stands right beside the figure. */
  readonly action?: ReactNode
}

/** A figure, and in small what must be known beside it. */
export function FigureView({ figure: { sign, text, isKnown }, note, action = null }: FigureViewProps) {
  return (
    <dd className={isKnown ? styles.known : styles.unknown}>
      {`${sign} ${text}`.trim()}
      {action}
      {note === '' ? null : <small>{note}</small>}
    </dd>
  )
}
