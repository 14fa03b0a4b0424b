import type { EventId } from '../ids.ts'
import type { HypothesisState, Precision } from '../incident/event.ts'
import type { EventKind, LaneId } from '../incident/kinds.ts'
import type { Instant, Millis } from '../time/instant.ts'

/** What the lanes of the picture stand for. */
export const GROUPINGS = ['kind', 'person', 'team', 'tag'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** How to look at an incident: what its lanes stand for, and which events to draw (null: all of them). */
export interface TimelineChoice {
  readonly by: Grouping
  readonly only: ReadonlySet<EventId> | null
}

/** Every event, on the lane of its kind: what documents show. */
export const BY_KIND: TimelineChoice = { by: 'kind', only: null }

/** Names a lane. By kind it is a `LaneId`, else it is made of what a user wrote: never use it as a class name. */
export type LaneKey = string

/** What a row of the picture holds. Knows nothing of any widget: the window, the figure and the list draw from it. */
export interface TimelineLane {
  readonly id: LaneKey
  readonly label: string
}

/**
 * One thing drawn. A `point` has no length, a `span` runs from `start` to `end`; `running` spans end at the moment of
 * asking and grow. `misleading` is drawn hatched and struck through everywhere.
 */
export interface TimelineItem {
  readonly id: EventId
  /** The lane it is drawn on. */
  readonly lane: LaneKey
  /** The lane of its kind, whatever the lanes stand for: gives the colour. */
  readonly family: LaneId
  readonly kind: EventKind
  readonly shape: 'point' | 'span'
  readonly start: Instant
  readonly end: Instant
  readonly running: boolean
  readonly precision: Precision
  readonly state: HypothesisState | null
  readonly misleading: boolean
  /** `H2`, `E1` or null. */
  readonly number: string | null
  readonly label: string
  readonly starred: boolean
  /** For a span: its length, as a cost or a duration. */
  readonly length: Millis | null
}

/** A period that lies behind all lanes, such as a time in which users were affected. */
export interface TimelineBand {
  readonly start: Instant
  readonly end: Instant
  readonly running: boolean
  readonly label: string
  /** Which users or systems: empty where nobody said. */
  readonly scope: string
}

export interface TimelineModel {
  readonly lanes: readonly TimelineLane[]
  readonly items: readonly TimelineItem[]
  readonly bands: readonly TimelineBand[]
  /** From the first to the last moment of all events, also those not chosen; null for an incident without events. */
  readonly extent: { readonly start: Instant; readonly end: Instant } | null
  /** The last moment of all events that anybody recorded: what runs counts by its start. Null without events. */
  readonly recorded: Instant | null
}
