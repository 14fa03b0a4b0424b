import { type BuiltInKind, type EventKind, isBuiltInKind } from '../../shared/incident/kinds.ts'

const TOKENS: Readonly<Record<BuiltInKind, string>> = {
  detection: '--k-detection',
  action: '--k-action',
  hypothesis: '--k-hypothesis',
  escalation: '--k-escalation',
  communication: '--k-communication',
  impact: '--k-impact',
  mitigation: '--k-resolution',
  resolution: '--k-resolution',
  decision: '--k-decision',
  status: '--k-status',
  note: '--k-note',
}

/** The colour token of a kind. Custom kinds share the colour of notes; their shape and label tell them apart. */
export const kindColour = (kind: EventKind): string => (isBuiltInKind(kind) ? TOKENS[kind] : '--k-note')
