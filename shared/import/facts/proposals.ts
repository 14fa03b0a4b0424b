import { fingerprint } from '../../fingerprint.ts'
import type { Proposal } from '../../incident/commands.ts'
import { EVENT_DEFAULTS, type EventFields, type NewEvent } from '../../incident/event.ts'
import type { Incident, IncidentFields } from '../../incident/incident.ts'
import { sameValue } from '../../incident/sameValue.ts'
import { FACTS_IMPORTER, type Known, keyOf } from './match.ts'
import type { Facts, FactsEvent, FactsProblem } from './shape.ts'

/** The event that one of the file becomes [F4]. A change of impact without an end is a point. */
export function eventOf({ kind, misleading, text, at, end, precision, method }: FactsEvent): NewEvent {
  const endedAt = kind === 'impact' ? (end ?? at) : end
  const state = misleading ? 'ruledOut' : 'open'
  return {
    kind,
    text,
    occurredAt: at,
    knownAt: at,
    endedAt,
    precision,
    ...(kind === 'hypothesis' ? { state } : {}),
    ...(method === null ? {} : { method }),
  }
}

const IMPORTED = ['kind', 'text', 'occurredAt', 'knownAt', 'endedAt', 'precision', 'state', 'method'] as const

/** What the file says now and did not say at the last import; a correction made in the app since stays otherwise. */
export function newsFor({ event, imported }: Known, wanted: NewEvent): Partial<EventFields> {
  const full: Pick<EventFields, (typeof IMPORTED)[number]> = {
    ...EVENT_DEFAULTS,
    knownAt: wanted.occurredAt,
    ...wanted,
  }
  const fields = IMPORTED.filter(
    (field) => !sameValue(full[field], imported[field]) && !sameValue(full[field], event[field]),
  )
  return Object.fromEntries(fields.map((field) => [field, full[field]]))
}

/** The texts of the incident that are still empty; one that says something else is kept, with a warning. */
export function textsOf(
  facts: Facts,
  incident: Incident | null,
): { readonly proposals: readonly Proposal[]; readonly warnings: readonly FactsProblem[] } {
  const { impact, rootCause, explanation, resolution, conclusion } = facts
  const wanted: readonly { readonly field: keyof IncidentFields; readonly path: string; readonly text: string }[] = [
    { field: 'impact', path: 'impact', text: impact },
    {
      field: 'explanation',
      path: explanation === '' ? 'root_cause' : 'explanation',
      text: explanation === '' ? rootCause : explanation,
    },
    { field: 'resolutionDetails', path: 'resolution', text: resolution },
    { field: 'conclusion', path: 'conclusion', text: conclusion },
  ]
  const given = wanted.filter(({ text }) => text !== '')
  const isEmpty = (field: keyof IncidentFields): boolean => (incident?.[field] ?? '') === ''
  const changes = Object.fromEntries(
    given.filter(({ field }) => isEmpty(field)).map(({ field, text }) => [field, text]),
  )
  const kept = given.filter(({ field, text }) => !isEmpty(field) && incident?.[field] !== text)
  return {
    proposals: Object.keys(changes).length === 0 ? [] : [{ kind: 'incident', changes }],
    warnings: kept.map(({ path }) => ({ path, reason: 'the incident already has another text here, which is kept' })),
  }
}

/** The root cause and the follow-ups that the incident does not have yet, removed ones included [F6]. */
export function recordsOf(facts: Facts, incident: Incident | null): readonly Proposal[] {
  const { source, rootCause, improvements, tasks, reported } = facts
  const has = (key: string, records: readonly { readonly id: string }[] | undefined): boolean =>
    records?.some(({ id }) => id === `${FACTS_IMPORTER}:${key}`) ?? false
  const rootKey = keyOf(source, 'root_cause')
  const factors: readonly Proposal[] =
    rootCause === '' || has(rootKey, incident?.factors)
      ? []
      : [{ kind: 'factor', text: rootCause, primary: true, importedFrom: { importer: FACTS_IMPORTER, key: rootKey } }]
  const items = (list: 'improvement' | 'task', texts: readonly string[]): readonly Proposal[] =>
    [...new Set(texts)].flatMap((text) => {
      const key = keyOf(source, `${list}-${fingerprint(text)}`)
      if (has(key, incident?.actionItems)) return []
      return [{ kind: 'actionItem', list, text, importedFrom: { importer: FACTS_IMPORTER, key } }] as const
    })
  const known = incident?.records.reportedValue
  const reports: readonly Proposal[] = reported.flatMap((value) => {
    const key = keyOf(source, `reported-${value.metric}`)
    if (known?.has(`${FACTS_IMPORTER}:${key}`)) return []
    return [{ kind: 'reported', ...value, importedFrom: { importer: FACTS_IMPORTER, key } }] as const
  })
  return [...factors, ...items('improvement', improvements), ...items('task', tasks), ...reports]
}

/** The severity, for an incident that has none yet. When it was set is not known, only that it was. */
export function severityOf(facts: Facts, incident: Incident | null): NewEvent | null {
  const { severity, start, events } = facts
  const at = start?.at ?? events[0]?.at
  if (incident === null || incident.severity !== null || severity === null || at === undefined) return null
  if (!incident.severityScale.includes(severity)) return null
  return {
    kind: 'status',
    text: `Severity ${severity}`,
    occurredAt: at,
    knownAt: at,
    precision: 'orderOnly',
    change: { what: 'severity', from: null, to: severity },
  }
}
