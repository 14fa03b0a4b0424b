import type { ActionItemId, BatchId, EventId, FactorId, IncidentId } from '../ids.ts'
import type { Sleep } from '../journal/sleep.ts'
import type { IncidentNumbers } from '../numbers/incidentNumbers.ts'
import type { Instant, Millis, ZoneId } from '../time/instant.ts'
import type { IncidentEvent, Precision, Role, Status } from './event.ts'
import type { CustomKind } from './kinds.ts'
import type { ActionPriority } from './records/actionDetail.ts'
import type { Records } from './records/collections.ts'

/** The points that durations run between, in the order they usually happen. Rules: docs/spec.md [M1] onwards. */
export const MILESTONES = [
  'impactStart',
  'detected',
  'acknowledged',
  'escalated',
  'identified',
  'mitigated',
  'resolved',
] as const
export type Milestone = (typeof MILESTONES)[number]

/** One of several conditions that made the incident possible or worse. The primary one is printed as the root cause. */
export interface ContributingFactor {
  readonly id: FactorId
  readonly text: string
  readonly primary: boolean
  readonly removed: boolean
}

export const ACTION_ITEM_STATES = ['open', 'done', 'declined'] as const

/** A follow-up. `improvement`: a direction the house takes; `task`: one piece of work with an end. */
export interface ActionItem {
  readonly id: ActionItemId
  readonly list: 'improvement' | 'task'
  readonly text: string
  readonly owner: string
  /** ISO date, or empty when none was set. */
  readonly due: string
  readonly state: (typeof ACTION_ITEM_STATES)[number]
  readonly removed: boolean
}

/** What can be corrected about the incident as a whole. The texts are the hand-written parts of the document. */
export interface IncidentFields {
  readonly title: string
  /** The zone the team works in; times are shown in UTC and in this zone. */
  readonly zone: ZoneId
  /** Most severe first. Stored here, so that the incident reads the same under other settings. */
  readonly severityScale: readonly string[]
  readonly kinds: readonly CustomKind[]
  readonly impact: string
  readonly explanation: string
  readonly resolutionDetails: string
  readonly conclusion: string
  /** How often the people outside are told how it stands; 0: not at all [U1]. */
  readonly updateMinutes: number
}

/** Until somebody says otherwise. */
export const DEFAULT_UPDATE_MINUTES = 30

export const DEFAULT_SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'] as const

/** A person holding a role, `until` null while it lasts. */
export interface RoleHolding {
  readonly role: Role
  readonly person: string
  readonly from: Instant
  readonly until: Instant | null
}

/** A milestone that the facilitator set by hand. `at` null says: there was none. */
export interface MilestoneOverride {
  readonly at: Instant | null
  readonly reason: string
  readonly by: string
}

/** What undo or redo would do next, ready to be shown: "Undo rule out H2". */
export interface UndoStep {
  readonly batch: BatchId
  readonly label: string
}

/**
 * The incident as it stands: the pure replay of the set of entries, in any order, with any repeats [J1].
 * `timeline` is what the views show: events neither retracted nor undone, by time and then by place in the record.
 */
export interface Incident extends IncidentFields {
  readonly id: IncidentId
  readonly declaredAt: Instant
  readonly declaredBy: string
  readonly status: Status
  readonly severity: string | null
  readonly roles: readonly RoleHolding[]
  /** All that were added, retracted ones included. Walked in an order that means nothing: for that take `timeline`. */
  readonly events: ReadonlyMap<EventId, IncidentEvent>
  readonly timeline: readonly IncidentEvent[]
  readonly factors: readonly ContributingFactor[]
  readonly actionItems: readonly ActionItem[]
  /** What else users wrote, by collection; read it by `recordsOf`. */
  readonly records: Records
  readonly milestoneOverrides: ReadonlyMap<Milestone, MilestoneOverride>
  /** Times in which a computer that recorded slept: nobody logged there, which says nothing about the incident. */
  readonly sleeps: readonly Sleep[]
  readonly undo: UndoStep | null
  readonly redo: UndoStep | null
  readonly entryCount: number
}

/** An action item that is still to be done, as the library lists it. */
export interface OpenAction {
  readonly id: ActionItemId
  readonly text: string
  readonly owner: string
  /** ISO date, or empty. */
  readonly due: string
  readonly priority: ActionPriority | null
}

/** One line of the library. Durations are null where the log does not say; `ongoing` while not resolved. */
export interface IncidentSummary {
  readonly id: IncidentId
  readonly folder: string
  readonly title: string
  readonly severity: string | null
  readonly status: Status
  readonly zone: ZoneId
  readonly start: Instant | null
  /** How well `start` is known; null where there is none. */
  readonly startPrecision: Precision | null
  readonly end: Instant | null
  readonly ongoing: boolean
  /** Which of its lengths are shown with ≈; `duration` is the one from start to end. */
  readonly approximate: readonly ('duration' | 'misleading' | 'detect' | 'mitigate' | 'resolve')[]
  readonly eventCount: number
  readonly openActionItems: number
  /** The action items that are still to be done, in their order. */
  readonly openActions: readonly OpenAction[]
  readonly misleadingMs: Millis | null
  readonly timeToDetectMs: Millis | null
  readonly timeToMitigateMs: Millis | null
  readonly timeToResolveMs: Millis | null
  /** What is compared across incidents; null where it could not be read, or is locked. */
  readonly numbers: IncidentNumbers | null
  /** Other folders that hold the same incident, such as the one it was moved away from. */
  readonly copies: readonly string[]
  /** `locked`: its content needs a passphrase. The title then is a placeholder, and only its date and size are known. */
  readonly protection: 'none' | 'locked' | 'unlocked'
  /** Set when something in the folder could not be read; the rest is shown all the same. */
  readonly trouble: string | null
}
