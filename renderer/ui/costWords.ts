import type { PursuitCost } from '../../shared/incident/pursuit.ts'
import { MINUTE } from '../../shared/time/instant.ts'

/** What a pursuit costs beside its clock: `82 person-min`, `61 % of impact`. What is not known is left out. Neither breaks. */
export function costWords({ clockMs, personMs, impactShare }: PursuitCost): readonly string[] {
  const minutes = personMs === null || personMs === clockMs ? null : Math.floor(personMs / MINUTE)
  return [
    ...(minutes === null ? [] : [`${minutes}\u00a0person\u2011min`]),
    ...(impactShare === null ? [] : [`${Math.round(impactShare * 100)}\u00a0% of\u00a0impact`]),
  ]
}
