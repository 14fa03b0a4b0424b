/** A template that the user keeps, as a file in the folder of this installation. */
export interface KeptTemplate {
  /** The name of the file without its ending. */
  readonly id: string
  /** Null where the file cannot be read; it is never replaced then. */
  readonly text: string | null
}
