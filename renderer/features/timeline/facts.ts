import type { Metrics } from '../../../shared/incident/metrics.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const BOUNDS = { atLeast: 'at least ', atMost: 'at most ' } as const

/** What the toolbar says of the incident as a whole: how much happened, and what misleading paths took of it. */
export function factsOf(events: number, metrics: Pick<Metrics, 'misleadingPaths' | 'durations'>): readonly string[] {
  const paths = metrics.misleadingPaths.length
  const { ms, approximate, bound } = metrics.durations.misleadingPaths
  const lost =
    ms === null || ms === 0
      ? []
      : [`${bound === null ? '' : BOUNDS[bound]}${approximate && bound === null ? '≈ ' : ''}${glanceDuration(ms)} lost`]
  return [
    counted(events, 'event', 'events'),
    ...(paths === 0 ? [] : [counted(paths, 'misleading path', 'misleading paths'), ...lost]),
  ]
}
