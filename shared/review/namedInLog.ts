import type { EventId } from '../ids.ts'
import type { IncidentEvent, Role } from '../incident/event.ts'
import { ROLES } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { teamNamedBy } from '../timeline/laneOf.ts'

/** Somebody the log names: whom to invite to the review. */
export interface NamedPerson {
  readonly name: string
  /** Held at any time, in the usual order. */
  readonly roles: readonly Role[]
  /** The events that name them, in the order of the timeline. Empty for who only recorded. */
  readonly events: readonly EventId[]
  /** The team that the events which name them name most often; empty where none does. A guess: people have no team of their own. */
  readonly team: string
}

/** A team that a tag such as `#team-database` names, or whom an escalation went to. */
export interface NamedTeam {
  readonly name: string
  readonly events: readonly EventId[]
}

export interface NamedInLog {
  /** Those named most often first. */
  readonly people: readonly NamedPerson[]
  /** As they came in. */
  readonly teams: readonly NamedTeam[]
}

/** Names that differ in case or outer space only are the same. */
export const sameName = (a: string, b: string): boolean => keyOf(a) === keyOf(b)

const keyOf = (name: string): string => name.trim().toLowerCase()

/** Everybody and every team that the log names [P3]: who did something, was called, answered, held a role or recorded. */
export function namedInLog(incident: Pick<Incident, 'timeline' | 'roles'>): NamedInLog {
  const people = new Map<string, { name: string; events: Set<EventId>; teams: Map<string, number>; roles: Set<Role> }>()
  const personCalled = (name: string) => {
    const known = people.get(keyOf(name)) ?? {
      name: name.trim(),
      events: new Set(),
      teams: new Map(),
      roles: new Set(),
    }
    people.set(keyOf(name), known)
    return known
  }
  for (const event of incident.timeline) {
    for (const name of personsIn(event)) personCalled(name).events.add(event.id)
    if (event.recordedBy.trim() !== '') personCalled(event.recordedBy)
  }
  for (const { person, role } of incident.roles) personCalled(person).roles.add(role)

  const teams = new Map<string, { name: string; events: EventId[] }>()
  for (const event of incident.timeline) {
    const team = teamNamedBy(event).trim()
    if (team === '' || people.has(keyOf(team))) continue
    const known = teams.get(keyOf(team)) ?? { name: team, events: [] }
    known.events.push(event.id)
    teams.set(keyOf(team), known)
    for (const name of personsIn(event)) {
      const counts = personCalled(name).teams
      counts.set(known.name, (counts.get(known.name) ?? 0) + 1)
    }
  }
  return {
    people: [...people.values()]
      .map(({ name, events, roles, teams: counts }) => ({
        name,
        roles: ROLES.filter((role) => roles.has(role)),
        events: [...events],
        team: [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '',
      }))
      .toSorted((a, b) => b.events.length - a.events.length),
    teams: [...teams.values()],
  }
}

const personsIn = ({ people, tries }: IncidentEvent): readonly string[] =>
  [...people, ...tries.flatMap((one) => (one.kind === 'declined' ? [one.by] : []))].filter((name) => name.trim() !== '')

/** Teams of the log that nobody who is invited stands for: neither as their team nor by its own name. */
export const teamsMissing = (
  teams: readonly NamedTeam[],
  invited: readonly { readonly name: string; readonly team: string }[],
): readonly NamedTeam[] =>
  teams.filter(({ name }) => !invited.some((one) => sameName(one.team, name) || sameName(one.name, name)))
