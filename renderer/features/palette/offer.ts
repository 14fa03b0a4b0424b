/** One line of the palette: something that can be done now, or why it cannot. */
export interface Offer {
  /** Stable, so that it is recognised among the recent ones. */
  readonly id: string
  /** The heading it stands under. */
  readonly group: string
  readonly label: string
  /** Stands quietly beside it. */
  readonly detail?: string
  /** As in the keymap. */
  readonly keys?: string
  /** Why it cannot be done now. */
  readonly why?: string
  /** Rarely wanted: not shown unless it is asked for by its name. */
  readonly rare?: true
  readonly act: Act
}

/** What choosing does: at once, or with one more line of text that Enter may leave empty. */
export type Act =
  | { readonly kind: 'run'; readonly run: () => void }
  | { readonly kind: 'ask'; readonly question: string; readonly run: (answer: string) => void }
