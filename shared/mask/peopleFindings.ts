import type { Incident } from '../incident/incident.ts'
import type { Finding } from './finding.ts'
import { nameFormsOf } from './people/nameForms.ts'
import { namelessNames, SOMEBODY } from './people/namelessNames.ts'
import type { PeopleKey, PeopleNames } from './people/peopleKey.ts'
import { peopleOf } from './people/peopleOf.ts'

/** Everybody whom an incident names, and the names that several share [X2]–[X4]. */
export function peopleFindings(incident: Incident, names: PeopleNames, key: PeopleKey): readonly Finding[] {
  const people = peopleOf(incident)
  const called = namelessNames(incident, people, names, key)
  return nameFormsOf(people).map(({ person, forms }): Finding => {
    const alone = forms[0]?.words.join(' ') ?? ''
    return {
      id: `person:${person?.key ?? `one of several ${alone}`}`,
      class: 'person',
      value: person?.name ?? alone,
      also: [],
      replacement: person === null ? SOMEBODY : (called.get(person.key) ?? SOMEBODY),
      isKept: false,
      count: 0,
      places: [],
      forms,
      keys: person?.keys ?? [],
    }
  })
}

/** Who is called what in these findings, to be kept for the next export. */
export const keyOf = (incident: Incident, names: PeopleNames, known: PeopleKey): PeopleKey => ({
  ...known,
  [names]: { ...known[names], ...Object.fromEntries(namelessNames(incident, peopleOf(incident), names, known)) },
})
