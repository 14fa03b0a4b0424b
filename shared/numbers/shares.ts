import { DETECTION_METHODS, type DetectionMethod } from '../incident/event.ts'
import type { IncidentSummary } from '../incident/incident.ts'
import { MINUTE } from '../time/instant.ts'
import type { ComparedName, IncidentNumbers } from './incidentNumbers.ts'

/** How many of how many. `of` leaves out those of which it is not known, which `notRecorded` counts. */
export interface Share {
  readonly count: number
  readonly of: number
  readonly notRecorded: number
}

const numbersOf = (incidents: readonly IncidentSummary[]): readonly IncidentNumbers[] =>
  incidents.flatMap(({ numbers }) => numbers ?? [])

/** How incidents were detected: of those whose detection says it [Q3]. */
export function detectedBy(incidents: readonly IncidentSummary[]): Readonly<Record<DetectionMethod, Share>> {
  const methods = numbersOf(incidents).map((one) => one.detectedBy)
  const known = methods.filter((method) => method !== null)
  const share = (wanted: DetectionMethod): Share => ({
    count: known.filter((method) => method === wanted).length,
    of: known.length,
    notRecorded: methods.length - known.length,
  })
  return Object.fromEntries(DETECTION_METHODS.map((method) => [method, share(method)])) as Record<
    DetectionMethod,
    Share
  >
}

/** The time within which mitigation is counted as quick. */
export const QUICK_MINUTES = 30

/** How many were mitigated within half an hour, counted from the start that `name` has [Q3]. */
export function mitigatedQuickly(incidents: readonly IncidentSummary[], name: ComparedName): Share {
  const lengths = numbersOf(incidents).map(({ lengths: found }) => found[name].ms)
  const known = lengths.filter((ms) => ms !== null)
  return {
    count: known.filter((ms) => ms <= QUICK_MINUTES * MINUTE).length,
    of: known.length,
    notRecorded: lengths.length - known.length,
  }
}

/** A tag that misleading paths of several incidents bear. */
export interface RecurringTag {
  readonly tag: string
  readonly incidents: number
}

/** What misled again and again: tags of misleading paths by the number of incidents, from two on, most first [Q4]. */
export function recurringTags(incidents: readonly IncidentSummary[]): readonly RecurringTag[] {
  const counts = new Map<string, number>()
  for (const { pathTags } of numbersOf(incidents)) {
    for (const tag of new Set(pathTags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([tag, count]) => ({ tag, incidents: count }))
    .sort((a, b) => b.incidents - a.incidents || a.tag.localeCompare(b.tag))
}
