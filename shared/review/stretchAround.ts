import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import { type Instant, instant, MINUTE } from '../time/instant.ts'
import type { TimeWindow } from '../timeline/feed/window.ts'
import { phasesOf } from '../timeline/phases.ts'
import { timelineOf } from '../timeline/timelineOf.ts'

/** Where no phase is, this part of the whole on either side. */
const PART = 1 / 12

/**
 * The stretch of an incident to look at more closely: the phase [T2] in which a moment lies, of two that touch there the
 * later one; where it lies in none, its surroundings.
 */
export function stretchAround(incident: Incident, at: Instant, now: Instant): TimeWindow {
  const { phases } = phasesOf(metricsOf(incident, now).milestones, null)
  const phase = phases.findLast(({ start, end }) => start <= at && at <= end && end > start)
  if (phase !== undefined) return { start: phase.start, end: phase.end }
  const { extent } = timelineOf(incident, now)
  const part = extent === null ? MINUTE : Math.max(MINUTE, (extent.end - extent.start) * PART)
  return { start: instant(at - part), end: instant(at + part) }
}
