import { type Instant, instant, type Millis } from '../time/instant.ts'
import type { IncidentEvent } from './event.ts'
import { ofKind } from './eventsOf.ts'
import type { Incident } from './incident.ts'
import { covered, type Interval } from './intervals.ts'
import type { MilestonePoint } from './milestone.ts'
import { quoted } from './quoted.ts'

/** How long users were affected. */
export interface ImpactTime {
  readonly ms: Millis | null
  /** How many windows went into it. */
  readonly windows: number
  /** The windows themselves, as far as they have come; they may overlap. */
  readonly intervals: readonly Interval[]
  readonly approximate: boolean
  readonly bound: 'atLeast' | null
  readonly soFar: boolean
  readonly sentences: readonly string[]
}

/** An impact that ends as it begins is a point: a change noted at a moment, not a window. */
const isWindow = (event: IncidentEvent): boolean => event.endedAt === null || event.endedAt > event.occurredAt

const nameOf = (event: IncidentEvent): string => `${event.number ?? 'Impact'} ${quoted(event.text)}`

function nothing(sentences: readonly string[]): ImpactTime {
  return { ms: null, windows: 0, intervals: [], approximate: false, bound: null, soFar: false, sentences }
}

/**
 * The union of the impact windows [M12]. One without an end lasts until the resolution, or until `now` while there is
 * none. Known by the day only: no length at all. Known by its order only: left out. Nothing recorded: null.
 */
export function impactTime(incident: Incident, resolved: MilestonePoint | null, now: Instant): ImpactTime {
  const windows = ofKind(incident.timeline, 'impact').filter(isWindow)
  if (windows.length === 0)
    return nothing(['No period of impact is recorded, so the length of the impact is not known.'])
  const byOrder = windows.filter((event) => event.precision === 'orderOnly')
  const byDay = windows.filter((event) => event.precision === 'day')
  const [day] = byDay
  if (day !== undefined) {
    return nothing([`${nameOf(day)} is known by the day only, so the length of the impact is not known.`])
  }
  const leftOut = byOrder.map((event) => `${nameOf(event)} is known by its order only, so its length is not counted.`)
  const timed = windows.filter((event) => event.precision !== 'orderOnly')
  if (timed.length === 0) return nothing(leftOut)

  const endOf = (event: IncidentEvent): Instant => {
    if (event.endedAt !== null) return event.endedAt
    if (resolved !== null && resolved.at >= event.occurredAt) return resolved.at
    return instant(Math.max(now, event.occurredAt))
  }
  const intervals: readonly Interval[] = timed.map((event) => ({ start: event.occurredAt, end: endOf(event) }))
  const open = timed.filter((event) => event.endedAt === null)
  const soFar = open.some((event) => resolved === null || resolved.at < event.occurredAt)
  if (!soFar && open.length > 0 && resolved?.precision === 'day') {
    return nothing([...leftOut, 'The resolution is known by the day only, so the length of the impact is not known.'])
  }
  return {
    ms: covered(intervals),
    windows: timed.length,
    intervals,
    approximate:
      timed.some((event) => event.precision !== 'exact') ||
      (!soFar && open.length > 0 && resolved !== null && resolved.precision !== 'exact'),
    bound: leftOut.length > 0 ? 'atLeast' : null,
    soFar,
    sentences: [
      ...leftOut,
      ...open.map((event) =>
        resolved !== null && resolved.at >= event.occurredAt
          ? `${nameOf(event)} has no recorded end; it is counted until the resolution.`
          : `${nameOf(event)} has not ended; it is counted so far.`,
      ),
    ],
  }
}
