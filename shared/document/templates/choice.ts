import type { Incident } from '../../incident/incident.ts'
import { recordOf } from '../../incident/records/recordsOf.ts'
import { OWN_TEMPLATE } from '../../incident/records/template.ts'
import { readTemplateText } from '../template/templateText.ts'
import { PRESETS, type PresetId } from './presets.ts'

/**
 * Which template lays a document out: `incident` is the one that was chosen for the incident and is kept with it; a preset by its
 * id; or the text of any other.
 */
export type TemplateChoice = 'incident' | PresetId | { readonly text: string }

/** The preset where nobody chose. */
export const DEFAULT_PRESET: PresetId = 'classic'

/** The text of the template that was chosen. */
export function templateOf(incident: Incident, choice: TemplateChoice): string {
  if (typeof choice === 'object') return choice.text
  if (choice !== 'incident') return PRESETS[choice]
  return recordOf(incident, 'template', OWN_TEMPLATE)?.text || PRESETS[DEFAULT_PRESET]
}

/** What the template of an incident is called. */
export function templateName(incident: Incident): string {
  const own = recordOf(incident, 'template', OWN_TEMPLATE)
  if (own === null || own.text === '') return readTemplateText(PRESETS[DEFAULT_PRESET]).name
  return own.name || readTemplateText(own.text).name || 'Template without a name'
}

/** What the files of a document are called after the incident, as its template says: `postmortem` where it says nothing. */
export const documentFileName = (incident: Incident, choice: TemplateChoice): string =>
  readTemplateText(templateOf(incident, choice)).file || 'postmortem'
