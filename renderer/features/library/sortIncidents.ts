import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { overdueIn } from '../../../shared/review/openActions.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { lengthOf } from './summaryWords.ts'

export type SortColumn = 'severity' | 'incident' | 'duration' | 'detect' | 'mitigate' | 'resolve' | 'misled' | 'actions'

export interface Sorting {
  readonly column: SortColumn
  readonly direction: 'ascending' | 'descending'
}

/** Incidents are sorted by their start in the column of their name: newest first is what one looks for. */
export const NEWEST_FIRST: Sorting = { column: 'incident', direction: 'descending' }

type Key = number | string | null

const MOST_ACTIONS = 100_000

const keyOf = (summary: IncidentSummary, column: SortColumn, now: Instant): Key => {
  switch (column) {
    case 'severity':
      return summary.severity
    case 'incident':
      return summary.start
    case 'duration':
      return lengthOf(summary, now)
    case 'detect':
      return summary.timeToDetectMs
    case 'mitigate':
      return summary.timeToMitigateMs
    case 'resolve':
      return summary.timeToResolveMs
    case 'misled':
      return summary.misleadingMs
    case 'actions':
      // The overdue ones weigh more than any number of others.
      return overdueIn(summary, now).length * MOST_ACTIONS + summary.openActionItems
  }
}

const compare = (a: Exclude<Key, null>, b: Exclude<Key, null>): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))

/** What has no value comes last, whichever way one sorts. */
export function sortIncidents(
  incidents: readonly IncidentSummary[],
  { column, direction }: Sorting,
  now: Instant,
): readonly IncidentSummary[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...incidents].sort((a, b) => {
    const left = keyOf(a, column, now)
    const right = keyOf(b, column, now)
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compare(left, right) || a.title.localeCompare(b.title)
  })
}
