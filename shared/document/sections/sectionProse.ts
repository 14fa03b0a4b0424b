import type { Incident } from '../../incident/incident.ts'
import { recordOf } from '../../incident/records/recordsOf.ts'
import { isTextField } from '../../incident/texts.ts'
import type { Block, HeadingLevel } from '../blocks.ts'
import { markdownBlocks } from '../markdownBlocks.ts'

/** What somebody wrote into a section or a field of a template; empty when nobody did. */
export const proseOf = (incident: Incident, field: string): string =>
  isTextField(field) ? incident[field] : (recordOf(incident, 'prose', field)?.markdown ?? '')

export const isWritten = (incident: Incident, field: string): boolean => proseOf(incident, field).trim() !== ''

/** The same as blocks below a heading of `level`; none when nobody wrote. */
export function proseBlocks(incident: Incident, field: string, level: HeadingLevel): readonly Block[] {
  const text = proseOf(incident, field)
  return text.trim() === '' ? [] : markdownBlocks(text, { level, id: `text-${field}` })
}
