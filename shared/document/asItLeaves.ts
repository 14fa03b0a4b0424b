import type { Incident } from '../incident/incident.ts'
import { knownAt } from '../known/knownAt.ts'
import type { ExportOptions } from './exportOptions.ts'

/** Takes out of an incident, or replaces in it, what must not leave. */
type Lens = (incident: Incident, options: ExportOptions) => Incident

const asKnown: Lens = (incident, { knownAt: at }) => (at === null ? incident : knownAt(incident, at))

/** In this order: first what was known, then for whom, then what stays nameless. */
const LENSES: readonly Lens[] = [asKnown]

/**
 * The incident as it leaves the app under these options. Whatever is written, previewed or copied is composed from this
 * alone, so that no writer has to know what is left out.
 */
export const asItLeaves = (incident: Incident, options: ExportOptions): Incident =>
  LENSES.reduce((seen, lens) => lens(seen, options), incident)
