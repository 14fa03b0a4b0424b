import type { Role } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { teamNamedBy } from '../../timeline/laneOf.ts'
import { personKey } from './nameWords.ts'
import type { PeopleKey, PeopleNames } from './peopleKey.ts'
import type { NamedPerson } from './peopleOf.ts'

/** What is said where one of several people is meant, and nobody can tell which. */
export const SOMEBODY = 'Somebody'

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  incidentCommander: 'Commander',
  scribe: 'Scribe',
  communicationsLead: 'Communications lead',
  responder: 'Responder',
  facilitator: 'Facilitator',
}

/** The order in which roles name somebody who held several. */
const ROLE_ORDER: readonly Role[] = ['incidentCommander', 'communicationsLead', 'scribe', 'facilitator', 'responder']

/**
 * What each person is called, by their key [X4]. Names that the key holds already stay; others get the next free one, in
 * the order in which people appear. A name by role is numbered where several would bear it.
 */
export function namelessNames(
  incident: Incident,
  people: readonly NamedPerson[],
  names: PeopleNames,
  known: PeopleKey,
): ReadonlyMap<string, string> {
  const called = new Map<string, string>()
  for (const { key } of people) {
    const before = known[names][key]
    if (before !== undefined) called.set(key, before)
  }
  const taken = new Set([...Object.values(known[names]), ...called.values()])
  const rest = people.filter(({ key }) => !called.has(key))
  const base = names === 'roles' ? rolesOf(incident, rest) : null
  for (const { key } of rest) {
    const role = base?.get(key)
    const name = role === undefined ? freePseudonym(taken) : freeRole(role.name, role.isShared, taken)
    taken.add(name)
    called.set(key, name)
  }
  return called
}

function freePseudonym(taken: ReadonlySet<string>): string {
  for (let place = 0; ; place += 1) {
    const name = `Person ${lettersOf(place)}`
    if (!taken.has(name)) return name
  }
}

/** A to Z, then AA: as columns are counted. */
const lettersOf = (place: number): string =>
  (place < 26 ? '' : lettersOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))

/** Bare where nobody else is or was called so. */
function freeRole(role: string, isShared: boolean, taken: ReadonlySet<string>): string {
  const isBorne = isShared || [...taken].some((name) => name === role || name.startsWith(`${role} `))
  if (!isBorne) return role
  for (let number = taken.has(role) ? 2 : 1; ; number += 1) {
    if (!taken.has(`${role} ${number}`)) return `${role} ${number}`
  }
}

/** What each of them was in the incident, and whether another one of them was the same. */
function rolesOf(
  incident: Incident,
  people: readonly NamedPerson[],
): ReadonlyMap<string, { readonly name: string; readonly isShared: boolean }> {
  const keys = new Map(people.flatMap((person) => person.keys.map((key) => [key, person.key] as const)))
  const held = new Map<string, Set<Role>>()
  for (const { person, role } of incident.roles) {
    const key = keys.get(personKey(person))
    if (key !== undefined) held.set(key, (held.get(key) ?? new Set()).add(role))
  }
  const teams = teamsOf(incident, keys)
  const named = people.map(({ key }) => {
    const role = ROLE_ORDER.find((one) => one !== 'responder' && held.get(key)?.has(one))
    return [key, role === undefined ? (teams.get(key) ?? ROLE_NAMES.responder) : ROLE_NAMES[role]] as const
  })
  const counts = new Map<string, number>()
  for (const [, name] of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(named.map(([key, name]) => [key, { name, isShared: (counts.get(name) ?? 0) > 1 }]))
}

/** The team that most of somebody's events are tagged with, as `Database engineer`. */
function teamsOf(incident: Incident, keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { tags, people } of incident.timeline) {
    const team = teamNamedBy({ tags, escalatedTo: '' })
    if (team === '') continue
    for (const name of people) {
      const key = keys.get(personKey(name))
      if (key === undefined) continue
      const own = counts.get(key) ?? new Map<string, number>()
      counts.set(key, own.set(team, (own.get(team) ?? 0) + 1))
    }
  }
  return new Map(
    [...counts].flatMap(([key, own]) => {
      const [most] = [...own].toSorted((a, b) => b[1] - a[1])
      return most === undefined ? [] : [[key, engineerOf(most[0])] as const]
    }),
  )
}

function engineerOf(team: string): string {
  const words = team.replaceAll(/[-_:/]+/g, ' ').trim()
  const name = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return /engineer|support|lead|manager|admin/i.test(name) ? name : `${name} engineer`
}
