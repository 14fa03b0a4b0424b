import type { Incident, IncidentFields } from './incident.ts'
import { recordOf } from './records/recordsOf.ts'

/** Sections whose text is a field of the incident; that of the others is a record. All of them are Markdown. */
export const TEXT_FIELDS = [
  'impact',
  'explanation',
  'resolutionDetails',
  'conclusion',
] as const satisfies readonly (keyof IncidentFields)[]

export type TextField = (typeof TEXT_FIELDS)[number]

export const isTextField = (field: string): field is TextField => TEXT_FIELDS.some((known) => known === field)

/** What somebody wrote into a section or a field of a template, as Markdown; empty when nobody did. */
export const proseOf = (incident: Incident, field: string): string =>
  isTextField(field) ? incident[field] : (recordOf(incident, 'prose', field)?.markdown ?? '')
