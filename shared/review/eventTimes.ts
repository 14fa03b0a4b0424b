import { costWords } from '../incident/costWords.ts'
import type { IncidentEvent } from '../incident/event.ts'
import { dateIfOther, timeWords } from '../incident/eventWords.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import { impactTime } from '../incident/impactTime.ts'
import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import { costOf, pursuitOf } from '../incident/pursuit.ts'
import { formatTime } from '../time/format.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { between, DAY, type Instant, SECOND, type ZoneId } from '../time/instant.ts'

/** A moment after the first, and how long after the one before; no length where it says nothing. */
export interface LaterMoment {
  readonly time: string
  /** The day, where it is another than that of the event. */
  readonly date: string
  readonly lag: string
}

/** When an event happened, was known and was written down, in words; and what it took. */
export interface EventTimes {
  readonly happened: string
  /** Null where it was known as it happened, or nobody knows when it did. */
  readonly known: LaterMoment | null
  /** Null where it does not matter. */
  readonly logged: LaterMoment | null
  readonly spent: { readonly label: string; readonly length: string; readonly notes: readonly string[] } | null
}

interface Asked {
  readonly event: IncidentEvent
  /** The incident as far as it may be shown. */
  readonly seen: Incident
  /** The moment until which things are known. */
  readonly until: Instant
  readonly zone: ZoneId
}

/** The times of an event as the walk shows them [V1]. What was written down a day or more later was not logged live: without a lag. */
export function eventTimesOf({ event, seen, until, zone }: Asked): EventTimes {
  const { sign, text } = timeWords(event, zone)
  const clock = hasClockTime(event)
  const isUnseen = clock && event.knownAt - event.occurredAt >= SECOND
  const lag = between(event.knownAt, event.recordedAt)
  return {
    happened: clock ? `${sign} ${text}`.trim() : text,
    known: isUnseen
      ? {
          time: formatTime(event.knownAt, zone),
          date: dateIfOther(event.knownAt, event.occurredAt, zone),
          lag: glanceDuration(between(event.occurredAt, event.knownAt)),
        }
      : null,
    logged: {
      time: formatTime(event.recordedAt, zone),
      date: dateIfOther(event.recordedAt, clock ? event.occurredAt : null, zone),
      lag: lag >= SECOND && lag < DAY ? glanceDuration(lag) : '',
    },
    spent: event.kind === 'hypothesis' ? pathCost({ event, seen, until }) : lasted(event),
  }
}

function lasted(event: IncidentEvent): EventTimes['spent'] {
  if (!hasClockTime(event) || event.endedAt === null || event.endedAt <= event.occurredAt) return null
  return { label: 'Lasted', length: signed(event, between(event.occurredAt, event.endedAt)), notes: [] }
}

/** What following a hypothesis took: on the clock, of people, of the time of impact; so far, while it goes on. */
function pathCost({ event, seen, until }: Omit<Asked, 'zone'>): EventTimes['spent'] {
  const pursuit = pursuitOf(event, until)
  if (pursuit === null) return null
  const { intervals: impact } = impactTime(seen, metricsOf(seen, until).milestones.resolved.point, until)
  const cost = costOf(pursuit, event.people, impact)
  if (cost.clockMs === 0) return null
  const label = event.state === 'ruledOut' ? 'Time lost' : event.state === 'open' ? 'Followed so far' : 'Followed for'
  return { label, length: signed(event, cost.clockMs), notes: costWords(cost) }
}

const signed = ({ precision }: IncidentEvent, length: Parameters<typeof glanceDuration>[0]): string =>
  `${precision === 'exact' ? '' : '≈ '}${glanceDuration(length)}`
