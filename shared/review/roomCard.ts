import type { IncidentEvent } from '../incident/event.ts'
import { kindWords, timeWords } from '../incident/eventWords.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import type { Incident } from '../incident/incident.ts'
import { isBuiltInKind } from '../incident/kinds.ts'
import { formatTime } from '../time/format.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { between, SECOND, type ZoneId } from '../time/instant.ts'
import { zoneLabel } from '../time/zones.ts'
import type { RoomCard, RoomPeek } from './room.ts'
import type { Step, StepFilter } from './steps.ts'
import { storyOf } from './storyOf.ts'

interface CardInput {
  readonly event: IncidentEvent
  /** A turn stands at the time at which it was settled. */
  readonly step: Pick<Step, 'kind'>
  readonly incident: Pick<Incident, 'kinds'>
  readonly zone: ZoneId
  readonly names: boolean
  readonly place: number
  readonly total: number
  readonly filter: StepFilter
}

const whenWords = (event: IncidentEvent, zone: ZoneId): string => {
  const { sign, text, spoken } = timeWords(event, zone)
  return hasClockTime(event) ? `${sign} ${text}`.trim() : spoken
}

const stateOf = ({ kind, state }: IncidentEvent) => (kind === 'hypothesis' ? state : null)

/** The event that the room looks at. Of what lies beside it, such as notes, marks and files, nothing is taken along. */
export function roomCard({ event, step, incident, zone, names, place, total, filter }: CardInput): RoomCard {
  const clock = hasClockTime(event)
  const turnedAt = step.kind === 'turn' ? event.endedAt : null
  const custom = isBuiltInKind(event.kind) ? undefined : incident.kinds.find(({ id }) => id === event.kind)?.label
  const isMisleading = event.kind === 'hypothesis' && event.state === 'ruledOut'
  const unseen = clock && event.knownAt - event.occurredAt >= SECOND ? between(event.occurredAt, event.knownAt) : null
  return {
    kind: event.kind,
    state: stateOf(event),
    kindWords: kindWords(event, custom),
    when: turnedAt === null ? whenWords(event, zone) : formatTime(turnedAt, zone),
    zone: turnedAt !== null || clock ? zoneLabel(zone, turnedAt ?? event.occurredAt) : '',
    isMisleading,
    text: event.text,
    people: names ? event.people.join(', ') : '',
    story: storyOf(event, zone).filter(({ text }) => text !== ''),
    happened: timeWords(event, zone).sign + timeWords(event, zone).text,
    known: unseen === null ? null : { time: formatTime(event.knownAt, zone), unseen: glanceDuration(unseen) },
    spent: spentOf(event, isMisleading),
    place,
    total,
    of: filter === 'all' ? '' : filter,
  }
}

function spentOf(event: IncidentEvent, isMisleading: boolean): RoomCard['spent'] {
  if (!hasClockTime(event) || event.endedAt === null || event.endedAt <= event.occurredAt) return null
  const sign = event.precision === 'exact' ? '' : '≈ '
  const length = `${sign}${glanceDuration(between(event.occurredAt, event.endedAt))}`
  return { label: isMisleading ? 'time lost' : 'lasted', length }
}

/** The step before, seen from its edge. */
export const roomPeek = (event: IncidentEvent, zone: ZoneId): RoomPeek => ({
  time: `${timeWords(event, zone).sign} ${timeWords(event, zone).text}`.trim(),
  kind: event.kind,
  state: stateOf(event),
  text: event.text,
})
