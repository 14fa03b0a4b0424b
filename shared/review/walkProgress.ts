import type { Incident } from '../incident/incident.ts'
import { type Verdict, verdictOn } from './agreement.ts'
import type { Step, StepFilter, StepKey } from './steps.ts'

/** How far a walk has come. */
export interface WalkProgress {
  /** From 1. */
  readonly place: number
  readonly total: number
  readonly filter: StepFilter
  /** Those around the place, where there are too many for all. */
  readonly dots: readonly WalkDot[]
}

export interface WalkDot {
  readonly key: StepKey
  readonly verdict: Verdict | null
  readonly isCurrent: boolean
}

/** More would be a line of dust. */
const MOST_DOTS = 60

interface Asked {
  readonly incident: Pick<Incident, 'records'>
  readonly steps: readonly Step[]
  /** From 0. */
  readonly place: number
  readonly filter: StepFilter
}

/** Where the walk stands among its steps, and what was agreed on the way. */
export function walkProgress({ incident, steps, place, filter }: Asked): WalkProgress {
  const from = Math.max(0, Math.min(place - MOST_DOTS / 2, steps.length - MOST_DOTS))
  const here = steps[place]?.key
  return {
    place: place + 1,
    total: steps.length,
    filter,
    dots: steps
      .slice(from, from + MOST_DOTS)
      .map(({ key, event }) => ({ key, verdict: verdictOn(incident, event), isCurrent: key === here })),
  }
}
