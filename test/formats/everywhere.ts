import { escapeMarkdown } from '../../shared/document/template/escapeMarkdown.ts'
import type { ActionItemId, FactorId } from '../../shared/ids.ts'
import type { IncidentEvent } from '../../shared/incident/event.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { at, event, incidentOf } from '../shared/document/incidents.ts'

/** The text in every field that a user can write. A new field belongs in here, so that every format is tried with it. */
export function everywhere(text: string): Incident {
  const markdown = escapeMarkdown(text)
  const common = { text, people: [text], tags: [text] }
  const events: readonly IncidentEvent[] = [
    event({ ...common, kind: 'impact', occurredAt: at('10:00'), endedAt: at('11:00'), scope: text }),
    event({ ...common, kind: 'detection', occurredAt: at('10:00'), source: text }),
    event({ ...common, kind: 'action', occurredAt: at('10:01'), expectedEffect: text }),
    event({
      ...common,
      kind: 'hypothesis',
      occurredAt: at('10:02'),
      endedAt: at('10:05'),
      state: 'ruledOut',
      reason: text,
      whyItLookedRight: text,
      soonerBy: text,
    }),
    event({ ...common, kind: 'escalation', occurredAt: at('10:03'), escalatedTo: text, via: text }),
    event({ ...common, kind: 'communication', occurredAt: at('10:04'), channel: text }),
    event({ ...common, kind: 'resolution', occurredAt: at('11:00') }),
  ]
  return incidentOf(events, {
    title: text,
    impact: markdown,
    explanation: markdown,
    resolutionDetails: markdown,
    conclusion: markdown,
    factors: [{ id: 'f' as FactorId, text, primary: false, removed: false }],
    actionItems: [{ id: 'a' as ActionItemId, list: 'task', text, owner: text, due: '', state: 'open', removed: false }],
  })
}
