/** The files that an export can write, in the order in which they are offered and written. */
export const EXPORT_FORMATS = ['md', 'html', 'pdf', 'png'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a format is, to whoever chooses it and to whoever writes it. */
export interface FormatFacts {
  readonly label: string
  /** What stands in the file, or who takes it, in a few words. */
  readonly detail: string
  /** Made by a browser engine: not to be had on plain Node. */
  readonly printed: boolean
}

export const FORMAT_FACTS: Readonly<Record<ExportFormat, FormatFacts>> = {
  md: { label: 'Markdown', detail: 'GitHub-flavoured, for wikis and repositories', printed: false },
  html: { label: 'HTML', detail: 'One page that any browser opens', printed: false },
  pdf: { label: 'PDF, A4', detail: 'Tagged, with an outline and page numbers', printed: true },
  png: { label: 'PNG picture', detail: 'The timeline, in twice its size', printed: true },
}
