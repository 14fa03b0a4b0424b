import type { DetectionMethod } from '../incident/event.ts'
import type { IncidentSummary } from '../incident/incident.ts'
import { durationMeaning } from '../incident/metricMeanings.ts'
import { toIso } from '../time/instant.ts'
import { COMPARED, type ComparedName, type IncidentNumbers } from './incidentNumbers.ts'
import { detectedBy, mitigatedQuickly, type RecurringTag, recurringTags, type Share } from './shares.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What `faultline metrics --all --json` prints: names and shapes are stable. Lengths are in milliseconds, times ISO 8601 in UTC. */
export interface NumbersJson {
  readonly incidents: readonly (Partial<IncidentNumbers> & {
    readonly id: string
    readonly title: string
    readonly severity: string | null
    readonly start: string | null
  })[]
  readonly metrics: Readonly<Record<ComparedName, Omit<Spread, 'name'> & { readonly definition: string }>>
  readonly detectedBy: Readonly<Record<DetectionMethod, Share>>
  readonly mitigatedIn30Minutes: Share
  readonly recurringTags: readonly RecurringTag[]
}

/** The numbers of several incidents for scripts and other programs [Q5]. */
export const numbersJson = (incidents: readonly IncidentSummary[]): NumbersJson => ({
  incidents: incidents.map(({ id, title, severity, start, numbers }) => ({
    id,
    title,
    severity,
    start: start === null ? null : toIso(start),
    ...numbers,
  })),
  metrics: Object.fromEntries(
    COMPARED.map((name) => {
      const { name: _, ...spread } = spreadOf(name, incidents)
      return [name, { definition: durationMeaning(name), ...spread }]
    }),
  ) as NumbersJson['metrics'],
  detectedBy: detectedBy(incidents),
  mitigatedIn30Minutes: mitigatedQuickly(incidents, 'timeToMitigate'),
  recurringTags: recurringTags(incidents),
})
