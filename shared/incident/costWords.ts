import { glanceDuration } from '../time/glanceDuration.ts'
import { MINUTE } from '../time/instant.ts'
import type { MisleadingPath } from './misleadingPaths.ts'
import type { PursuitCost } from './pursuit.ts'

/** What a pursuit costs beside its clock: `82 person-min`, `61 % of impact`. What is not known is left out. Neither breaks. */
export function costWords({ clockMs, personMs, impactShare }: PursuitCost): readonly string[] {
  const minutes = personMs === null || personMs === clockMs ? null : Math.floor(personMs / MINUTE)
  return [
    ...(minutes === null ? [] : [`${minutes}\u00a0person\u2011min`]),
    ...(impactShare === null ? [] : [`${Math.round(impactShare * 100)}\u00a0% of\u00a0impact`]),
  ]
}

/** What one misleading path took: `≈ 31 min`, or `not timed`. */
export function pathCost({ durationMs, precision }: MisleadingPath): string {
  if (durationMs === null) return 'not timed'
  return `${precision === 'exact' ? '' : '≈ '}${glanceDuration(durationMs)}`
}
