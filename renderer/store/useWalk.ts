import { useMemo } from 'react'
import type { IncidentEvent } from '../../shared/incident/event.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { knownAt } from '../../shared/known/knownAt.ts'
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
  /** Until when things are known; null without fog. */
  readonly knownUntil: Instant | null
  /** The incident as far as it may be shown. */
  readonly seen: Incident
  /** The event of the step, as far as it may be shown. */
  readonly event: IncidentEvent | null
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
  const knownUntil = fog ? (scrubbedTo ?? step?.at ?? null) : null
  const seen = useMemo(() => (knownUntil === null ? incident : knownAt(incident, knownUntil)), [incident, knownUntil])
  const event = step === null ? null : (seen.events.get(step.event) ?? null)
  return { filter, steps, place, step, knownUntil, seen, event }
}

/** The last stop until a moment; null when there is none. */
export const lastStepUntil = (steps: readonly Step[], at: Instant): Step | null =>
  steps.findLast((step) => step.at <= at) ?? null
