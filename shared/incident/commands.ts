import type { ActionItemId, BatchId, EventId, FactorId } from '../ids.ts'
import type { Instant, Millis } from '../time/instant.ts'
import type { ReportableName } from './duration.ts'
import type { EventFields, HypothesisState, ImportSource, NewEvent, Outcome, Role, Status } from './event.ts'
import type { ActionItem, ContributingFactor, IncidentFields, Milestone } from './incident.ts'
import type { FieldsOf, RecordWish } from './records/collections.ts'

/** What a user, a script or an import can ask of an incident. Each is one gesture: one undo takes it back. */
export type Command =
  | { readonly kind: 'addEvent'; readonly event: NewEvent }
  | { readonly kind: 'amendEvent'; readonly event: EventId; readonly changes: Partial<EventFields> }
  | { readonly kind: 'retractEvent'; readonly event: EventId; readonly reason: string }
  | { readonly kind: 'restoreEvent'; readonly event: EventId }
  /** One change of several events, all of them or none. Those that already are so stay as they are. */
  | { readonly kind: 'amendEvents'; readonly events: readonly EventId[]; readonly change: BulkChange }
  | { readonly kind: 'retractEvents'; readonly events: readonly EventId[]; readonly reason: string }
  | { readonly kind: 'restoreEvents'; readonly events: readonly EventId[] }
  /** `others` become part of `keep`, which then has this text and time, and are retracted. */
  | {
      readonly kind: 'mergeEvents'
      readonly keep: EventId
      readonly others: readonly EventId[]
      readonly text: string
      readonly occurredAt: Instant
    }
  /** The event keeps `first`; `second` becomes an event of its own. */
  | {
      readonly kind: 'splitEvent'
      readonly event: EventId
      readonly first: Pick<EventFields, 'text' | 'occurredAt'>
      readonly second: Pick<EventFields, 'kind' | 'text' | 'occurredAt'>
    }
  | {
      readonly kind: 'setHypothesisState'
      readonly event: EventId
      readonly state: HypothesisState
      readonly at: Instant
      readonly reason: string
      readonly whyItLookedRight?: string
      readonly soonerBy?: string
    }
  /** Makes an event evidence for or against a hypothesis; null: it is neither. */
  | {
      readonly kind: 'linkEvidence'
      readonly event: EventId
      readonly hypothesis: EventId
      readonly relation: 'for' | 'against' | null
    }
  /** Tries again, or hands the escalation on when `to` is somebody else. */
  | {
      readonly kind: 'pageAgain'
      readonly event: EventId
      readonly at: Instant
      readonly to: string
      readonly via: string
    }
  | {
      readonly kind: 'declineEscalation'
      readonly event: EventId
      readonly at: Instant
      readonly by: string
      readonly reason: string
    }
  | { readonly kind: 'acknowledgeEscalation'; readonly event: EventId; readonly at: Instant; readonly by: string }
  | { readonly kind: 'endImpact'; readonly event: EventId; readonly at: Instant }
  /** Every impact that goes on ends at one moment. */
  | { readonly kind: 'endAllImpacts'; readonly at: Instant }
  /** What came of an action, and when that was seen. */
  | { readonly kind: 'judgeAction'; readonly event: EventId; readonly outcome: Outcome; readonly at: Instant }
  | { readonly kind: 'changeStatus'; readonly to: Status; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'changeSeverity'; readonly to: string; readonly at: Instant; readonly reason: string }
  | {
      readonly kind: 'assignRole'
      readonly role: Role
      readonly person: string
      readonly at: Instant
      readonly reason: string
    }
  | { readonly kind: 'amendIncident'; readonly changes: Partial<IncidentFields> }
  | {
      readonly kind: 'overrideMilestone'
      readonly milestone: Milestone
      /** null: there was none. */
      readonly at: Instant | null
      readonly reason: string
    }
  | { readonly kind: 'clearMilestoneOverride'; readonly milestone: Milestone }
  | { readonly kind: 'addFactor'; readonly factor: Omit<ContributingFactor, 'id' | 'removed'> }
  | {
      readonly kind: 'amendFactor'
      readonly factor: FactorId
      readonly changes: Partial<Omit<ContributingFactor, 'id'>>
    }
  | {
      readonly kind: 'addActionItem'
      readonly item: Omit<ActionItem, 'id' | 'removed'>
      /** The parked idea that it was made from. */
      readonly idea?: string
    }
  | {
      readonly kind: 'amendActionItem'
      readonly item: ActionItemId
      readonly changes: Partial<Omit<ActionItem, 'id'>>
    }
  /** One gesture that writes one record or several, all of them or none. */
  | { readonly kind: 'putRecords'; readonly records: readonly RecordWish[] }
  /** What becomes of a version of a text that is kept beside it, because both were written at the same time. */
  | { readonly kind: 'settleKeptText'; readonly kept: string; readonly deed: KeptTextDeed }
  | { readonly kind: 'importBatch'; readonly proposals: readonly Proposal[] }
  | { readonly kind: 'undo'; readonly batch: BatchId }
  | { readonly kind: 'redo'; readonly batch: BatchId }

