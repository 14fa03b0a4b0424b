import type { EventId } from '../ids.ts'
import type { HypothesisState, NewEvent, Status } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { Instant, ZoneId } from '../time/instant.ts'

/** What a line is read against. `startedAt`: when the first key of it was pressed, the default time of the event. */
export interface EntryLineContext {
  readonly now: Instant
  readonly startedAt: Instant
  /** The zone in which a bare `14:05` is meant. */
  readonly zone: ZoneId
  /** Null before the incident exists: the first line declares it. */
  readonly incident: Incident | null
  /** Ranges [from, to) of the line that stay text, because the user dismissed the chips read there. */
  readonly plain?: readonly { readonly from: number; readonly to: number }[]
}

/** What a line asks for. */
export type EntryLineIntent =
  | { readonly kind: 'add'; readonly event: NewEvent }
  | {
      readonly kind: 'hypothesis'
      readonly event: EventId
      readonly state: HypothesisState
      readonly at: Instant
      readonly reason: string
    }
  | { readonly kind: 'acknowledge'; readonly event: EventId; readonly at: Instant; readonly by: string }
  | { readonly kind: 'endImpact'; readonly event: EventId; readonly at: Instant }
  | { readonly kind: 'status'; readonly to: Status; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'severity'; readonly to: string; readonly at: Instant; readonly reason: string }

/** One understood part, shown while typing. Dismissing a chip makes its characters plain text again. */
export interface Chip {
  readonly part:
    | 'evidence'
    | 'expect'
    | 'kind'
    | 'time'
    | 'end'
    | 'precision'
    | 'person'
    | 'tag'
    | 'severity'
    | 'status'
    | 'target'
  /** What it was understood as, such as `Hypothesis` or `23:40 UTC`. */
  readonly label: string
  /** A second, quieter word, such as `4 min ago`. */
  readonly detail: string
  /** Where in the line it was read: [from, to). Empty range for a default that nobody typed. */
  readonly from: number
  readonly to: number
  /** What could be meant instead, in a quieter word; `text` in the place of the range means that. */
  readonly or?: { readonly label: string; readonly text: string }
}

/** Why a line cannot be saved as it stands. `message` is for the user and names the place; the line stays as typed. */
export interface EntryLineProblem {
  readonly kind:
    | 'empty'
    | 'unknownPrefix'
    | 'unreadableTime'
    | 'inTheFuture'
    | 'endBeforeStart'
    | 'tooLong'
    | 'unknownTarget'
    | 'unknownValue'
  readonly message: string
  readonly from: number
  readonly to: number
}

/**
 * A line, understood. `intent` is null exactly when `problem` is not. Chips are there either way. `also` is what the
 * same line asks for besides, to be dispatched after `intent`: `r errors gone =resolved` logs a resolution and also
 * changes the status. Usually empty, and empty when there is a problem.
 */
export interface EntryLineReading {
  readonly intent: EntryLineIntent | null
  readonly also: readonly EntryLineIntent[]
  readonly chips: readonly Chip[]
  readonly problem: EntryLineProblem | null
}
