import type { EventId } from '../../../shared/ids.ts'
import { type Change, type EventFields, type EventLink, TIME_FIELDS } from '../../../shared/incident/event.ts'
import { kindLabel } from '../../../shared/incident/eventWords.ts'
import {
  AUDIENCE_WORDS,
  METHOD_WORDS,
  OUTCOME_WORDS,
  PRECISION_WORDS,
  ROLE_WORDS,
  STATE_WORDS,
} from '../../../shared/incident/fieldWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { quoted } from '../../../shared/incident/quoted.ts'
import { instant, type ZoneId } from '../../../shared/time/instant.ts'
import { momentText } from '../../../shared/time/typedMoment.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'

/** What values are worded from: the incident, for kinds and linked events, and the zone that times are shown in. */
export interface ValueContext {
  readonly incident: Pick<Incident, 'events' | 'kinds'>
  readonly zone: ZoneId
}

const TIMES: ReadonlySet<string> = new Set(TIME_FIELDS)

const LONGEST = 120

const RELATION_WORDS: Readonly<Record<EventLink['relation'], string>> = {
  for: 'evidence for',
  against: 'evidence against',
  relatedTo: 'related to',
  ended: 'ended',
}

/** The tables of choices, by field. */
const CHOICES: Readonly<Partial<Record<keyof EventFields, Readonly<Record<string, string>>>>> = {
  precision: PRECISION_WORDS,
  state: STATE_WORDS,
  outcome: OUTCOME_WORDS,
  audience: AUDIENCE_WORDS,
  method: METHOD_WORDS,
}

const timeWords = (at: number, zone: ZoneId): string =>
  `${momentText(instant(at), zone)} ${zoneLabel(zone, instant(at))}`

/** `H2 “Cache stampede”`, or what can be said of an event that is not there any more. */
export function eventName(incident: ValueContext['incident'], id: string): string {
  const event = incident.events.get(id as EventId)
  if (event === undefined) return 'an event'
  return event.number === null ? quoted(event.text) : `${event.number} ${quoted(event.text)}`
}

/** A value of a field as a reader would say it: times with their zone, kinds and linked events by name, long texts cut. */
export function valueWords(field: keyof EventFields, value: unknown, context: ValueContext): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return TIMES.has(field) ? timeWords(value, context.zone) : String(value)
  if (Array.isArray(value)) {
    return value.length === 0 ? 'none' : value.map((item) => itemWords(item, context)).join(', ')
  }
  if (field === 'kind' && typeof value === 'string') return kindLabel(context.incident, value)
  if (typeof value === 'string') return CHOICES[field]?.[value] ?? cut(value)
  return itemWords(value, context)
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** An item of a list, or a value with parts. */
function itemWords(item: unknown, context: ValueContext): string {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return String(item)
  if ('sha256' in item && 'name' in item) {
    return `${item.name}${'stripped' in item ? ' (metadata taken out)' : ''}`
  }
  if ('relation' in item && 'to' in item) {
    const relation = RELATION_WORDS[item.relation as EventLink['relation']] ?? String(item.relation)
    return `${relation} ${eventName(context.incident, String(item.to))}`
  }
  if ('what' in item) return changeWords(item as Change)
  if ('state' in item && 'until' in item) {
    const state = STATE_WORDS[item.state as keyof typeof STATE_WORDS] ?? ''
    return `${state} until ${timeWords(Number(item.until), context.zone)}`
  }
  if ('kind' in item && 'at' in item) {
    const who = 'to' in item ? `paged ${item.to}` : 'by' in item ? `declined by ${item.by}` : String(item.kind)
    return `${who} ${timeWords(Number(item.at), context.zone)}`
  }
  return 'a value of a newer version'
}

function changeWords(change: Change): string {
  const from = change.from ?? 'nothing'
  const what = change.what === 'role' ? ROLE_WORDS[change.role] : change.what
  return `${what} ${from} → ${change.to}`
}
