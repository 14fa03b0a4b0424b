import type { IncidentSummary } from '../../../../shared/incident/incident.ts'
import { DAY, type Instant } from '../../../../shared/time/instant.ts'

/** Which incidents are compared, by their start. */
export const RANGES = [
  { id: 'all', label: 'Any time', days: null },
  { id: 'month', label: 'Last 30 days', days: 30 },
  { id: 'quarter', label: 'Last 90 days', days: 90 },
  { id: 'year', label: 'Last 365 days', days: 365 },
] as const

export type RangeId = (typeof RANGES)[number]['id']

/** Those that started within the range. What has no start is in none but “Any time”. */
export function inRange(
  incidents: readonly IncidentSummary[],
  range: RangeId,
  now: Instant,
): readonly IncidentSummary[] {
  const days = RANGES.find(({ id }) => id === range)?.days ?? null
  return days === null ? incidents : incidents.filter(({ start }) => start !== null && start >= now - days * DAY)
}
