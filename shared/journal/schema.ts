import {
  AUDIENCES,
  CERTAINTIES,
  DETECTION_METHODS,
  type EventFields,
  HYPOTHESIS_STATES,
  LINK_RELATIONS,
  OUTCOMES,
  PRECISIONS,
  ROLES,
  STATUSES,
} from '../incident/event.ts'
import {
  ACTION_ITEM_STATES,
  type ActionItem,
  type ContributingFactor,
  type IncidentFields,
  MILESTONES,
} from '../incident/incident.ts'
import { LANES } from '../incident/kinds.ts'
import { isRecordPut } from '../incident/records/readRecord.ts'
import {
  type Check,
  isFlag,
  isId,
  isNumber,
  isText,
  isTime,
  listOf,
  oneOf,
  orNull,
  part,
  shape,
  whole,
} from './check.ts'
import type { Op } from './entry.ts'
import { isSeal } from './seal.ts'
import { isSleep } from './sleep.ts'

type KnownOp = Exclude<Op, { op: 'unknown' }>

const CHANGES: Readonly<Record<string, Check>> = {
  status: whole({ from: orNull(oneOf(STATUSES)), to: oneOf(STATUSES) }),
  severity: whole({ from: orNull(isText), to: isText }),
  role: whole({ role: oneOf(ROLES), from: orNull(isText), to: isText }),
}

const isChange: Check = (value) => {
  const what = (value as { readonly what?: unknown } | null)?.what
  return typeof what === 'string' && Object.hasOwn(CHANGES, what) && CHANGES[what]?.(value) === true
}

const TRIES: Readonly<Record<string, Check>> = {
  paged: whole({ at: isTime, to: isText, via: isText }),
  declined: whole({ at: isTime, by: isText, reason: isText }),
}

const isTry: Check = (value) => {
  const kind = (value as { readonly kind?: unknown } | null)?.kind
  return typeof kind === 'string' && Object.hasOwn(TRIES, kind) && TRIES[kind]?.(value) === true
}

const EVENT_FIELDS: Readonly<Record<keyof EventFields, Check>> = {
  kind: isId,
  text: isText,
  occurredAt: isTime,
  endedAt: orNull(isTime),
  precision: oneOf(PRECISIONS),
  knownAt: isTime,
  people: listOf(isText),
  certainty: oneOf(CERTAINTIES),
  tags: listOf(isText),
  attachments: listOf(whole({ sha256: isText, name: isText, bytes: isNumber, mediaType: isText })),
  links: listOf(whole({ to: isId, relation: oneOf(LINK_RELATIONS) })),
  starred: isFlag,
  hidden: isFlag,
  shareable: isFlag,
  method: orNull(oneOf(DETECTION_METHODS)),
  source: isText,
  outcome: oneOf(OUTCOMES),
  expectedEffect: isText,
  checkAt: orNull(isTime),
  outcomeAt: orNull(isTime),
  state: oneOf(HYPOTHESIS_STATES),
  earlierStates: listOf(
    whole({ state: oneOf(HYPOTHESIS_STATES), from: orNull(isTime), until: isTime, reason: isText }),
  ),
  reason: isText,
  whyItLookedRight: isText,
  soonerBy: isText,
  escalatedTo: isText,
  tries: listOf(isTry),
  via: isText,
  acknowledgedAt: orNull(isTime),
  declined: isFlag,
  audience: orNull(oneOf(AUDIENCES)),
  channel: isText,
  scope: isText,
  endsImpact: isFlag,
  optionsNotTaken: isText,
  change: orNull(isChange),
}

const INCIDENT_FIELDS: Readonly<Record<keyof IncidentFields, Check>> = {
  title: isText,
  zone: isText,
  severityScale: listOf(isText),
  kinds: listOf(whole({ id: isId, label: isText, icon: isText, colour: isText, lane: oneOf(LANES) })),
  impact: isText,
  explanation: isText,
  resolutionDetails: isText,
  conclusion: isText,
  updateMinutes: isNumber,
}

const FACTOR_FIELDS: Readonly<Record<keyof Omit<ContributingFactor, 'id'>, Check>> = {
  text: isText,
  primary: isFlag,
  removed: isFlag,
}

const ACTION_ITEM_FIELDS: Readonly<Record<keyof Omit<ActionItem, 'id'>, Check>> = {
  list: oneOf(['improvement', 'task'] satisfies ActionItem['list'][]),
  text: isText,
  owner: isText,
  due: isText,
  state: oneOf(ACTION_ITEM_STATES),
  removed: isFlag,
}

/** The payload of each op. Leaving one out, or inventing one, does not compile. */
const PAYLOADS: Readonly<Record<KnownOp['op'], Check>> = {
  'incident.declare': whole({
    incident: isId,
    title: isText,
    zone: isText,
    severityScale: listOf(isText),
    severity: orNull(isText),
  }),
  'incident.amend': whole({ changes: part(INCIDENT_FIELDS) }),
  'event.add': shape(
    {
      event: isId,
      fields: shape(EVENT_FIELDS, ['kind', 'text', 'occurredAt']),
      importedFrom: whole({ importer: isText, key: isText }),
    },
    ['event', 'fields'],
  ),
  'event.amend': whole({ event: isId, changes: part(EVENT_FIELDS) }),
  'event.retract': whole({ event: isId, reason: isText }),
  'event.restore': whole({ event: isId }),
  'factor.put': whole({ factor: isId, changes: part(FACTOR_FIELDS) }),
  'actionItem.put': whole({ item: isId, changes: part(ACTION_ITEM_FIELDS) }),
  'milestone.override': whole({ milestone: oneOf(MILESTONES), at: orNull(isTime), reason: isText }),
  'milestone.clear': whole({ milestone: oneOf(MILESTONES) }),
  'record.put': isRecordPut,
  'batch.undo': whole({ batch: isId }),
  'batch.redo': whole({ batch: isId }),
  'journal.seal': isSeal,
  'journal.sleep': isSleep,
}

const isKnown = (name: string): name is KnownOp['op'] => Object.hasOwn(PAYLOADS, name)

/**
 * The op that a line says. A name that this version does not know, or a payload that it cannot act upon, becomes
 * `unknown` with everything in it [J8]. Fields that this version does not know stay in the payload.
 */
export function readOp(name: string, d: unknown): Op {
  if (!isKnown(name) || !PAYLOADS[name](d)) return { op: 'unknown', name, d }
  return { op: name, d } as Op
}
