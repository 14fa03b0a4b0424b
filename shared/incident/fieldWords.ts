import type {
  Audience,
  Certainty,
  DetectionMethod,
  HypothesisState,
  Outcome,
  Precision,
  Role,
  Status,
} from './event.ts'

/** What the values of a field are called, in the window as in the document. The other tables likewise. */
export const STATE_WORDS: Readonly<Record<HypothesisState, string>> = {
  open: 'open',
  ruledOut: 'ruled out',
  confirmed: 'confirmed',
  parked: 'parked',
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  worked: 'worked',
  partly: 'worked in part',
  noEffect: 'no effect',
  madeWorse: 'made it worse',
  unknown: 'not known',
}

export const METHOD_WORDS: Readonly<Record<DetectionMethod, string>> = {
  alert: 'alert',
  customerReport: 'customer report',
  staffReport: 'staff report',
  other: 'other',
}

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  internal: 'internal',
  executive: 'executives',
  customers: 'customers',
}

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  fact: 'fact',
  inference: 'inference',
  hearsay: 'hearsay',
  assumption: 'assumption',
}

export const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  exact: 'exact',
  about: 'about (≈)',
  before: 'before this time',
  after: 'after this time',
  day: 'day only',
  orderOnly: 'order only',
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  closed: 'Closed',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  incidentCommander: 'Incident commander',
  scribe: 'Scribe',
  communicationsLead: 'Communications lead',
  responder: 'Responder',
  facilitator: 'Facilitator',
}
