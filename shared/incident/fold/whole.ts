import type { BatchId, IncidentId } from '../../ids.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import { type Sleep, sleepsOf } from '../../journal/sleep.ts'
import { type Instant, instant, UTC } from '../../time/instant.ts'
import {
  type ActionItem,
  type ContributingFactor,
  DEFAULT_SEVERITIES,
  DEFAULT_UPDATE_MINUTES,
  type IncidentFields,
  type Milestone,
  type MilestoneOverride,
} from '../incident.ts'
import type { Records } from '../records/collections.ts'
import { foldRecords, NO_RECORDS, withTextsApart } from '../records/foldRecords.ts'
import { textsApart } from './textsApart.ts'

/** The incident apart from its events: what was declared, the written texts, factors, action items and overrides. */
export interface Whole {
  readonly id: IncidentId
  readonly fields: IncidentFields
  readonly declaredAt: Instant
  readonly declaredBy: string
  readonly declaredSeverity: string | null
  readonly factors: readonly ContributingFactor[]
  readonly actionItems: readonly ActionItem[]
  readonly records: Records
  readonly milestoneOverrides: ReadonlyMap<Milestone, MilestoneOverride>
  readonly sleeps: readonly Sleep[]
}

/** Until the entry that declares it has arrived, an incident has a title all the same [I3]. */
const UNTITLED = 'Untitled incident'

const NO_FIELDS: IncidentFields = {
  title: UNTITLED,
  zone: UTC,
  severityScale: DEFAULT_SEVERITIES,
  kinds: [],
  impact: '',
  explanation: '',
  resolutionDetails: '',
  conclusion: '',
  updateMinutes: DEFAULT_UPDATE_MINUTES,
}

const NEW_FACTOR: Omit<ContributingFactor, 'id'> = { text: '', primary: false, removed: false }
const NEW_ITEM: Omit<ActionItem, 'id'> = { list: 'task', text: '', owner: '', due: '', state: 'open', removed: false }

export const EMPTY_WHOLE: Whole = {
  id: '' as IncidentId,
  fields: NO_FIELDS,
  declaredAt: instant(0),
  declaredBy: '',
  declaredSeverity: null,
  factors: [],
  actionItems: [],
  records: NO_RECORDS,
  milestoneOverrides: new Map(),
  sleeps: [],
}

/** Two people may each have marked a primary factor: the one marked last is it [I6]. */
function onePrimary(factors: ReadonlyMap<string, ContributingFactor>): readonly ContributingFactor[] {
  const byMark = [...factors.values()]
  const primary = byMark.findLast((factor) => factor.primary && !factor.removed)
  return byMark.map((factor) => (factor.primary && factor !== primary ? { ...factor, primary: false } : factor))
}

/** Adds up all entries that are not about an event, in order, without those of undone batches. Never fails [I1]. */
export function foldWhole(entries: readonly JournalEntry[], undone: ReadonlySet<BatchId>): Whole {
  const standing = entries.filter((entry) => !undone.has(entry.batch))
  const declared = standing.find((entry) => entry.op.op === 'incident.declare')
  let whole = declared === undefined ? EMPTY_WHOLE : declare(declared)
  let fields = whole.fields
  const order: string[] = []
  const factors = new Map<string, ContributingFactor>()
  const items = new Map<string, ActionItem>()
  const overrides = new Map<Milestone, MilestoneOverride>()
  for (const { op, by } of standing) {
    if (op.op === 'incident.amend') fields = { ...fields, ...op.d.changes }
    else if (op.op === 'factor.put') {
      const { factor: id, changes } = op.d
      const factor = { ...NEW_FACTOR, ...factors.get(id), ...changes, id }
      if (!factors.has(id)) order.push(id)
      // The last one marked goes last, so that `onePrimary` finds it.
      if (changes.primary === true) factors.delete(id)
      factors.set(id, factor)
    } else if (op.op === 'actionItem.put') {
      const { item: id, changes } = op.d
      items.set(id, { ...NEW_ITEM, ...items.get(id), ...changes, id })
    } else if (op.op === 'milestone.override') {
      overrides.set(op.d.milestone, { at: op.d.at, reason: op.d.reason, by })
    } else if (op.op === 'milestone.clear') overrides.delete(op.d.milestone)
  }
  const place = new Map(order.map((id, i) => [id, i]))
  const inPlace = (a: ContributingFactor, b: ContributingFactor): number =>
    (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)
  whole = { ...whole, fields, factors: [...onePrimary(factors)].sort(inPlace) }
  return {
    ...whole,
    actionItems: [...items.values()],
    records: withTextsApart(
      foldRecords(standing),
      textsApart(entries, ({ batch }) => undone.has(batch)),
    ),
    milestoneOverrides: overrides,
    sleeps: sleepsOf(standing),
  }
}

function declare(entry: JournalEntry): Whole {
  if (entry.op.op !== 'incident.declare') return EMPTY_WHOLE
  const { incident, title, zone, severityScale, severity } = entry.op.d
  return {
    ...EMPTY_WHOLE,
    id: incident,
    fields: { ...NO_FIELDS, title, zone, severityScale },
    declaredAt: entry.recordedAt,
    declaredBy: entry.by,
    declaredSeverity: severity,
  }
}
