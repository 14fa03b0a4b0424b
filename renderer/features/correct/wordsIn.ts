import type { IncidentEvent } from '../../../shared/incident/event.ts'

/** A tag or a name, and in how many of the events it is. */
export interface WordCount {
  readonly word: string
  readonly count: number
}

/** The tags or people of some events, the most frequent first. */
export function wordsIn(events: Iterable<IncidentEvent>, field: 'tags' | 'people'): readonly WordCount[] {
  const counts = new Map<string, number>()
  for (const event of events) for (const word of event[field]) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
}

/** `1 event`, `5 events`. */
export const eventCount = (count: number): string => (count === 1 ? '1 event' : `${count} events`)
