import type { Duration } from '../../shared/incident/duration.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { MILESTONES } from '../../shared/incident/incident.ts'
import { type Metrics, metricsOf } from '../../shared/incident/metrics.ts'
import { metricsJson } from '../../shared/incident/metricsJson.ts'
import { MILESTONE_NAMES } from '../../shared/incident/milestone.ts'
import { formatDate, formatDateTime, formatDuration } from '../../shared/time/format.ts'
import type { ZoneId } from '../../shared/time/instant.ts'
import { allMetrics } from './allMetrics.ts'
import type { CliDesk } from './desk.ts'
import { openIncident } from './desk.ts'
import { FAILED, FINE, WRONG_USAGE } from './io.ts'
import { plain, table } from './table.ts'

export interface MetricsOptions {
  readonly all?: boolean
  readonly json?: boolean
  readonly csv?: boolean
}

/** Milestones, durations, misleading paths and what is missing; or how they are spread over all incidents. */
export async function metricsCommand(desk: CliDesk, ref: string | undefined, options: MetricsOptions): Promise<number> {
  const { all = false, json = false, csv = false } = options
  if (all === (ref !== undefined) || (csv && (!all || json))) {
    desk.errors.line('Name one incident, or give --all; --csv goes with --all, and not with --json.')
    return WRONG_USAGE
  }
  return ref === undefined ? await allMetrics(desk, { json, csv }) : await metricsOfOne(desk, ref, json)
}

async function metricsOfOne(desk: CliDesk, ref: string, json: boolean): Promise<number> {
  const session = await openIncident(desk, ref)
  if (session === null) return FAILED
  const incident = session.incident()
  const metrics = metricsOf(incident, desk.host.now())
  desk.out.line(json ? JSON.stringify(metricsJson(metrics)) : asText(incident, metrics))
  return FINE
}

function asText(incident: Incident, metrics: Metrics): string {
  const { milestones, durations, misleadingPaths, gaps } = metrics
  const points = MILESTONES.map((milestone) => {
    const { point } = milestones[milestone]
    const flags = point === null ? [] : [point.inferred ? 'inferred' : '', point.overridden ? 'set by hand' : '']
    const time = point === null ? 'not recorded' : pointText(point, incident.zone)
    return [MILESTONE_NAMES[milestone], time, flags.filter((flag) => flag !== '').join(', ')]
  })
  const lengths = Object.values(durations).map((duration) => [duration.label, lengthOf(duration), duration.definition])
  const paths = misleadingPaths.map(({ text, durationMs }) => [
    durationMs === null ? 'not known' : formatDuration(durationMs),
    text,
  ])
  return [
    plain(incident.title),
    table(['MILESTONE', 'TIME', ''], points),
    table(['DURATION', 'LENGTH', 'MEASURED'], lengths),
    ...(paths.length === 0 ? [] : [table(['SPENT', 'MISLEADING PATH'], paths)]),
    ...(gaps.length === 0 ? [] : [['Missing or inferred:', ...gaps.map((gap) => `- ${plain(gap)}`)].join('\n')]),
  ].join('\n\n')
}

type Point = NonNullable<Metrics['milestones']['resolved']['point']>

function pointText({ at, precision }: Point, zone: ZoneId): string {
  if (precision === 'day') return `${formatDate(at, zone)}, day only`
  const sign = { exact: '', about: '≈ ', before: 'before ', after: 'after ' }[precision]
  return `${sign}${formatDateTime(at, zone)}`
}

function lengthOf({ ms, approximate, bound, soFar }: Duration): string {
  if (ms === null) return 'not recorded'
  const lead = bound === 'atLeast' ? 'at least ' : bound === 'atMost' ? 'at most ' : approximate ? '≈ ' : ''
  return `${lead}${formatDuration(ms)}${soFar ? ' so far' : ''}`
}
