import type { ReactNode } from 'react'

/** A stretch of a text with something to say about it. */
export interface ProseMark {
  /** Tells it from the other marks of the text, and stays the same while the text around it changes. */
  readonly key: string
  /** In UTF-16 units, from the first to behind the last character. */
  readonly from: number
  readonly to: number
  readonly look: 'wording' | 'stale'
  /** What a screen reader says when it is reached: “Hindsight: should have noticed”. */
  readonly words: string
  /** Shown under the line in which it stands while it is chosen. */
  readonly card: (actions: CardActions) => ReactNode
}

/** What a card can do with the text. Both close it and give the focus back to the text. */
export interface CardActions {
  readonly close: () => void
  /** Changes the text, by places of the text that the mark was made for. */
  readonly replace: (change: { readonly from: number; readonly to: number; readonly text: string }) => void
}

/** What can be put in by `/`: offered by its name. */
export interface Insertion {
  readonly label: string
  readonly detail?: string
  /** Other words by which it is found. */
  readonly also?: string
  /** Under what heading it is offered. */
  readonly group: string
  readonly text: string
  /** It stands on a line of its own. */
  readonly ownLine?: true
}
