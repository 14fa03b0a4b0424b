import type { ActionItemId, FactorId } from '../../ids.ts'
import type { EntryDraft } from '../../journal/entry.ts'
import { isDate } from '../../time/calendarDate.ts'
import type { Instant } from '../../time/instant.ts'
import { isZone } from '../../time/zones.ts'
import type { Command, Rejection, Stamp } from '../commands.ts'
import { versionOf } from '../fold/textsApart.ts'
import {
  ACTION_ITEM_STATES,
  type ActionItem,
  type ContributingFactor,
  type Incident,
  type IncidentFields,
  MILESTONES,
  type Milestone,
} from '../incident.ts'
import { isBuiltInKind } from '../kinds.ts'
import { recordOf } from '../records/recordsOf.ts'
import { sameValue } from '../sameValue.ts'
import { TEXT_FIELDS } from '../texts.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { firstProblem, lengthProblem, textProblem, timeProblem } from './checks.ts'

/** The entries of `changes` that `standing` does not say already. */
function news<T extends object>(standing: T, changes: Partial<T>): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(standing))
  const differing = Object.entries(changes).filter(
    ([field, is]) => is !== undefined && !sameValue(known.get(field), is),
  )
  return Object.fromEntries(differing) as Partial<T>
}

const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0

const invalid = (field: string, reason: string): Rejection => ({ kind: 'invalidValue', field, reason })

const MOST_UPDATE_MINUTES = 1440

/** What keeps fields of the incident from being written. */
export function incidentProblem({
  title,
  zone,
  severityScale,
  kinds,
  updateMinutes = 0,
  ...texts
}: Partial<IncidentFields>): Rejection | null {
  const names = severityScale?.map((name) => name.trim()) ?? ['any']
  const ids = kinds?.map((kind) => kind.id) ?? []
  return firstProblem(
    title === undefined ? null : textProblem(title),
    zone === undefined || isZone(zone) ? null : invalid('zone', `“${zone}” is not a known time zone`),
    names.length === 0 || names.includes('') ? invalid('severityScale', 'every severity needs a name') : null,
    new Set(names).size < names.length ? invalid('severityScale', 'two severities have one name') : null,
    new Set(ids).size < ids.length ? invalid('kinds', 'two kinds have one id') : null,
    ids.some((id) => id === '' || isBuiltInKind(id)) ? invalid('kinds', 'an id is empty or already taken') : null,
    Number.isInteger(updateMinutes) && updateMinutes >= 0 && updateMinutes <= MOST_UPDATE_MINUTES
      ? null
      : invalid('updateMinutes', 'it must be a whole number of minutes, at most a day'),
    ...Object.values(texts).map(lengthProblem),
  )
}

/** [C10] Corrects the title, the texts, the zone, the severity scale or the custom kinds. */
export function amendIncident(incident: Incident, wanted: Partial<IncidentFields>, stamp: Stamp): Decision {
  const { title } = wanted
  const changes = news<IncidentFields>(incident, title === undefined ? wanted : { ...wanted, title: title.trim() })
  const problem = incidentProblem(changes)
  if (problem !== null) return refuse(problem)
  if (isEmpty(changes)) return nothingToDo('the incident already says that')
  const texts = TEXT_FIELDS.filter((field) => changes[field] !== undefined)
  if (texts.length === 0) return write(stamp, { op: 'incident.amend', d: { changes } })
  const over = Object.fromEntries(texts.map((field) => [field, versionOf(incident[field])]))
  return write(stamp, { op: 'incident.amend', d: { changes, over } })
}

/** [C11] Sets a milestone by hand; null says that there was none. */
export function overrideMilestone(
  incident: Incident,
  milestone: Milestone,
  { at, reason }: { readonly at: Instant | null; readonly reason: string },
  stamp: Stamp,
): Decision {
  if (!MILESTONES.includes(milestone)) return refuse(invalid('milestone', `“${milestone}” is no milestone`))
  const problem = firstProblem(at === null ? null : timeProblem('at', at, stamp.now), lengthProblem(reason))
  if (problem !== null) return refuse(problem)
  const standing = incident.milestoneOverrides.get(milestone)
  if (standing !== undefined && standing.at === at && standing.reason === reason.trim()) {
    return nothingToDo('the milestone is already set to that')
  }
  return write(stamp, { op: 'milestone.override', d: { milestone, at, reason: reason.trim() } })
}

