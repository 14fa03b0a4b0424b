import type { RenditionId } from '../document/exportOptions.ts'
import { SECTIONS, type SectionKey } from '../document/sections/catalogue.ts'
import type { Incident } from '../incident/incident.ts'
import { recordOf, recordsOf } from '../incident/records/recordsOf.ts'

/** Unless somebody decided otherwise: what an executive need not read, and what a customer should not [R4]. */
const USUALLY: Readonly<Record<Exclude<RenditionId, 'internal'>, readonly SectionKey[]>> = {
  executive: ['gaps', 'fullTimeline', 'hypotheses', 'actions', 'tasks', 'communications', 'links', 'editHistory'],
  customer: [
    'gaps',
    'misleadingPaths',
    'hypotheses',
    'actions',
    'escalation',
    'openQuestions',
    'tasks',
    'actionItems',
    'meeting',
    'communications',
    'responders',
    'links',
    'editHistory',
  ],
}

/** Whether a section is in a rendition unless somebody decides otherwise [R4]. */
export const isUsuallyIn = (key: SectionKey, rendition: Exclude<RenditionId, 'internal'>): boolean =>
  !USUALLY[rendition].includes(key)

const KEYS = Object.keys(SECTIONS) as readonly SectionKey[]

/** The keys of sections, and the names of texts, that the document of this incident does without, for whomever it is [R7]. */
export const omittedIn = (incident: Pick<Incident, 'records'>): ReadonlySet<string> =>
  new Set(recordsOf(incident, 'sectionOmission').flatMap(({ id, leftOut }) => (leftOut ? [id] : [])))

/** The keys of the sections whose readers a rendition is not for: what they tell stands nowhere in it [R4]. */
export function withheldIn(incident: Pick<Incident, 'records'>, rendition: RenditionId): ReadonlySet<string> {
  if (rendition === 'internal') return new Set()
  return new Set(
    KEYS.filter((key) => {
      const isShown = recordOf(incident, 'sectionVisibility', key)?.[rendition] ?? null
      return isShown === null ? USUALLY[rendition].includes(key) : !isShown
    }),
  )
}

/** The keys of the sections that a rendition leaves out, whatever the template asks for, with those that every copy does without. */
export const sectionsLeftOut = (incident: Pick<Incident, 'records'>, rendition: RenditionId): ReadonlySet<string> =>
  new Set([...omittedIn(incident), ...withheldIn(incident, rendition)])
