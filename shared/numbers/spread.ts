import type { IncidentId } from '../ids.ts'
import type { IncidentSummary } from '../incident/incident.ts'
import { type Millis, millis } from '../time/instant.ts'
import type { ComparedName } from './incidentNumbers.ts'

/** One incident on the strip of a metric. */
export interface SpreadPoint {
  readonly id: IncidentId
  readonly title: string
  readonly ms: Millis
  readonly approximate: boolean
}

/** How a metric is spread over incidents: every point, and never a mean [Q2]. */
export interface Spread {
  readonly name: ComparedName
  /** Shortest first. */
  readonly points: readonly SpreadPoint[]
  readonly median: Millis | null
  /** A quarter took at most the first, a quarter at least the second. Null with fewer points than `QUARTILES_FROM`. */
  readonly quartiles: readonly [Millis, Millis] | null
  /** One of the points is approximate, so what is made of them is. */
  readonly approximate: boolean
  /** Incidents that are over and whose log does not say. */
  readonly notRecorded: number
  /** Incidents that still run, so that there is no length yet. */
  readonly running: number
  /** Incidents that could not be read, or are locked. */
  readonly unread: number
}

/** Of fewer points, quartiles say nothing that the points do not. */
export const QUARTILES_FROM = 4

/** The value below which that part of the sorted points lies, between two of them on the line from one to the other. */
function quantile(points: readonly SpreadPoint[], part: number): Millis | null {
  const place = (points.length - 1) * part
  const [low, high] = [points[Math.floor(place)], points[Math.ceil(place)]]
  if (low === undefined || high === undefined) return null
  return millis(Math.round(low.ms + (high.ms - low.ms) * (place - Math.floor(place))))
}

/** How this metric is spread over the incidents [Q2]. */
export function spreadOf(name: ComparedName, incidents: readonly IncidentSummary[]): Spread {
  const read = incidents.filter(({ numbers }) => numbers !== null)
  const points = read
    .flatMap(({ id, title, numbers }): readonly SpreadPoint[] => {
      const length = numbers?.lengths[name]
      if (length === undefined || length.ms === null) return []
      return [{ id, title, ms: length.ms, approximate: length.approximate }]
    })
    .sort((a, b) => a.ms - b.ms || a.title.localeCompare(b.title))
  const without = read.filter(({ numbers }) => numbers?.lengths[name].ms === null)
  const running = without.filter(({ ongoing }) => ongoing).length
  const [first, third] = [quantile(points, 0.25), quantile(points, 0.75)]
  return {
    name,
    points,
    median: quantile(points, 0.5),
    quartiles: points.length < QUARTILES_FROM || first === null || third === null ? null : [first, third],
    approximate: points.some(({ approximate }) => approximate),
    notRecorded: without.length - running,
    running,
    unread: incidents.length - read.length,
  }
}
