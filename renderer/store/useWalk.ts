import { useMemo } from 'react'
import type { IncidentEvent } from '../../shared/incident/event.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { placeOf, type Step, type StepFilter, stepsOf, usualFilter } from '../../shared/review/steps.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { useApp } from './useApp.ts'

/** Where the walk through an incident stands, and what may be shown there. */
export interface Walk {
  readonly filter: StepFilter
  readonly steps: readonly Step[]
  /** Of the current step; -1 when there are none. */
  readonly place: number
  readonly step: Step | null
  /** The event of the step. */
  readonly event: IncidentEvent | null
  /** Until when things are known; null without fog. */
  readonly knownUntil: Instant | null
}

export function useWalk(incident: Incident): Walk {
  const chosen = useApp((app) => app.stepFilter)
  const key = useApp((app) => app.step)
  const selection = useApp((app) => app.selection)
  const fog = useApp((app) => app.fog)
  const scrubbedTo = useApp((app) => app.scrubbedTo)
  const filter = chosen ?? usualFilter(incident)
  const steps = useMemo(() => stepsOf(incident, filter), [incident, filter])
  const place = placeOf(steps, key, selection)
  const step = steps[place] ?? null
  return {
    filter,
    steps,
    place,
    step,
    event: step === null ? null : (incident.events.get(step.event) ?? null),
    knownUntil: fog ? (scrubbedTo ?? step?.at ?? null) : null,
  }
}
