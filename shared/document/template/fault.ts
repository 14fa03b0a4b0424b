/** What is wrong with a template, and where. Lines and columns count from 1. */
export interface TemplateFault {
  readonly line: number
  readonly column: number
  /** The word that is wrong, as it stands in the template; empty where it is the whole. */
  readonly word: string
  /** One sentence without the place. */
  readonly message: string
}

/** A fault on one line: `Line 12: there is no section “misleadPaths”. Did you mean “misleadingPaths”?` */
export const faultWords = ({ line, message }: TemplateFault): string => `Line ${line}: ${message}`
