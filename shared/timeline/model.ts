import type { EventId } from '../ids.ts'
import type { HypothesisState, Precision } from '../incident/event.ts'
import type { EventKind, LaneId } from '../incident/kinds.ts'
import type { Instant, Millis } from '../time/instant.ts'

/** What a row of the picture holds. Knows nothing of any widget: the window, the figure and the list draw from it. */
export interface TimelineLane {
  readonly id: LaneId
  readonly label: string
}

/**
 * One thing drawn. A `point` has no length, a `span` runs from `start` to `end`; `running` spans end at the moment of
 * asking and grow. `misleading` is drawn hatched and struck through everywhere.
 */
export interface TimelineItem {
  readonly id: EventId
  readonly lane: LaneId
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
}

export interface TimelineModel {
  readonly lanes: readonly TimelineLane[]
  readonly items: readonly TimelineItem[]
  readonly bands: readonly TimelineBand[]
  /** From the first to the last moment drawn; null for an incident without events. */
  readonly extent: { readonly start: Instant; readonly end: Instant } | null
}
