/** The files that an export can write, in the order in which they are offered and written. */
export const EXPORT_FORMATS = [
  'md',
  'html',
  'handout',
  'pdf',
  'docx',
  'png',
  'json',
  'csv',
  'jira',
  'github',
  'ics',
  'zip',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What formats are for, in the order in which they are offered. */
export const FORMAT_GROUPS = { document: 'To read', data: 'For other programs', tracker: 'For trackers' } as const
export type FormatGroup = keyof typeof FORMAT_GROUPS

/** What a format is, to whoever chooses it and to whoever writes it. */
export interface FormatFacts {
  readonly label: string
  /** What stands in the file, or who takes it, in a few words. */
  readonly detail: string
  readonly group: FormatGroup
  /** Made by a browser engine: not to be had on plain Node. */
  readonly printed: boolean
}

const facts = (group: FormatGroup, label: string, detail: string, printed = false): FormatFacts => ({
  label,
  detail,
  group,
  printed,
})

export const FORMAT_FACTS: Readonly<Record<ExportFormat, FormatFacts>> = {
  md: facts('document', 'Markdown', 'for wikis and repositories'),
  html: facts('document', 'HTML', 'one page for any browser'),
  handout: facts('document', 'HTML handout', 'with a timeline to explore'),
  pdf: facts('document', 'PDF, A4', 'tagged, with an outline', true),
  docx: facts('document', 'Word', 'DOCX, to be edited'),
  png: facts('document', 'PNG picture', 'the timeline, in twice its size', true),
  json: facts('data', 'JSON', 'the whole incident, to be read back'),
  csv: facts('data', 'CSV', 'events and action items'),
  zip: facts('data', 'ZIP', 'all of these files in one'),
  jira: facts('tracker', 'Jira CSV', 'open action items'),
  github: facts('tracker', 'GitHub issues', 'open action items, as Markdown'),
  ics: facts('tracker', 'Calendar', 'due dates, as iCalendar'),
}
