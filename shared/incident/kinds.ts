/** The kinds of event that every incident knows. Users may define more; see `CustomKind`. */
export const EVENT_KINDS = [
  'detection',
  'action',
  'hypothesis',
  'escalation',
  'communication',
  'impact',
  'mitigation',
  'resolution',
  'decision',
  'status',
  'note',
] as const

export type BuiltInKind = (typeof EVENT_KINDS)[number]

/** A built-in kind, or the id of a custom one that the incident carries. */
export type EventKind = BuiltInKind | (string & {})

/** The rows of the timeline, top to bottom. */
export const LANES = [
  'impact',
  'detection',
  'hypotheses',
  'actions',
  'escalation',
  'communication',
  'resolution',
  'status',
  'notes',
] as const

export type LaneId = (typeof LANES)[number]

export const LANE_LABELS: Readonly<Record<LaneId, string>> = {
  impact: 'Impact',
  detection: 'Detection',
  hypotheses: 'Hypotheses',
  actions: 'Actions',
  escalation: 'Escalation',
  communication: 'Communication',
  resolution: 'Resolution',
  status: 'Status',
  notes: 'Notes',
}

interface KindFacts {
  readonly label: string
  /** The one letter that sets the kind on the entry line. */
  readonly prefix: string
  readonly lane: LaneId
}

/** What each kind is called, which letter sets it and where it is drawn: the one table that all views read. */
export const KINDS: Readonly<Record<BuiltInKind, KindFacts>> = {
  detection: { label: 'Detection', prefix: 'd', lane: 'detection' },
  action: { label: 'Action', prefix: 'a', lane: 'actions' },
  hypothesis: { label: 'Hypothesis', prefix: 'h', lane: 'hypotheses' },
  escalation: { label: 'Escalation', prefix: 'e', lane: 'escalation' },
  communication: { label: 'Communication', prefix: 'c', lane: 'communication' },
  impact: { label: 'Impact', prefix: 'i', lane: 'impact' },
  mitigation: { label: 'Mitigation', prefix: 'm', lane: 'resolution' },
  resolution: { label: 'Resolution', prefix: 'r', lane: 'resolution' },
  decision: { label: 'Decision', prefix: 'x', lane: 'actions' },
  status: { label: 'Status', prefix: 's', lane: 'status' },
  note: { label: 'Note', prefix: 'n', lane: 'notes' },
}

export const isBuiltInKind = (kind: string): kind is BuiltInKind => Object.hasOwn(KINDS, kind)

/** A kind that a user defined. The incident stores it, so that it opens on any machine. */
export interface CustomKind {
  readonly id: string
  readonly label: string
  readonly icon: string
  readonly colour: string
  readonly lane: LaneId
}
