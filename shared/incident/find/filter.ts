import type { Instant } from '../../time/instant.ts'
import type { Certainty } from '../event.ts'
import type { EventKind } from '../kinds.ts'
import { sameValue } from '../sameValue.ts'

/** Whether events of a sort stand among the others, or alone, or not at all. */
export const PRESENCES = ['with', 'without', 'only'] as const
export type Presence = (typeof PRESENCES)[number]

/**
 * Which events are shown. Within one field any of the values will do; all fields must agree. `words` is a line of search,
 * `from` and `until` include events that reach into the range. An empty list, text or null asks for nothing.
 */
export interface EventFilter {
  readonly words: string
  readonly kinds: readonly EventKind[]
  readonly people: readonly string[]
  readonly tags: readonly string[]
  readonly certainties: readonly Certainty[]
  readonly starred: boolean
  readonly attached: boolean
  readonly retracted: Presence
  readonly hidden: Presence
  readonly from: Instant | null
  readonly until: Instant | null
}

export const NO_FILTER: EventFilter = {
  words: '',
  kinds: [],
  people: [],
  tags: [],
  certainties: [],
  starred: false,
  attached: false,
  retracted: 'without',
  hidden: 'without',
  from: null,
  until: null,
}

/** Whether the filter leaves out anything of the timeline. To show retracted or hidden events as well does not. */
export const isFiltered = (filter: EventFilter): boolean =>
  !sameValue({ ...filter, retracted: narrowing(filter.retracted), hidden: narrowing(filter.hidden) }, NO_FILTER)

const narrowing = (presence: Presence): Presence => (presence === 'only' ? 'only' : 'without')

/** A filter that the user named. It holds no time range, which would mean nothing in another incident. */
export interface SavedFilter {
  readonly name: string
  readonly filter: EventFilter
}

export const MAX_SAVED_FILTERS = 40
export const MAX_FILTER_NAME = 60

/** What of a filter can be kept for other incidents: all but its time range. */
const keepable = (filter: EventFilter): EventFilter => ({ ...filter, from: null, until: null })

/** `name` for this filter: in place of the one so called, else at the end; the oldest go when there are too many. */
export function withSaved(saved: readonly SavedFilter[], name: string, filter: EventFilter): readonly SavedFilter[] {
  const one: SavedFilter = { name, filter: keepable(filter) }
  const known = saved.some((other) => other.name === name)
  const next = known ? saved.map((other) => (other.name === name ? one : other)) : [...saved, one]
  return next.slice(-MAX_SAVED_FILTERS)
}
