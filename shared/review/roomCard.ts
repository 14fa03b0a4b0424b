import type { IncidentEvent } from '../incident/event.ts'
import { kindWords } from '../incident/eventWords.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import type { Incident } from '../incident/incident.ts'
import { isBuiltInKind } from '../incident/kinds.ts'
import { formatDate, formatTime } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { zoneLabel } from '../time/zones.ts'
import { verdictOn } from './agreement.ts'
import { type EventTimes, eventTimesOf } from './eventTimes.ts'
import type { RoomCard } from './room.ts'
import type { Step } from './steps.ts'
import { storyOf } from './storyOf.ts'
import type { WalkProgress } from './walkProgress.ts'
import { whenWords } from './whenWords.ts'

interface CardInput {
  readonly event: IncidentEvent
  /** A turn stands at the time at which it was settled. */
  readonly step: Pick<Step, 'kind'>
  /** What the room said of its events is noted here. */
  readonly incident: Pick<Incident, 'records'>
  /** As far as it may be shown. */
  readonly seen: Incident
  readonly until: Instant
  readonly zone: ZoneId
  readonly secondZone: ZoneId | null
  readonly names: boolean
  readonly progress: WalkProgress
}

/** The event that the room looks at. Of what lies beside it, such as notes and files, only the room's own verdict is taken along. */
export function roomCard(input: CardInput): RoomCard {
  const { event, step, incident, seen, until, zone, secondZone, names, progress } = input
  const turnedAt = step.kind === 'turn' ? event.endedAt : null
  const at = turnedAt ?? (hasClockTime(event) ? event.occurredAt : null)
  const custom = isBuiltInKind(event.kind) ? undefined : seen.kinds.find(({ id }) => id === event.kind)?.label
  return {
    kind: event.kind,
    state: event.kind === 'hypothesis' ? event.state : null,
    kindWords: kindWords(event, custom),
    when: turnedAt === null ? whenWords(event, zone) : formatTime(turnedAt, zone),
    zone: at === null ? '' : zoneLabel(zone, at),
    beside: [
      ...(at === null ? [] : [formatDate(at, zone)]),
      ...(at === null || secondZone === null ? [] : [`${formatTime(at, secondZone)} ${zoneLabel(secondZone, at)}`]),
      ...(turnedAt !== null && hasClockTime(event) ? [`open since ${whenWords(event, zone)}`] : []),
    ],
    isMisleading: event.kind === 'hypothesis' && event.state === 'ruledOut',
    text: event.text,
    verdict: verdictOn(incident, event.id),
    people: names ? event.people.join(', ') : '',
    story: storyOf(event, zone).filter(({ text }) => text !== ''),
    times: timesOf(eventTimesOf({ event, seen, until, zone })),
    progress,
  }
}

/** When it was written down says something where it was logged live. */
function timesOf(times: EventTimes): EventTimes | null {
  const logged = times.logged === null || times.logged.lag === '' ? null : times.logged
  return times.known === null && times.spent === null && logged === null ? null : { ...times, logged }
}
