import { STATUSES } from '../../incident/event.ts'
import { ROLE_WORDS, STATUS_WORDS } from '../../incident/fieldWords.ts'
import type { Incident } from '../../incident/incident.ts'
import { handleOf, peopleIn } from '../../incident/people.ts'
import { isPersonName, isTagName, scaleOf } from '../marks.ts'
import type { Suggestion } from './completion.ts'
import { begins, bestFirst } from './completion.ts'

/** People of the incident by the beginning of a name or of a role that they hold: `@com` finds the commander. */
export function peopleFor(typed: string, incident: Incident | null): readonly Suggestion[] {
  const found = peopleIn(incident)
    .map(({ name, roles }) => ({ name, handle: handleOf(name), roles: roles.map((role) => ROLE_WORDS[role]) }))
    .filter(
      ({ name, handle, roles }) =>
        isPersonName(handle) &&
        (begins(name, typed) || begins(handle, typed) || roles.some((role) => begins(role, typed))),
    )
  const once = found.filter(
    ({ name }, index) => found.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index,
  )
  return bestFirst(once, typed, ({ name }) => name).map(({ name, handle, roles }) => ({
    id: `person ${name}`,
    label: name,
    detail: roles.join(', '),
    kind: null,
    insert: `@${handle} `,
  }))
}

/** How many of the latest events are looked through. */
const LOOKED_AT = 20_000

const counted = new WeakMap<Incident, ReadonlyMap<string, number>>()

/** How often each tag of the incident is used, the one used last first. */
function tagsIn(incident: Incident): ReadonlyMap<string, number> {
  const known = counted.get(incident)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const { tags } of incident.timeline.slice(-LOOKED_AT).toReversed()) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  counted.set(incident, counts)
  return counts
}

/** Tags of the incident by the beginning of a word in them, the one used last first. */
export function tagsFor(typed: string, incident: Incident | null): readonly Suggestion[] {
  if (incident === null) return []
  const found = [...tagsIn(incident)].filter(([tag]) => isTagName(tag) && begins(tag, typed))
  return bestFirst(found, typed, ([tag]) => tag).map(([tag, count]) => ({
    id: `tag ${tag}`,
    label: `#${tag}`,
    detail: count === 1 ? 'once' : `${count} times`,
    kind: null,
    insert: `#${tag} `,
  }))
}

/** The severities of the scale, most severe first; a digit finds the one that has it. */
export const severitiesFor = (typed: string, incident: Incident | null): readonly Suggestion[] =>
  scaleOf(incident)
    .map((severity) => ({ severity, name: severity.toLowerCase().replaceAll(' ', '') }))
    .filter(({ name }) => name.startsWith(typed.toLowerCase()) || (/^\d$/.test(typed) && name.endsWith(typed)))
    .map(({ severity, name }) => ({
      id: `severity ${severity}`,
      label: severity,
      detail: severity === incident?.severity ? 'now' : '',
      kind: null,
      insert: `!${name} `,
    }))

/** The statuses in the order they usually come. */
export const statusesFor = (typed: string, incident: Incident | null): readonly Suggestion[] =>
  STATUSES.filter((status) => status.startsWith(typed.toLowerCase())).map((status) => ({
    id: `status ${status}`,
    label: STATUS_WORDS[status],
    detail: status === incident?.status ? 'now' : '',
    kind: null,
    insert: `=${status} `,
  }))
