import type { Incident } from '../incident/incident.ts'
import { sectionsLeftOut, withheldIn } from '../rendition/sectionsLeftOut.ts'
import type { ComposeOptions } from './composeDocument.ts'
import { copyMarking, copyWords } from './copyWords.ts'
import type { ExportOptions } from './exportOptions.ts'

/** How a copy of an incident is composed: its template, its sections, its small print and what every page says of it. `incident` is the whole one. */
export const copyOptions = (
  incident: Incident,
  options: ExportOptions,
): Required<Pick<ComposeOptions, 'template' | 'knownAt' | 'leftOut' | 'withheld' | 'copyWords' | 'marking'>> => ({
  template: options.template,
  knownAt: options.knownAt,
  leftOut: sectionsLeftOut(incident, options.rendition),
  withheld: withheldIn(incident, options.rendition),
  copyWords: copyWords(options),
  marking: copyMarking(options),
})
