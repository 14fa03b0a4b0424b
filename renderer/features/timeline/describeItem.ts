import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { kindLabel, timeWords } from '../../../shared/incident/eventWords.ts'
import { STATE_WORDS } from '../../../shared/incident/fieldWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { type Instant, millis, type ZoneId } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { mattersWords } from '../../../shared/timeline/feed/matters.ts'
import { someOf } from '../../../shared/timeline/index/held.ts'

/** When an event happened, with its zone, or that it is not known. */
function whenWords(event: IncidentEvent, zone: ZoneId): string {
  const { spoken } = timeWords(event, zone)
  return hasClockTime(event) ? `${spoken} ${zoneLabel(zone, event.occurredAt)}` : spoken
}

/** One event in a sentence, for the pointer and for the ear. */
export function describeEvent(incident: Incident, event: IncidentEvent, zone: ZoneId): string {
  const number = event.number === null ? '' : ` ${event.number}`
  const state = event.kind === 'hypothesis' ? ` ${STATE_WORDS[event.state]}` : ''
  const reason = event.reason === '' ? '' : ` (${event.reason})`
  return `${whenWords(event, zone)}, ${kindLabel(incident, event.kind)}${number}${state}: ${event.text}${reason}`
}

/** How far an event lies from the one before it, where both times are known. */
export function sinceWords(event: IncidentEvent, before: IncidentEvent | undefined): string {
  if (before === undefined || !hasClockTime(event) || !hasClockTime(before)) return ''
  const gap: Instant | number = event.occurredAt - before.occurredAt
  return gap < 1000 ? ', at the same time as the one before' : `, ${glanceDuration(millis(gap))} after the one before`
}

/** How far a step went in time, from the event it came from; to the neighbour it is as above. */
export function stepWords(
  event: IncidentEvent,
  from: IncidentEvent | undefined,
  before: IncidentEvent | undefined,
): string {
  if (from === undefined || from.id === before?.id) return sinceWords(event, before)
  if (!hasClockTime(event) || !hasClockTime(from)) return ''
  const gap = Math.abs(event.occurredAt - from.occurredAt)
  if (gap < 1000) return ', at the same time'
  return `, ${glanceDuration(millis(gap))} ${event.occurredAt > from.occurredAt ? 'later' : 'earlier'}`
}

const MOST_LINES = 12

/** What the pointer learns of a thing on the timeline: its event, or how many a badge holds, what matters, and the first of them. */
export function describeItem(incident: Incident, { shape, count, matters, held }: FeedItem, zone: ZoneId): string {
  const lines = someOf(held, MOST_LINES).flatMap(({ id }) => {
    const event = incident.events.get(id)
    return event === undefined ? [] : [describeEvent(incident, event, zone)]
  })
  if (shape !== 'badge') return lines.join('\n')
  const among = mattersWords(matters)
  const more = count - lines.length
  return [
    `${count} events${among === '' ? '' : `, among them ${among}`}`,
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n')
}