export const KEPT_TEXT_DEEDS = ['take', 'join', 'letGo'] as const
export type KeptTextDeed = (typeof KEPT_TEXT_DEEDS)[number]

/** What can be done to many events in one gesture. */
export type BulkChange =
  | { readonly kind: 'tag' | 'untag'; readonly tag: string }
  | { readonly kind: 'addPerson' | 'removePerson'; readonly person: string }
  | {
      readonly kind: 'set'
      readonly changes: Partial<Pick<EventFields, 'kind' | 'certainty' | 'starred' | 'hidden' | 'shareable'>>
    }
  /** Moves the event as a whole by milliseconds, later when positive. */
  | { readonly kind: 'shift'; readonly by: number }

/** One thing an import wants: a new event, or new values for one that came from the same source before. */
export type Proposal =
  | { readonly kind: 'create'; readonly event: NewEvent; readonly importedFrom: ImportSource }
  | {
      readonly kind: 'update'
      readonly event: EventId
      readonly changes: Partial<EventFields>
      readonly importedFrom: ImportSource
    }
  /** With a source, the id follows from it: importing the same thing again finds it instead of adding another. */
  | { readonly kind: 'factor'; readonly text: string; readonly primary: boolean; readonly importedFrom?: ImportSource }
  | {
      readonly kind: 'actionItem'
      readonly list: ActionItem['list']
      readonly text: string
      readonly owner?: string
      readonly due?: string
      readonly state?: ActionItem['state']
      readonly removed?: boolean
      readonly detail?: Partial<FieldsOf<'actionDetail'>>
      readonly importedFrom?: ImportSource
    }
  | {
      readonly kind: 'amendActionItem'
      readonly item: ActionItemId
      readonly changes: Partial<Omit<ActionItem, 'id'>>
      readonly detail: Partial<FieldsOf<'actionDetail'>>
    }
  | { readonly kind: 'incident'; readonly changes: Partial<IncidentFields> }
  /** A duration as a report states it [M23]. */
  | {
      readonly kind: 'reported'
      readonly metric: ReportableName
      readonly ms: Millis | null
      readonly words: string
      readonly importedFrom: ImportSource
    }

/** What a decision needs from outside: the moment, the author and fresh ids. Made in main, fixed in tests. */
export interface Stamp {
  readonly now: Instant
  readonly by: string
  readonly newId: () => string
}

/** Longer texts belong in an attachment. */
export const MAX_TEXT_CHARACTERS = 20_000

/** How far ahead of our clock an event may lie, because two clocks never agree. */
export const CLOCK_TOLERANCE_MS = 60_000

/** Why a command was refused. Nothing was written; what the user typed is kept where they typed it. */
export type Rejection =
  | PlainRejection
  /** One of several events stands in the way; `text` is what it says. */
  | { readonly kind: 'oneOfMany'; readonly event: EventId; readonly text: string; readonly because: PlainRejection }

export type PlainRejection =
  | { readonly kind: 'emptyText' }
  | { readonly kind: 'textTooLong'; readonly characters: number }
  | { readonly kind: 'inTheFuture'; readonly at: Instant; readonly now: Instant }
  | { readonly kind: 'endBeforeStart'; readonly start: Instant; readonly end: Instant }
  | { readonly kind: 'unknownEvent'; readonly event: EventId }
  | { readonly kind: 'wrongKind'; readonly event: EventId; readonly expected: string }
  | { readonly kind: 'unknownRecord'; readonly id: string }
  | { readonly kind: 'invalidValue'; readonly field: string; readonly reason: string }
  | { readonly kind: 'nothingToDo'; readonly what: string }
