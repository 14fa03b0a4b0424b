import { printable } from '../document/printable.ts'
import type { Incident } from '../incident/incident.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'
import { type Finding, type FoundPlace, MASK_CLASSES, MOST_PLACES } from './finding.ts'
import { type MaskMatcher, maskMatcher } from './maskTexts.ts'
import type { PeopleKey, PeopleNames } from './people/peopleKey.ts'
import { peopleFindings } from './peopleFindings.ts'
import { byHandFindings, secretFindings } from './secretFindings.ts'
import { textsOf } from './texts/textsOf.ts'

/** What is to be masked; `key` holds the names that people were given before. */
export interface MaskOptions {
  readonly people: boolean
  readonly secrets: boolean
  readonly names: PeopleNames
  readonly key: PeopleKey
}

/** Everything that was found in an incident, what stands instead, and where it is. Plain data. */
export interface MaskPlan {
  readonly findings: readonly Finding[]
}

/**
 * What masking an incident would do [X1]–[X6]: people first, then secrets by class, then what was marked by hand; each by
 * its first place. What somebody decided to keep is listed, too. Marked by hand is masked whatever is asked for.
 */
export const maskPlan = (incident: Incident, options: MaskOptions): MaskPlan => ({
  findings: counted(incident, maskFindings(incident, options)),
})

/** The same for who only masks: what was found, without how often and where it stands. */
export function maskFindings(incident: Incident, options: MaskOptions): readonly Finding[] {
  const decisions = new Map(recordsOf(incident, 'maskDecision').map((decision) => [decision.id, decision]))
  return [
    ...(options.people ? peopleFindings(incident, options.names, options.key) : []),
    ...(options.secrets ? secretFindings(incident) : []),
    ...byHandFindings([...decisions.values()]),
  ].map((finding): Finding => {
    const decision = decisions.get(finding.id)
    if (decision === undefined) return finding
    const replacement = decision.replacement.trim()
    return { ...finding, isKept: decision.keep, replacement: replacement === '' ? finding.replacement : replacement }
  })
}

/** With where each stands. What stands nowhere is left out, but for what was marked by hand. */
function counted(incident: Incident, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings
  const counts = new Map<string, number>()
  const places = new Map<string, FoundPlace[]>()
  const note = (id: string, place: () => FoundPlace) => {
    counts.set(id, (counts.get(id) ?? 0) + 1)
    const known = places.get(id)
    if (known === undefined) places.set(id, [place()])
    else if (known.length < MOST_PLACES) known.push(place())
  }
  eachFound(incident, maskMatcher(findings), note)
  return findings
    .map((finding) => ({ ...finding, count: counts.get(finding.id) ?? 0, places: places.get(finding.id) ?? [] }))
    .filter(({ count, class: kind }) => count > 0 || kind === 'byHand')
    .toSorted((a, b) => MASK_CLASSES.indexOf(a.class) - MASK_CLASSES.indexOf(b.class))
}

const AROUND = 40

function eachFound(
  incident: Incident,
  matcher: MaskMatcher,
  note: (id: string, place: () => FoundPlace) => void,
): void {
  for (const { text: written, place, isPerson } of textsOf(incident)) {
    const person = isPerson ? matcher.inField(written) : null
    if (person !== null) {
      note(person.id, () => ({ event: place.event, field: place.field, before: '', found: written, after: '' }))
      continue
    }
    const text = printable(written)
    for (const { from, to, findings } of matcher.inText(text)) {
      const found = () => ({
        event: place.event,
        field: place.field,
        before: text.slice(Math.max(0, from - AROUND), from),
        found: text.slice(from, to),
        after: text.slice(to, to + AROUND),
      })
      for (const { id } of findings) note(id, found)
    }
  }
}
