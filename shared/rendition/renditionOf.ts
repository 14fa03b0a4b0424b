import type { MaskChoice, RenditionId } from '../document/exportOptions.ts'
import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { EventReach } from '../incident/records/eventVisibility.ts'
import { recordOf } from '../incident/records/recordsOf.ts'
import { asOutline, asShell, isTold } from './eventIn.ts'
import { recordsIn } from './recordsIn.ts'
import { sectionsLeftOut } from './sectionsLeftOut.ts'

/**
 * The incident as a rendition tells it [R1]–[R4]: `internal` everything but what is private, `executive` the outline,
 * `customer` what happened to them and nothing of the house. What is measured is the same in all of them.
 */
export function renditionOf(incident: Incident, rendition: RenditionId): Incident {
  const leftOut = sectionsLeftOut(incident, rendition)
  const records = recordsIn(incident.records, rendition, leftOut)
  if (rendition === 'internal') return records === incident.records ? incident : { ...incident, records }
  const timeline = incident.timeline.map((event) =>
    toldEvent(event, rendition, recordOf(incident, 'eventVisibility', event.id)?.upTo ?? null),
  )
  const isForCustomers = rendition === 'customer'
  const text = (section: string, written: string) => (leftOut.has(section) ? '' : written)
  return {
    ...incident,
    records,
    timeline,
    events: new Map(timeline.map((event) => [event.id, event])),
    impact: text('impact', incident.impact),
    explanation: text('explanation', incident.explanation),
    resolutionDetails: text('resolutionDetails', incident.resolutionDetails),
    conclusion: text('conclusion', incident.conclusion),
    declaredBy: isForCustomers ? '' : incident.declaredBy,
    roles: isForCustomers ? [] : incident.roles,
    factors: incident.factors.filter(({ removed, primary }) => !removed && (primary || !isForCustomers)),
    actionItems: incident.actionItems
      .filter(({ removed, list }) => !removed && (list === 'improvement' || !leftOut.has('tasks')))
      .map((item) => (isForCustomers ? { ...item, owner: '', due: '' } : item)),
    milestoneOverrides: new Map(
      [...incident.milestoneOverrides].map(([milestone, { at }]) => [milestone, { at, reason: '', by: '' }]),
    ),
    undo: null,
    redo: null,
  }
}

function toldEvent(
  event: IncidentEvent,
  rendition: Exclude<RenditionId, 'internal'>,
  upTo: EventReach | null,
): IncidentEvent {
  if (!isTold(event, rendition, upTo)) return asShell(event)
  if (rendition === 'customer' && !event.shareable) return asOutline(event)
  const { attachments } = event
  return { ...event, edits: [], importedFrom: null, attachments: event.shareable ? attachments : [] }
}

/** What is masked in a rendition: for customers always people and secrets, whatever is asked for [R3]. */
export const maskIn = (rendition: RenditionId, mask: MaskChoice): MaskChoice =>
  rendition === 'customer' ? { ...mask, people: true, secrets: true } : mask
