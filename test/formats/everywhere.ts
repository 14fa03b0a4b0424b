import { escapeMarkdown } from '../../shared/document/template/escapeMarkdown.ts'
import type { ActionItemId, EventId, FactorId } from '../../shared/ids.ts'
import type { IncidentEvent } from '../../shared/incident/event.ts'
import type { ActionItem, Incident } from '../../shared/incident/incident.ts'
import { at, event, incidentOf } from '../shared/document/incidents.ts'
import { everywhereRecords } from './everywhereRecords.ts'

/** The text in every field that a user can write. A new field belongs in here, so that every format is tried with it. */
export function everywhere(text: string): Incident {
  const markdown = escapeMarkdown(text)
  const events = eventsWith(text)
  return incidentOf(events, {
    title: text,
    declaredBy: text,
    kinds: [{ id: 'own', label: text, icon: 'flag', colour: 'blue', lane: 'notes' }],
    impact: markdown,
    explanation: markdown,
    resolutionDetails: markdown,
    conclusion: markdown,
    roles: [{ role: 'incidentCommander', person: text, from: at('10:00'), until: null }],
    factors: [
      { id: 'f' as FactorId, text, primary: false, removed: false },
      { id: 'g' as FactorId, text, primary: true, removed: false },
    ],
    actionItems: [item('a', 'task', text), item('b', 'improvement', text)],
    records: everywhereRecords(text, events[0]?.id ?? ''),
    milestoneOverrides: new Map([['identified', { at: null, reason: text, by: text }]]),
  })
}

const item = (id: string, list: ActionItem['list'], text: string): ActionItem => ({
  id: id as ActionItemId,
  list,
  text,
  owner: text,
  due: '',
  state: 'open',
  removed: false,
})

function eventsWith(text: string): readonly IncidentEvent[] {
  const attachment = { sha256: 'ab'.repeat(32), name: text, bytes: 7, mediaType: 'text/plain' }
  const common = { text, people: [text], tags: [text], recordedBy: text, attachments: [attachment] }
  const given: readonly Parameters<typeof event>[0][] = [
    { ...common, kind: 'impact', occurredAt: at('10:00'), endedAt: at('11:00'), scope: text },
    { ...common, kind: 'detection', occurredAt: at('10:00'), source: text },
    { ...common, kind: 'action', occurredAt: at('10:01'), expectedEffect: text },
    {
      ...common,
      kind: 'hypothesis',
      occurredAt: at('10:02'),
      endedAt: at('10:05'),
      state: 'ruledOut',
      reason: text,
      whyItLookedRight: text,
      soonerBy: text,
      earlierStates: [{ state: 'parked', from: at('10:03'), until: at('10:04'), reason: text }],
    },
    {
      ...common,
      kind: 'escalation',
      occurredAt: at('10:03'),
      escalatedTo: text,
      via: text,
      tries: [
        { kind: 'paged', at: at('10:04'), to: text, via: text },
        { kind: 'declined', at: at('10:05'), by: text, reason: text },
      ],
    },
    { ...common, kind: 'communication', occurredAt: at('10:04'), channel: text },
    { ...common, kind: 'decision', occurredAt: at('10:06'), reason: text, optionsNotTaken: text },
    { ...common, kind: 'resolution', occurredAt: at('11:00') },
  ]
  // Ids are no text: they stand in addresses.
  return given.map((one, i) => event({ ...one, id: `event-${i}` as EventId }))
}
