import type { Incident } from '../incident/incident.ts'
import type { ExportOptions } from './exportOptions.ts'

/** Takes out of an incident, or replaces in it, what must not leave. */
type Lens = (incident: Incident, options: ExportOptions) => Incident

/** In this order: first what was known, then for whom, then what stays nameless. */
const LENSES: readonly Lens[] = []

/**
 * The incident as it leaves the app under these options. Whatever is written, previewed or copied is composed from this
 * alone, so that no writer has to know what is left out.
 */
export const asItLeaves = (incident: Incident, options: ExportOptions): Incident =>
  LENSES.reduce((seen, lens) => lens(seen, options), incident)
