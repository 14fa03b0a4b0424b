import type { RenditionId } from '../document/exportOptions.ts'
import { EVENT_DEFAULTS, type IncidentEvent } from '../incident/event.ts'
import { EVENT_REACHES, type EventReach } from '../incident/records/eventVisibility.ts'
import { changeEvent } from '../mask/texts/eventTexts.ts'

/** What tells the outline of an incident. */
const OUTLINE: ReadonlySet<string> = new Set(['impact', 'detection', 'mitigation', 'resolution'])

/**
 * Whether an event is told of in a rendition [R2] [R3] [R6]. Nothing that is hidden is. `upTo`: what somebody decided for this
 * event; null for nothing.
 */
export function isTold(
  event: IncidentEvent,
  rendition: Exclude<RenditionId, 'internal'>,
  upTo: EventReach | null,
): boolean {
  if (event.hidden) return false
  if (upTo !== null) return EVENT_REACHES.indexOf(rendition) <= EVENT_REACHES.indexOf(upTo)
  if (event.shareable || OUTLINE.has(event.kind)) return true
  if (rendition === 'customer') return event.kind === 'communication' && event.audience === 'customers'
  return (
    event.starred ||
    ['escalation', 'decision', 'status'].includes(event.kind) ||
    (event.kind === 'communication' && event.audience !== 'internal') ||
    (event.kind === 'hypothesis' && (event.state === 'ruledOut' || event.state === 'confirmed'))
  )
}

/** What stands for the text of an event that is not told of. */
export const NOT_TOLD = 'Not part of this copy'

/**
 * An event that is not told of: hidden, without a word. Its kind and its times stay, so that every number that is
 * measured is the same in all renditions.
 */
export const asShell = (event: IncidentEvent): IncidentEvent => ({
  ...event,
  ...WITHOUT_WORDS,
  text: NOT_TOLD,
  hidden: true,
  earlierStates: event.earlierStates.map((earlier) => ({ ...earlier, reason: '' })),
  change: event.change?.what === 'role' ? null : event.change,
  people: event.people.map(() => ''),
  edits: [],
  recordedBy: '',
  importedFrom: null,
})

const {
  source,
  expectedEffect,
  reason,
  whyItLookedRight,
  soonerBy,
  escalatedTo,
  via,
  channel,
  scope,
  optionsNotTaken,
} = EVENT_DEFAULTS
/** Every field of an event in which something is said, empty. */
const WITHOUT_WORDS = {
  source,
  expectedEffect,
  reason,
  whyItLookedRight,
  soonerBy,
  escalatedTo,
  via,
  channel,
  scope,
  optionsNotTaken,
  tags: [],
  attachments: [],
  links: [],
  tries: [],
}

const LINK = /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>"')\]]+/gi

/** An event of the outline for customers: what happened and where it was felt, not who, how or with which tools. */
export function asOutline(event: IncidentEvent): IncidentEvent {
  const plain: IncidentEvent = {
    ...event,
    ...WITHOUT_WORDS,
    scope: event.scope,
    people: [],
    edits: [],
    recordedBy: '',
    importedFrom: null,
  }
  return changeEvent(plain, { text: (text) => text.replace(LINK, '‹link›'), person: (name) => name })
}
