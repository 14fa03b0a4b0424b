import type { IncidentEvent } from './event.ts'
import { isBuiltInKind, KINDS } from './kinds.ts'

/** What an event is found by: its number, kind, text, people and tags. */
function wordsOf(event: IncidentEvent): string {
  const kind = isBuiltInKind(event.kind) ? KINDS[event.kind].label : ''
  return [event.number ?? '', kind, event.text, ...event.people, ...event.tags].join(' ').toLowerCase()
}

/** The latest `most` events in which every word of the query occurs, the latest first; with nothing typed, the latest ones. */
export function eventsMatching(
  timeline: readonly IncidentEvent[],
  query: string,
  most: number,
): readonly IncidentEvent[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found: IncidentEvent[] = []
  for (let index = timeline.length - 1; index >= 0 && found.length < most; index--) {
    const event = timeline[index]
    if (event === undefined) continue
    const words = wanted.length === 0 ? '' : wordsOf(event)
    if (wanted.every((word) => words.includes(word))) found.push(event)
  }
  return found
}
