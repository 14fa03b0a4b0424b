import { peopleIn } from '../../../shared/incident/find/haystack.ts'
import type { Incident } from '../../../shared/incident/incident.ts'

/** A value that events have, and how many of them. */
export interface Choice<Id extends string> {
  readonly id: Id
  readonly count: number
}

/** What there is to filter an incident by: only what occurs, the most frequent first. */
export interface Choices {
  readonly kinds: readonly Choice<string>[]
  readonly people: readonly Choice<string>[]
  readonly tags: readonly Choice<string>[]
  readonly certainties: readonly Choice<string>[]
}

export function choicesIn(incident: Pick<Incident, 'timeline'>): Choices {
  const kinds = new Map<string, number>()
  const people = new Map<string, number>()
  const tags = new Map<string, number>()
  const certainties = new Map<string, number>()
  for (const event of incident.timeline) {
    count(kinds, event.kind)
    count(certainties, event.certainty)
    for (const person of peopleIn(event)) count(people, person)
    for (const tag of event.tags) count(tags, tag)
  }
  return { kinds: sorted(kinds), people: sorted(people), tags: sorted(tags), certainties: sorted(certainties) }
}

const count = (counts: Map<string, number>, id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1)

const sorted = (counts: ReadonlyMap<string, number>): readonly Choice<string>[] =>
  [...counts].map(([id, n]) => ({ id, count: n })).sort((a, b) => b.count - a.count || a.id.localeCompare(b.id))
