import type { Role } from './event.ts'
import { ROLES } from './event.ts'
import type { Incident } from './incident.ts'

/** Somebody the incident names, with the roles they hold now. */
export interface Person {
  readonly name: string
  readonly roles: readonly Role[]
}

/** How many of the latest events are looked through: asked for with every key, it has to be quick. */
const LOOKED_AT = 20_000

const known = new WeakMap<Incident, readonly Person[]>()

/**
 * Everybody the incident names, as who did something, was called, holds a role or recorded: first those who hold a role
 * now, in the order of the roles, then who was named last,
 * then who only recorded. Of a very long incident the latest events count. Empty where there is no incident yet.
 */
export function peopleIn(incident: Incident | null): readonly Person[] {
  if (incident === null) return []
  const found = known.get(incident) ?? namedIn(incident)
  known.set(incident, found)
  return found
}

function namedIn(incident: Incident): readonly Person[] {
  const held = incident.roles.filter(({ until }) => until === null)
  const holders = ROLES.flatMap((role) => held.filter((holding) => holding.role === role).map(({ person }) => person))
  const names = new Set(holders)
  const recorders = new Set<string>()
  for (const event of incident.timeline.slice(-LOOKED_AT).toReversed()) {
    for (const name of event.people) names.add(name)
    recorders.add(event.recordedBy)
  }
  for (const { person } of incident.roles) names.add(person)
  const rolesOf = (name: string) => [...new Set(held.filter(({ person }) => person === name).map(({ role }) => role))]
  return [...new Set([...names, ...recorders])]
    .filter((name) => name !== '')
    .map((name) => ({ name, roles: rolesOf(name) }))
}

/** A name as it is written after `@`, where white space ends it: `Ana Lee` is `ana.lee`. */
export const handleOf = (name: string): string => (/\s/.test(name) ? name.trim().replaceAll(/\s+/g, '.') : name)

/** Who is meant by a name after `@`: `ana.lee` and `Ana-Lee` are the `Ana Lee` that the incident knows, if it does. */
export function personCalled(handle: string, incident: Incident | null): string {
  if (!/[._-]/.test(handle)) return handle
  const plain = handle.toLowerCase().replaceAll(/[._-]/g, '.')
  const person = peopleIn(incident).find(({ name }) => /\s/.test(name) && handleOf(name).toLowerCase() === plain)
  return person?.name ?? handle
}
