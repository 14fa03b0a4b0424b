import type { EventId } from '../../ids.ts'
import type { IncidentEvent } from '../../incident/event.ts'
import type { ActionItem, ContributingFactor, Incident } from '../../incident/incident.ts'
import { asPerson, asText, type Change, type How } from './change.ts'
import { changeEvent } from './eventTexts.ts'
import { changeRecords } from './recordTexts.ts'

const FACTOR: { readonly [F in keyof ContributingFactor]: How<ContributingFactor[F]> } = {
  id: null,
  text: asText,
  primary: null,
  removed: null,
}

const ACTION_ITEM: { readonly [F in keyof ActionItem]: How<ActionItem[F]> } = {
  id: null,
  list: null,
  text: asText,
  owner: asPerson,
  due: null,
  state: null,
  removed: null,
}

/** Each part of an incident and what it holds. A new part does not compile until it is said here. */
const PARTS: { readonly [F in keyof Incident]: How<Incident[F]> } = {
  id: null,
  title: asText,
  zone: null,
  severityScale: null,
  kinds: (kinds, change, place) => kinds.map((kind) => ({ ...kind, label: change.text(kind.label, place) })),
  impact: asText,
  explanation: asText,
  resolutionDetails: asText,
  conclusion: asText,
  updateMinutes: null,
  declaredAt: null,
  declaredBy: asPerson,
  status: null,
  severity: null,
  roles: (roles, change, place) =>
    roles.map((holding) => ({ ...holding, person: change.person(holding.person, place) })),
  // Both by `changeIncident`, so that they go on sharing their events.
  events: null,
  timeline: null,
  factors: (factors, change) => factors.map((factor) => changeFields(factor, FACTOR, change, 'factor')),
  actionItems: (items, change) => items.map((item) => changeFields(item, ACTION_ITEM, change, 'actionItem')),
  milestoneOverrides: (overrides, change, place) =>
    new Map(
      [...overrides].map(([milestone, override]) => [
        milestone,
        { ...override, reason: change.text(override.reason, place), by: change.person(override.by, place) },
      ]),
    ),
  records: (records, change) => changeRecords(records, change),
  sleeps: null,
  undo: null,
  redo: null,
  entryCount: null,
}

function changeFields<T extends object>(
  whole: T,
  fields: { readonly [F in keyof T]: How<T[F]> },
  change: Change,
  name: string | null,
): T {
  const changed = { ...whole }
  for (const field in fields) {
    const how = fields[field]
    if (how !== null) changed[field] = how(whole[field], change, { event: null, field: name ?? field })
  }
  return changed
}

/**
 * An incident with each of its texts changed, in the order of the timeline first and the rest after it. Ids, times,
 * numbers and choices stay, so that everything measured is the same. What undo would do is left out: it belongs to who
 * works on the incident.
 */
export function changeIncident(incident: Incident, change: Change): Incident {
  const changed = new Map<EventId, IncidentEvent>()
  for (const event of incident.timeline) changed.set(event.id, changeEvent(event, change))
  for (const event of incident.events.values()) {
    if (!changed.has(event.id)) changed.set(event.id, changeEvent(event, change))
  }
  return {
    ...changeFields(incident, PARTS, change, null),
    events: changed,
    timeline: incident.timeline.map((event) => changed.get(event.id) ?? event),
    undo: null,
    redo: null,
  }
}
