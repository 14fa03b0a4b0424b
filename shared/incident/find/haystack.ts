import type { IncidentEvent } from '../event.ts'
import { fold } from './fold.ts'

/** All that is searched of one event, folded; each piece on a line of its own, so that nothing runs into the next. */
export interface Haystack {
  readonly all: string
  readonly people: string
  readonly tags: string
}

const known = new WeakMap<IncidentEvent, Haystack>()

/** Spaces of any kind are one, so that a phrase is found across the lines of a text. */
const joined = (pieces: readonly (string | null)[]): string =>
  pieces
    .filter((piece) => piece !== null && piece !== '')
    .map((piece) => piece?.replace(/\s+/g, ' '))
    .join('\n')

/** Everybody an event names: who did it, who was called, who took a role. Each once. */
export function peopleIn(event: IncidentEvent): readonly string[] {
  const role = event.change?.what === 'role' ? [event.change.to] : []
  const called = event.escalatedTo === '' ? [] : [event.escalatedTo]
  if (role.length === 0 && called.length === 0) return event.people
  return [...new Set([...event.people, ...called, ...role])]
}

/**
 * What is searched of an event: its texts, number, people, tags and the names of its attachments. Its kind is not part
 * of it, because custom kinds are named by the incident. Folded once for each event, which never changes.
 */
export function haystackOf(event: IncidentEvent): Haystack {
  const held = known.get(event)
  if (held !== undefined) return held
  const all = joined([
    event.number,
    event.text,
    ...peopleIn(event),
    ...event.tags,
    ...event.attachments.map(({ name }) => name),
    event.reason,
    event.whyItLookedRight,
    event.soonerBy,
    event.source,
    event.via,
    event.channel,
    event.scope,
    event.expectedEffect,
    event.optionsNotTaken,
  ])
  const fresh = { all: fold(all), people: fold(joined(peopleIn(event))), tags: fold(joined(event.tags)) }
  known.set(event, fresh)
  return fresh
}