export function clearMilestoneOverride(incident: Incident, milestone: Milestone, stamp: Stamp): Decision {
  if (!incident.milestoneOverrides.has(milestone)) return nothingToDo('the milestone was not set by hand')
  return write(stamp, { op: 'milestone.clear', d: { milestone } })
}

/** One factor at most is primary: marking one takes the mark from the other [I6]. */
function unmarkOthers(incident: Incident, except: FactorId | null): readonly EntryDraft['op'][] {
  return incident.factors
    .filter((factor) => factor.primary && factor.id !== except)
    .map(({ id }) => ({ op: 'factor.put', d: { factor: id, changes: { primary: false } } }))
}

export function addFactor(
  incident: Incident,
  { text, primary }: Omit<ContributingFactor, 'id' | 'removed'>,
  stamp: Stamp,
): Decision {
  const problem = textProblem(text)
  if (problem !== null) return refuse(problem)
  const factor = stamp.newId() as FactorId
  const others = primary ? unmarkOthers(incident, null) : []
  return write(stamp, { op: 'factor.put', d: { factor, changes: { text: text.trim(), primary } } }, ...others)
}

export function amendFactor(
  incident: Incident,
  id: FactorId,
  wanted: Partial<Omit<ContributingFactor, 'id'>>,
  stamp: Stamp,
): Decision {
  const standing = incident.factors.find((factor) => factor.id === id)
  if (standing === undefined) return refuse({ kind: 'unknownRecord', id })
  const { text } = wanted
  const changes = news<ContributingFactor>(standing, text === undefined ? wanted : { ...wanted, text: text.trim() })
  const problem = changes.text === undefined ? null : textProblem(changes.text)
  if (problem !== null) return refuse(problem)
  if (isEmpty(changes)) return nothingToDo('the contributing factor already says that')
  const others = changes.primary === true ? unmarkOthers(incident, id) : []
  return write(stamp, { op: 'factor.put', d: { factor: id, changes } }, ...others)
}

/** What keeps fields of an action item from being written. */
export function itemProblem({ text, due, state, list, owner }: Partial<ActionItem>): Rejection | null {
  return firstProblem(
    text === undefined ? null : textProblem(text),
    due === undefined || due === '' || isDate(due) ? null : invalid('due', 'a date is written 2026-11-22'),
    state === undefined || ACTION_ITEM_STATES.includes(state) ? null : invalid('state', `“${state}” is no state`),
    list === undefined || list === 'task' || list === 'improvement'
      ? null
      : invalid('list', 'it is task or improvement'),
    lengthProblem(owner ?? ''),
  )
}

/** Adds an action item; made from an idea, the idea says so. */
export function addActionItem(
  incident: Incident,
  { item, idea }: Pick<Extract<Command, { kind: 'addActionItem' }>, 'item' | 'idea'>,
  stamp: Stamp,
): Decision {
  const problem = itemProblem(item)
  if (problem !== null) return refuse(problem)
  const id = stamp.newId() as ActionItemId
  const added = { op: 'actionItem.put', d: { item: id, changes: { ...item, text: item.text.trim() } } } as const
  if (idea === undefined) return write(stamp, added)
  if (recordOf(incident, 'parkedItem', idea) === null) return refuse({ kind: 'unknownRecord', id: idea })
  if (recordOf(incident, 'ideaOutcome', idea)?.outcome === 'action') return nothingToDo('it is an action item already')
  const settled = { collection: 'ideaOutcome', id: idea, changes: { outcome: 'action', item: id } } as const
  return write(stamp, added, { op: 'record.put', d: settled })
}

export function amendActionItem(
  incident: Incident,
  id: ActionItemId,
  wanted: Partial<Omit<ActionItem, 'id'>>,
  stamp: Stamp,
): Decision {
  const standing = incident.actionItems.find((item) => item.id === id)
  if (standing === undefined) return refuse({ kind: 'unknownRecord', id })
  const { text } = wanted
  const changes = news<ActionItem>(standing, text === undefined ? wanted : { ...wanted, text: text.trim() })
  const problem = itemProblem(changes)
  if (problem !== null) return refuse(problem)
  if (isEmpty(changes)) return nothingToDo('the action item already says that')
  return write(stamp, { op: 'actionItem.put', d: { item: id, changes } })
}
