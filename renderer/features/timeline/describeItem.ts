import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { shownOf } from '../../../shared/incident/eventsOf.ts'
import { kindLabel, timeWords } from '../../../shared/incident/eventWords.ts'
import { STATE_WORDS } from '../../../shared/incident/fieldWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { aboutWord, placeWords } from '../../../shared/incident/placeWords.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { millis, type ZoneId } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { mattersWords } from '../../../shared/timeline/feed/matters.ts'
import { type Held, someOf } from '../../../shared/timeline/index/held.ts'

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

/**
 * How far a step went in time from the event it came from; to a neighbour, and where only the order is known, where the event
 * lies among the others. `place` is that of the event.
 */
export function stepWords(
  events: readonly IncidentEvent[],
  place: number,
  from: IncidentEvent | undefined,
  zone: ZoneId,
): string {
  const event = events[place]
  if (event === undefined) return ''
  const isLeap = from !== undefined && from.id !== events[place - 1]?.id && hasClockTime(event) && hasClockTime(from)
  const words = isLeap ? leapWords(event, from) : placeWords((index) => events[index], place, zone)
  return words === '' ? '' : `, ${words}`
}

function leapWords(event: IncidentEvent, from: IncidentEvent): string {
  const gap = Math.abs(event.occurredAt - from.occurredAt)
  if (gap < 1000) return 'at the same time'
  const direction = event.occurredAt > from.occurredAt ? 'later' : 'earlier'
  return `${aboutWord(event, from)}${glanceDuration(millis(gap))} ${direction}`
}

const MOST_LINES = 12

/** What the pointer learns of a thing on the timeline: its event, or how many a badge holds, what matters, and the first of them. */
export function describeItem(incident: Incident, { shape, count, matters, held }: FeedItem, zone: ZoneId): string {
  const lines = someOf(held, MOST_LINES).flatMap(({ id }) => {
    const event = incident.events.get(id)
    return event === undefined ? [] : [describeEvent(incident, event, zone)]
  })
  if (shape !== 'badge') return `${lines.join('\n')}${looseWords(incident, held, zone)}`
  const among = mattersWords(matters)
  const more = count - lines.length
  return [
    `${count} events${among === '' ? '' : `, among them ${among}`}`,
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n')
}

/** Behind what stands by itself and is known by its order only: between which times it lies. */
function looseWords(incident: Incident, held: Held, zone: ZoneId): string {
  const [item] = someOf(held, 1)
  if (item?.precision !== 'orderOnly') return ''
  const events = shownOf(incident.timeline)
  const words = placeWords(
    (place) => events[place],
    events.findIndex(({ id }) => id === item.id),
    zone,
  )
  return words === '' ? '' : `, ${words}`
}
