import type { IncidentFields } from './incident.ts'

/** Sections whose text is a field of the incident; that of the others is a record. All of them are Markdown. */
export const TEXT_FIELDS = [
  'impact',
  'explanation',
  'resolutionDetails',
  'conclusion',
] as const satisfies readonly (keyof IncidentFields)[]

export type TextField = (typeof TEXT_FIELDS)[number]

export const isTextField = (field: string): field is TextField => TEXT_FIELDS.some((known) => known === field)
