import type { EventId } from '../ids.ts'
import type { Instant } from '../time/instant.ts'
import type { EventKind } from './kinds.ts'

/**
 * How well `occurredAt` is known. `orderOnly`: the time is not known, only the place in the order; `occurredAt` then
 * holds the time of the neighbour it follows and is never shown or measured. `day`: only the date is known.
 */
export const PRECISIONS = ['exact', 'about', 'before', 'after', 'day', 'orderOnly'] as const
export type Precision = (typeof PRECISIONS)[number]

export const CERTAINTIES = ['fact', 'inference', 'hearsay', 'assumption'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const DETECTION_METHODS = ['alert', 'customerReport', 'staffReport', 'other'] as const
export type DetectionMethod = (typeof DETECTION_METHODS)[number]

export const OUTCOMES = ['worked', 'partly', 'noEffect', 'madeWorse', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const HYPOTHESIS_STATES = ['open', 'ruledOut', 'confirmed', 'parked'] as const
export type HypothesisState = (typeof HYPOTHESIS_STATES)[number]

export const AUDIENCES = ['internal', 'executive', 'customers'] as const
export type Audience = (typeof AUDIENCES)[number]

export const STATUSES = ['investigating', 'identified', 'monitoring', 'resolved', 'closed'] as const
export type Status = (typeof STATUSES)[number]

export const ROLES = ['incidentCommander', 'scribe', 'communicationsLead', 'responder', 'facilitator'] as const
export type Role = (typeof ROLES)[number]

/** What a `status` event changed. `from` is null when nothing was set before. */
export type Change =
  | { readonly what: 'status'; readonly from: Status | null; readonly to: Status }
  | { readonly what: 'severity'; readonly from: string | null; readonly to: string }
  | { readonly what: 'role'; readonly role: Role; readonly from: string | null; readonly to: string }

/** Why one event points at another. `for` and `against` are evidence, and point at a hypothesis. */
export const LINK_RELATIONS = ['for', 'against', 'relatedTo', 'ended'] as const
export interface EventLink {
  readonly to: EventId
  readonly relation: (typeof LINK_RELATIONS)[number]
}

/** A state that a hypothesis has left: it was so from then until then. `from` is null where nobody said when. */
export interface EarlierState {
  readonly state: Exclude<HypothesisState, 'open'>
  readonly from: Instant | null
  readonly until: Instant
  readonly reason: string
}

/** What followed the first page of an escalation, before it was taken up: further pages, and answers of no. */
export type EscalationTry =
  | { readonly kind: 'paged'; readonly at: Instant; readonly to: string; readonly via: string }
  | { readonly kind: 'declined'; readonly at: Instant; readonly by: string; readonly reason: string }

/** A file kept with the event by the SHA-256 of its content. */
export interface Attachment {
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
  /** Set when the metadata of the picture was taken out before this content was kept. */
  readonly stripped?: true
}

/**
 * Everything about an event that can be corrected later. Each field is kept on its own: two people who correct different
 * fields of one event both win. Fields of other kinds stay, unused, so that changing the kind loses nothing.
 */
export interface EventFields {
  readonly kind: EventKind
  readonly text: string
  readonly occurredAt: Instant
  readonly endedAt: Instant | null
  readonly precision: Precision
  /** When we learned of it; for live entries the moment it was recorded. */
  readonly knownAt: Instant
  /** Who did it, or for a hypothesis who pursued it. */
  readonly people: readonly string[]
  readonly certainty: Certainty
  readonly tags: readonly string[]
  readonly attachments: readonly Attachment[]
  readonly links: readonly EventLink[]
  readonly starred: boolean
  readonly hidden: boolean
  readonly shareable: boolean

  /** detection */
  readonly method: DetectionMethod | null
  /** detection: the alert, person or system that told us */
  readonly source: string
  /** action */
  readonly outcome: Outcome
  /** action: what should be seen if it worked, and when to look */
  readonly expectedEffect: string
  readonly checkAt: Instant | null
  /** action: when `outcome` was seen */
  readonly outcomeAt: Instant | null
  /** hypothesis */
  readonly state: HypothesisState
  /** hypothesis: the states it was in before, in their order; the stretches in them were not spent on it */
  readonly earlierStates: readonly EarlierState[]
  /** hypothesis: what ruled it out, confirmed it or parked it; status change, decision: why */
  readonly reason: string
  readonly whyItLookedRight: string
  readonly soonerBy: string
  /** escalation: the person or team that was paged first */
  readonly escalatedTo: string
  /** escalation: in the order of their times */
  readonly tries: readonly EscalationTry[]
  readonly via: string
  readonly acknowledgedAt: Instant | null
  readonly declined: boolean
  /** communication */
  readonly audience: Audience | null
  readonly channel: string
  /** impact: region, service, share of users */
  readonly scope: string
  /** mitigation: whether it ended the main impact */
  readonly endsImpact: boolean
  /** decision */
  readonly optionsNotTaken: string
  /** status */
  readonly change: Change | null
}

/** The fields that hold a moment. */
export const TIME_FIELDS = [
  'occurredAt',
  'endedAt',
  'knownAt',
  'acknowledgedAt',
  'checkAt',
  'outcomeAt',
] as const satisfies readonly (keyof EventFields)[]

/** The fields in which an event says more in words than its text; empty where it does not. */
export const DETAIL_TEXTS = [
  'source',
  'expectedEffect',
  'reason',
  'whyItLookedRight',
  'soonerBy',
  'escalatedTo',
  'via',
  'channel',
  'scope',
  'optionsNotTaken',
] as const satisfies readonly (keyof EventFields)[]

export const EVENT_DEFAULTS: Omit<EventFields, 'kind' | 'text' | 'occurredAt' | 'knownAt'> = {
  endedAt: null,
  precision: 'exact',
  people: [],
  certainty: 'fact',
  tags: [],
  attachments: [],
  links: [],
  starred: false,
  hidden: false,
  shareable: false,
  method: null,
  source: '',
  outcome: 'unknown',
  expectedEffect: '',
  checkAt: null,
  outcomeAt: null,
  state: 'open',
  earlierStates: [],
  reason: '',
  whyItLookedRight: '',
  soonerBy: '',
  escalatedTo: '',
  tries: [],
  via: '',
  acknowledgedAt: null,
  declined: false,
  audience: null,
  channel: '',
  scope: '',
  endsImpact: false,
  optionsNotTaken: '',
  change: null,
}

/** What a new event must say; the rest has defaults (`knownAt`: the moment it is recorded). */
export type NewEvent = Pick<EventFields, 'kind' | 'text' | 'occurredAt'> & Partial<EventFields>

/** Where an imported event came from, so that a second import updates instead of duplicating. */
export interface ImportSource {
  readonly importer: string
  readonly key: string
}

/** One correction, as the history of an event shows it. */
export interface Edit {
  readonly at: Instant
  readonly by: string
  readonly field: keyof EventFields
  readonly was: unknown
  readonly is: unknown
  /** Set when a second import brought the value, not a person. */
  readonly imported?: true
}

/** An event as the timeline, the log and the document see it. */
export interface IncidentEvent extends EventFields {
  readonly id: EventId
  /** `H2` or `E3` or `I1`: hypotheses, escalations and impacts are numbered in the order they were recorded. Never reused. */
  readonly number: string | null
  readonly recordedAt: Instant
  readonly recordedBy: string
  readonly edits: readonly Edit[]
  /** Set while the event is taken back. It stays in the incident and can be restored. */
  readonly retracted: { readonly at: Instant; readonly by: string; readonly reason: string } | null
  readonly importedFrom: ImportSource | null
}
