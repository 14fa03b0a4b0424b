import type { Incident } from '../incident/incident.ts'
import { knownAt } from '../known/knownAt.ts'
import { masked } from '../mask/maskIncident.ts'
import { type MaskPlan, maskPlan } from '../mask/maskPlan.ts'
import { EMPTY_KEY, type PeopleKey } from '../mask/people/peopleKey.ts'
import { maskIn, renditionOf } from '../rendition/renditionOf.ts'
import type { ExportOptions } from './exportOptions.ts'

/** Takes out of an incident, or replaces in it, what must not leave. */
type Lens = (incident: Incident, options: ExportOptions, key: PeopleKey) => Incident

const asKnown: Lens = (incident, { knownAt: at }) => (at === null ? incident : knownAt(incident, at))

const asRendition: Lens = (incident, { rendition }) => renditionOf(incident, rendition)

const asMasked: Lens = (incident, { rendition, mask }, key) => masked(incident, { ...maskIn(rendition, mask), key })

/** In this order: first what was known, then for whom, then what stays nameless. */
const LENSES: readonly Lens[] = [asKnown, asRendition, asMasked]

/**
 * The incident as it leaves the app under these options. Whatever is written, previewed or copied is composed from this
 * alone, so that no writer has to know what is left out. `key`: what people were called in earlier copies.
 */
export const asItLeaves = (incident: Incident, options: ExportOptions, key: PeopleKey = EMPTY_KEY): Incident =>
  LENSES.reduce((seen, lens) => lens(seen, options, key), incident)

/**
 * All that could be masked in a copy under these options, whether or not masking is on: to be looked at before anything
 * leaves.
 */
export const maskPlanFor = (incident: Incident, options: ExportOptions, key: PeopleKey): MaskPlan =>
  maskPlan(asRendition(asKnown(incident, options, key), options, key), {
    people: true,
    secrets: true,
    names: options.mask.names,
    key,
  })
