import { ROLE_WORDS } from '../incident/fieldWords.ts'
import type { Incident } from '../incident/incident.ts'
import { peopleIn } from '../incident/people.ts'
import type { WordingContext, WordingField } from './hint.ts'

const PART = /\b(some|part|partial|partly|few|fraction|subset|only|single|one|intermittent|slow)\b/i
const WHOLE = /\b(all|every|everybody|everyone|whole|entire|global|total)\b|\b100\s?%/i

const isPart = (scope: string): boolean => !WHOLE.test(scope) && (PART.test(scope) || /\d\s?%/.test(scope))

type Facts = Omit<WordingContext, 'field'>

const known = new WeakMap<Incident, Facts>()

/**
 * What the check of a text needs of the incident: its people with their roles, and whether each impact that names its scope
 * names a part. Impacts that name none say nothing about it. Worked out once for an incident as it stands.
 */
export function wordingContextOf(incident: Incident, field: WordingField): WordingContext {
  const facts = known.get(incident) ?? factsOf(incident)
  known.set(incident, facts)
  return { field, ...facts }
}

function factsOf(incident: Incident): Facts {
  const scopes = incident.timeline.flatMap(({ kind, scope }) =>
    kind === 'impact' && scope.trim() !== '' ? [scope] : [],
  )
  const people = peopleIn(incident).map(({ name, roles }) => {
    const [role] = roles
    return { name, role: role === undefined || role === 'responder' ? null : ROLE_WORDS[role].toLowerCase() }
  })
  return { people, partial: scopes.length > 0 && scopes.every(isPart) }
}
