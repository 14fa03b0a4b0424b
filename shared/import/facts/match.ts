import type { EventFields, IncidentEvent, NewEvent } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'

export const FACTS_IMPORTER = 'facts'

/** An event that an earlier import brought, as that import saw it: corrections that people made since are left aside. */
export interface Known {
  readonly event: IncidentEvent
  readonly imported: EventFields
  readonly source: string
  /** What it was in the file: `events[3]`, `window`, `severity`. */
  readonly place: string
}

/** A wanted event with its place in the file. */
export interface Wanted {
  readonly event: NewEvent
  readonly place: string
}

function asImported(event: IncidentEvent): EventFields {
  const fields = new Map<string, unknown>(Object.entries(event))
  const seen = new Set<string>()
  for (const { field, was, is, imported } of event.edits) {
    if (!seen.has(field)) fields.set(field, was)
    if (imported === true) fields.set(field, is)
    seen.add(field)
  }
  return { ...event, ...Object.fromEntries(fields) }
}

/** `events[3]` comes before `events[12]`. */
const positionOf = ({ place }: Known): number => Number(/\d+/.exec(place)?.[0] ?? -1)

/** All events that came from facts files: earlier imports first, each in the order of its file. */
export const knownEvents = (incident: Incident | null): readonly Known[] =>
  [...(incident?.events.values() ?? [])]
    .flatMap((event) => {
      if (event.importedFrom?.importer !== FACTS_IMPORTER) return []
      const [source, place] = splitKey(event.importedFrom.key)
      return [{ event, imported: asImported(event), source, place }]
    })
    .sort((a, b) => a.event.recordedAt - b.event.recordedAt || positionOf(a) - positionOf(b))

/** The key of something in a file, and back. */
export const keyOf = (source: string, place: string): string => `${source}#${place}`

function splitKey(key: string): readonly [string, string] {
  const cut = key.lastIndexOf('#')
  return [key.slice(0, cut), key.slice(cut + 1)]
}

/** One way to recognise an event: the same word on both sides means the same event. Null: cannot be told this way. */
type Recognise = (fields: NewEvent, source: string, place: string) => string | null

/**
 * From the surest to the weakest [F7]: nothing changed, whichever file it came from; then, within one source, only the
 * time changed; only the text changed; the same place and kind.
 */
const WAYS: readonly Recognise[] = [
  ({ kind, text, occurredAt }, source, place) => JSON.stringify([kind, text, occurredAt, source, place]),
  ({ kind, text, occurredAt }) => JSON.stringify([kind, text, occurredAt]),
  ({ kind, text }, source) => JSON.stringify([kind, text, source]),
  ({ kind, occurredAt }, source) => JSON.stringify([kind, occurredAt, source]),
  ({ kind }, source, place) => JSON.stringify([kind, source, place]),
]

/** Which known event each wanted one is; those without are new. Each known event is used once. */
export function matchEvents(
  wanted: readonly Wanted[],
  known: readonly Known[],
  source: string,
): ReadonlyMap<Wanted, Known> {
  const found = new Map<Wanted, Known>()
  const used = new Set<Known>()
  for (const way of WAYS) {
    const free = new Map<string | null, Known[]>()
    for (const one of known) {
      if (used.has(one)) continue
      const name = way(one.imported, one.source, one.place)
      const namesakes = free.get(name)
      if (namesakes === undefined) free.set(name, [one])
      else namesakes.push(one)
    }
    for (const want of wanted) {
      if (found.has(want)) continue
      const match = free.get(way(want.event, source, want.place))?.shift()
      if (match === undefined) continue
      found.set(want, match)
      used.add(match)
    }
  }
  return found
}
