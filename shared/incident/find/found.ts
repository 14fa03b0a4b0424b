import type { EventId } from '../../ids.ts'
import type { IncidentEvent } from '../event.ts'
import { shownOf } from '../eventsOf.ts'
import type { Incident } from '../incident.ts'
import { sameValue } from '../sameValue.ts'
import { type EventFilter, isFiltered, NO_FILTER } from './filter.ts'
import { eventsWithWords, filterTest } from './matcher.ts'
import { searchTextOf } from './searchText.ts'
import { readWords } from './words.ts'

/** What a filter and a search leave of an incident. */
export interface Found {
  /** What the filter lets through, in the order of the log. */
  readonly shown: readonly IncidentEvent[]
  /** The same for the timeline; null when nothing is filtered. */
  readonly only: ReadonlySet<EventId> | null
  /** Those of `shown` that have the words searched for; none while none are. */
  readonly hits: readonly EventId[]
  /** How many more have them, but are filtered out. */
  readonly hitsFilteredOut: number
}

const byTime = (a: IncidentEvent, b: IncidentEvent): number => a.occurredAt - b.occurredAt

/** The events that the log may show: the timeline, and those taken back, in their places, where the filter asks for them. */
function candidates(incident: Incident, filter: EventFilter): readonly IncidentEvent[] {
  if (filter.retracted === 'without') return incident.timeline
  const back = [...incident.events.values()].filter((event) => event.retracted !== null)
  // The timeline's own order is kept, also among events of one moment: sorting is stable.
  return [...incident.timeline, ...back].toSorted(byTime)
}

type Shown = Pick<Found, 'shown' | 'only'> & { readonly all: readonly IncidentEvent[] }

interface Asked {
  readonly filter: EventFilter
  readonly search: string
}

/** What was asked last of each incident: several parts of the window ask the same, and while a search is typed the filter stays. */
const last = new WeakMap<Incident, Asked & { readonly shown: Shown; readonly found: Found }>()

/** `search` is a line of search, which marks hits; the filter decides what is there at all. */
export function foundIn(incident: Incident, filter: EventFilter, search: string): Found {
  const before = last.get(incident)
  const same = before !== undefined && sameValue(before.filter, filter)
  if (same && before.search === search) return before.found
  const shown = same ? before.shown : shownBy(incident, filter)
  const found = { shown: shown.shown, only: shown.only, ...hitsIn(incident, shown, search) }
  last.set(incident, { filter, search, shown, found })
  return found
}

function shownBy(incident: Incident, filter: EventFilter): Shown {
  // Asked at every entry: what everybody sees most is not asked of each event.
  if (sameValue(filter, NO_FILTER)) return { all: incident.timeline, shown: shownOf(incident.timeline), only: null }
  const all = candidates(incident, filter)
  const passes = filterTest(filter)
  const worded = filter.words === '' ? null : eventsWithWords(searchTextOf(all), filter.words, incident.kinds)
  const passing = all.filter((event, place) => (worded === null || worded[place] === 1) && passes(event))
  const shown = passing.length === all.length ? all : passing
  return { all, shown, only: isFiltered(filter) ? new Set(shown.map(({ id }) => id)) : null }
}

function hitsIn(incident: Incident, { all, shown }: Shown, search: string): Pick<Found, 'hits' | 'hitsFilteredOut'> {
  if (readWords(search).length === 0) return { hits: [], hitsFilteredOut: 0 }
  const text = searchTextOf(all)
  const flags = eventsWithWords(text, search, incident.kinds)
  const isShown = all === shown ? null : new Set(shown.map(({ id }) => id))
  const hits: EventId[] = []
  let left = 0
  for (const [place, id] of text.ids.entries()) {
    if (flags?.[place] !== 1) continue
    if (isShown === null || isShown.has(id)) hits.push(id)
    else left += 1
  }
  return { hits, hitsFilteredOut: left }
}

/**
 * The hit to go to from the event that is selected: the next or the one before in the order of `shown`, round the end.
 * Null when there is none.
 */
export function hitFrom(found: Found, selected: EventId | null, direction: 1 | -1): EventId | null {
  const { shown, hits } = found
  if (hits.length === 0) return null
  const isHit = new Set(hits)
  const from = shown.findIndex(({ id }) => id === selected)
  const start = from === -1 ? (direction === 1 ? -1 : shown.length) : from
  for (let step = 1; step <= shown.length; step += 1) {
    const event = shown[(((start + direction * step) % shown.length) + shown.length) % shown.length]
    if (event !== undefined && isHit.has(event.id)) return event.id
  }
  return null
}
