import type { IncidentEvent } from '../event.ts'
import { type CustomKind, EVENT_KINDS, type EventKind, KINDS } from '../kinds.ts'
import type { EventFilter, Presence } from './filter.ts'
import { fold } from './fold.ts'
import { peopleIn } from './haystack.ts'
import { eventsWith, type Flags, type SearchText } from './searchText.ts'
import { type FindWord, placeOfWord, readWords } from './words.ts'

export type EventTest = (event: IncidentEvent) => boolean

/** The kinds whose name begins with a word. */
function kindsNamed(word: FindWord, custom: readonly CustomKind[]): ReadonlySet<EventKind> {
  if (word.place !== 'anywhere') return new Set()
  const named = (label: string): boolean => placeOfWord(fold(label), word.text) !== -1
  return new Set<EventKind>([
    ...EVENT_KINDS.filter((kind) => named(KINDS[kind].label)),
    ...custom.filter(({ label }) => named(label)).map(({ id }) => id),
  ])
}

/** Which events have every word of a line of search; null when the line asks for nothing, which all have. */
export function eventsWithWords(search: SearchText, line: string, custom: readonly CustomKind[]): Flags | null {
  const words = readWords(line)
  if (words.length === 0) return null
  const all = new Uint8Array(search.ids.length).fill(1)
  for (const word of words) {
    const flags = eventsWith(word.place === 'anywhere' ? search.all : search[word.place], word.text)
    const kinds = kindsNamed(word, custom)
    for (let place = 0; place < all.length; place += 1) {
      if (flags[place] === 0 && (kinds.size === 0 || !kinds.has(search.kinds[place] ?? ''))) all[place] = 0
    }
  }
  return all
}

const present = (presence: Presence, is: boolean): boolean => presence === 'with' || (presence === 'only') === is

const anyOf = <Value>(wanted: readonly Value[], has: (value: Value) => boolean): boolean =>
  wanted.length === 0 || wanted.some(has)

/** Whether a filter lets an event through, its words aside. Made once for a filter, asked for each event. */
export function filterTest(filter: EventFilter): EventTest {
  const people = filter.people.map(fold)
  const tags = filter.tags.map(fold)
  return (event) =>
    present(filter.retracted, event.retracted !== null) &&
    present(filter.hidden, event.hidden) &&
    (!filter.starred || event.starred) &&
    (!filter.attached || event.attachments.length > 0) &&
    anyOf(filter.kinds, (kind) => kind === event.kind) &&
    anyOf(filter.certainties, (certainty) => certainty === event.certainty) &&
    anyOf(people, (name) => peopleIn(event).some((person) => fold(person) === name)) &&
    anyOf(tags, (tag) => event.tags.some((other) => fold(other) === tag)) &&
    (filter.from === null || (event.endedAt ?? event.occurredAt) >= filter.from) &&
    (filter.until === null || event.occurredAt <= filter.until)
}
