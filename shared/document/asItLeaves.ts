import type { Incident } from '../incident/incident.ts'
import { knownAt } from '../known/knownAt.ts'
import type { Finding } from '../mask/finding.ts'
import { maskIncident } from '../mask/maskIncident.ts'
import { type MaskOptions, type MaskPlan, maskFindings, maskPlan } from '../mask/maskPlan.ts'
import { EMPTY_KEY, type PeopleKey } from '../mask/people/peopleKey.ts'
import { maskIn, renditionOf } from '../rendition/renditionOf.ts'
import type { Instant } from '../time/instant.ts'
import type { ExportOptions } from './exportOptions.ts'

/** First what was known, then for whom. */
const asTold = (incident: Incident, { knownAt: at, rendition }: ExportOptions): Incident =>
  renditionOf(at === null ? incident : knownAt(incident, at), rendition)

/** The moment that a copy speaks at: what goes on is counted until what was known then, never ahead of now. */
export const toldAt = ({ knownAt: at }: Pick<ExportOptions, 'knownAt'>, now: Instant): Instant =>
  at === null || at > now ? now : at

/**
 * The incident as it leaves the app under these options: first what was known, then for whom, then what stays nameless.
 * Whatever is written, previewed or copied is composed from this alone, so that no writer has to know what is left out.
 * `key`: what people were called in earlier copies.
 */
export function asItLeaves(incident: Incident, options: ExportOptions, key: PeopleKey = EMPTY_KEY): Incident {
  const told = asTold(incident, options)
  const masking = { ...maskIn(options.rendition, options.mask), key }
  if (!masking.people && !masking.secrets) return told
  const findings = maskFindings(told, masking)
  return maskIncident(told, { findings: [...findings, ...peopleOnlyIn(incident, findings, masking)] })
}

/** Who stands in a field of the whole incident alone: a text that is told may name them all the same. */
function peopleOnlyIn(whole: Incident, found: readonly Finding[], masking: MaskOptions): readonly Finding[] {
  if (!masking.people) return []
  const known = new Set(found.map(({ id }) => id))
  return maskFindings(whole, { ...masking, secrets: false }).filter(
    (finding) => finding.class === 'person' && !known.has(finding.id),
  )
}

/**
 * All that could be masked in a copy under these options, whether or not masking is on: to be looked at before anything
 * leaves.
 */
export const maskPlanFor = (incident: Incident, options: ExportOptions, key: PeopleKey): MaskPlan =>
  maskPlan(asTold(incident, options), {
    people: true,
    secrets: true,
    names: options.mask.names,
    key,
  })
