import type { Incident, IncidentFields } from '../../incident/incident.ts'
import { recordOf } from '../../incident/records/recordsOf.ts'
import type { Block, HeadingLevel } from '../blocks.ts'
import { markdownBlocks } from '../markdownBlocks.ts'

/** Sections whose text is a field of the incident; that of the others is a record. All of them are Markdown. */
export const TEXT_FIELDS = [
  'impact',
  'explanation',
  'resolutionDetails',
  'conclusion',
] as const satisfies readonly (keyof IncidentFields)[]

export const isTextField = (field: string): field is (typeof TEXT_FIELDS)[number] =>
  TEXT_FIELDS.some((known) => known === field)

/** What somebody wrote into a section or a field of a template; empty when nobody did. */
export const proseOf = (incident: Incident, field: string): string =>
  isTextField(field) ? incident[field] : (recordOf(incident, 'prose', field)?.markdown ?? '')

export const isWritten = (incident: Incident, field: string): boolean => proseOf(incident, field).trim() !== ''

/** The same as blocks below a heading of `level`; none when nobody wrote. */
export function proseBlocks(incident: Incident, field: string, level: HeadingLevel): readonly Block[] {
  const text = proseOf(incident, field)
  return text.trim() === '' ? [] : markdownBlocks(text, { level, id: `text-${field}` })
}
