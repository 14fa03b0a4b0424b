import type { Incident } from '../incident/incident.ts'
import { recordOf } from '../incident/records/recordsOf.ts'
import { knownAt } from '../known/knownAt.ts'
import type { Finding } from '../mask/finding.ts'
import { maskIncident } from '../mask/maskIncident.ts'
import { type MaskOptions, type MaskPlan, maskFindings, maskPlan } from '../mask/maskPlan.ts'
import { EMPTY_KEY, type PeopleKey } from '../mask/people/peopleKey.ts'
import { maskIn, renditionOf } from '../rendition/renditionOf.ts'
import type { Instant } from '../time/instant.ts'
import type { ExportOptions } from './exportOptions.ts'
import type { TemplateChoice } from './templates/choice.ts'

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
export const asItLeaves = (incident: Incident, options: ExportOptions, key: PeopleKey = EMPTY_KEY): Incident =>
  leaving(incident, options, key).incident

/** What leaves: the incident, and the template that it is laid out by, whose own words may name people and secrets, too. */
export interface Leaving {
  readonly incident: Incident
  readonly template: TemplateChoice
  /** The words that were given to leave beside them, in their order. */
  readonly words: readonly string[]
}

/**
 * The same with the template of the copy, where that is given as a text, and with what else leaves beside the incident, such as the
 * `words` of a house's header: masked like the texts of the incident.
 */
export function leaving(
  incident: Incident,
  options: ExportOptions,
  key: PeopleKey = EMPTY_KEY,
  words: readonly string[] = [],
): Leaving {
  const { template } = options
  const given = typeof template === 'string' ? words : [template.text, ...words]
  const copy = maskedCopy(incident, withGiven(asTold(incident, options), given), options, key)
  const texts = given.map((_, i) => recordOf(copy, 'template', givenId(i))?.text ?? '')
  const [text = '', ...others] = texts
  return typeof template === 'string'
    ? { incident: withoutGiven(copy, given), template, words: texts }
    : { incident: withoutGiven(copy, given), template: { text }, words: others }
}

/** What is not kept with the incident is masked as if it were, as templates of these ids. */
const givenId = (place: number): string => `given-${place}`

function withGiven(incident: Incident, texts: readonly string[]): Incident {
  if (texts.length === 0) return incident
  const { declaredAt: at, declaredBy: by } = incident
  const times = { madeAt: at, madeBy: by, changedAt: at, changedBy: by }
  const given = texts.map(
    (text, i) => [givenId(i), { id: givenId(i), name: '', text, removed: false, ...times }] as const,
  )
  const template = new Map([...incident.records.template, ...given])
  return { ...incident, records: { ...incident.records, template } }
}

function withoutGiven(incident: Incident, texts: readonly string[]): Incident {
  if (texts.length === 0) return incident
  const template = new Map(incident.records.template)
  for (const i of texts.keys()) template.delete(givenId(i))
  return { ...incident, records: { ...incident.records, template } }
}

function maskedCopy(incident: Incident, told: Incident, options: ExportOptions, key: PeopleKey): Incident {
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
