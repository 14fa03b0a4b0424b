import type { Edit, EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import { STATE_WORDS } from '../../../shared/incident/fieldWords.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { type Instant, instant, type ZoneId } from '../../../shared/time/instant.ts'
import { momentText } from '../../../shared/time/typedMoment.ts'

const FIELD_WORDS: Readonly<Record<keyof EventFields, string>> = {
  kind: 'Kind',
  text: 'Text',
  occurredAt: 'Happened',
  endedAt: 'Ended',
  precision: 'Precision',
  knownAt: 'Known',
  people: 'People',
  certainty: 'Certainty',
  tags: 'Tags',
  attachments: 'Attachments',
  links: 'Links',
  starred: 'Star',
  hidden: 'Hidden',
  shareable: 'Shareable',
  method: 'How',
  source: 'By what',
  outcome: 'Outcome',
  expectedEffect: 'Expected',
  checkAt: 'Look at',
  outcomeAt: 'Seen at',
  state: 'State',
  earlierStates: 'Earlier states',
  reason: 'Because',
  whyItLookedRight: 'Looked right',
  soonerBy: 'Sooner by',
  escalatedTo: 'To',
  tries: 'Tries',
  via: 'Via',
  acknowledgedAt: 'Answered',
  declined: 'Declined',
  audience: 'To whom',
  channel: 'Channel',
  scope: 'Scope',
  endsImpact: 'Ended the main impact',
  optionsNotTaken: 'Not taken',
  change: 'Change',
}

const TIMES: ReadonlySet<keyof EventFields> = new Set([
  'occurredAt',
  'endedAt',
  'knownAt',
  'acknowledgedAt',
  'checkAt',
  'outcomeAt',
])

/** A value of a field as words, long texts cut. */
export function valueWords(field: keyof EventFields, value: unknown, zone: ZoneId): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'number') return TIMES.has(field) ? momentText(instant(value), zone) : String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => itemWords(item, zone)).join(', ')
  const words = itemWords(value, zone)
  return words.length > 120 ? `${words.slice(0, 119)}…` : words
}

function itemWords(value: unknown, zone: ZoneId): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  const said = new Map<string, unknown>(Object.entries(value))
  const text = (name: string): string => String(said.get(name) ?? '')
  const time = (name: string): string => {
    const at = said.get(name)
    return typeof at === 'number' ? formatMinute(instant(at), zone) : 'an unknown time'
  }
  // An attachment is called by its file's name.
  if (said.has('sha256')) return text('name')
  if (said.has('relation')) return LINK_WORDS[text('relation')] ?? text('relation')
  if (said.get('kind') === 'paged') return `paged ${text('to')} ${time('at')}`
  if (said.get('kind') === 'declined') return `declined by ${text('by')} ${time('at')}`
  if (said.has('until')) return `${STATES.get(text('state')) ?? ''} ${time('from')} to ${time('until')}`
  return JSON.stringify(value)
}

const STATES: ReadonlyMap<string, string> = new Map(Object.entries(STATE_WORDS))

const LINK_WORDS: Readonly<Record<string, string>> = {
  for: 'evidence for',
  against: 'evidence against',
  relatedTo: 'related',
  ended: 'ended it',
}

/** `Happened: 2017-01-31 23:25:00 to 2017-01-31 23:27:00`. */
export const editWords = ({ field, was, is }: Edit, zone: ZoneId): string =>
  `${FIELD_WORDS[field]}: ${valueWords(field, was, zone)} to ${valueWords(field, is, zone)}`

/** `edited 23:44 by Ana`, with what it was when that is short; null when it is as first logged. */
export function lastEditWords(event: IncidentEvent, zone: ZoneId): string | null {
  const last = event.edits.at(-1)
  if (last === undefined) return null
  const was =
    last.field === 'occurredAt' && typeof last.was === 'number' ? `, was ${minuteOf(instant(last.was), zone)}` : ''
  return `edited ${formatMinute(last.at, zone)}${last.by === '' ? '' : ` by ${last.by}`}${was}`
}

const minuteOf = (at: Instant, zone: ZoneId): string => formatMinute(at, zone)
