import { formatDate, formatMinute, formatTime } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { sameDay } from '../time/zones.ts'
import type { IncidentEvent } from './event.ts'
import { STATE_WORDS } from './fieldWords.ts'
import type { Incident } from './incident.ts'
import { type EventKind, isBuiltInKind, KINDS } from './kinds.ts'

/** What a kind is called in this incident. */
export const kindLabel = (incident: Pick<Incident, 'kinds'>, kind: EventKind): string =>
  isBuiltInKind(kind) ? KINDS[kind].label : (incident.kinds.find((custom) => custom.id === kind)?.label ?? kind)

/** What an event is: `Hypothesis H2, ruled out`. A kind that a user defined brings its own label. */
export function kindWords(event: IncidentEvent, customLabel = 'Event'): string {
  const kind = isBuiltInKind(event.kind) ? KINDS[event.kind].label : customLabel
  const number = event.number === null ? '' : ` ${event.number}`
  const state = event.kind === 'hypothesis' && event.state !== 'open' ? `, ${STATE_WORDS[event.state]}` : ''
  return `${kind}${number}${state}`
}

export interface TimeWords {
  /** How sure, in a slot of its own so that columns align: `≈`, `<`, `>` or nothing. */
  readonly sign: string
  readonly text: string
  /** For the ear: `about 23:27`. */
  readonly spoken: string
}

/** When an event happened, as far as that is known: `23:27:05`, `≈ 23:27`, or a word where there is no time. */
export function timeWords(event: Pick<IncidentEvent, 'precision' | 'occurredAt'>, zone: ZoneId): TimeWords {
  const minute = formatMinute(event.occurredAt, zone)
  switch (event.precision) {
    case 'orderOnly':
      return { sign: '', text: 'in order', spoken: 'time not recorded, only the order' }
    case 'day':
      return { sign: '', text: 'day only', spoken: `${formatDate(event.occurredAt, zone)}, time not recorded` }
    case 'about':
      return { sign: '≈', text: minute, spoken: `about ${minute}` }
    case 'before':
      return { sign: '<', text: minute, spoken: `before ${minute}` }
    case 'after':
      return { sign: '>', text: minute, spoken: `after ${minute}` }
    default: {
      const time = formatTime(event.occurredAt, zone)
      return { sign: '', text: time, spoken: time }
    }
  }
}

/** The date of a moment, unless it is that of the other one, which stands beside it. */
export const dateIfOther = (at: Instant, beside: Instant | null, zone: ZoneId): string =>
  beside !== null && sameDay(at, beside, zone) ? '' : formatDate(at, zone)
