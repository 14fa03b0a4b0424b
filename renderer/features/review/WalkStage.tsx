import { Footprints } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { pivotsAmong } from '../../../shared/review/pivots.ts'
import { placeOf, type Step } from '../../../shared/review/steps.ts'
import { appStore, useApp, useCommand } from '../../store/useApp.ts'
import type { Walk } from '../../store/useWalk.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EventCard } from './EventCard.tsx'
import { Peek } from './Peek.tsx'
import { useVisits } from './useVisits.ts'
import styles from './WalkStage.module.css'
import { WalkStrip } from './WalkStrip.tsx'
import { WalkTools } from './WalkTools.tsx'

interface WalkStageProps {
  readonly incident: Incident
  readonly walk: Walk
}

/** Reads the incident through, one step at a time. */
export function WalkStage({ incident, walk }: WalkStageProps) {
  const goTo = useApp((app) => app.goToStep)
  const { steps, place, step, event } = walk
  useVisits(incident, event?.id ?? null)
  const before = steps[place - 1]
  const next = steps[place + 1]
  const pivots = pivotsAmong(steps, incident)
  const pivotAhead = pivots.some((pivot) => steps.indexOf(pivot) > place)
  const pivotBehind = pivots.some((pivot) => steps.indexOf(pivot) < place)
  // From where the store stands: of two quick presses the second comes before the first is drawn.
  const stepBy = (among: readonly Step[], by: 1 | -1) => {
    const { step: key, selection } = appStore.getState()
    const here = placeOf(steps, key, selection)
    const isThere = (candidate: Step) => (by === 1 ? steps.indexOf(candidate) > here : steps.indexOf(candidate) < here)
    const to = by === 1 ? among.find(isThere) : among.findLast(isThere)
    if (to !== undefined) goTo(to)
  }
  useCommand('previousEvent', before === undefined ? null : () => stepBy(steps, -1))
  useCommand('nextEvent', next === undefined ? null : () => stepBy(steps, 1))
  useCommand('nextPivot', pivotAhead ? () => stepBy(pivots, 1) : null, 'No pivot ahead')
  useCommand('previousPivot', pivotBehind ? () => stepBy(pivots, -1) : null, 'No pivot behind')

  return (
    <div className={styles.walk}>
      <WalkTools incident={incident} walk={walk} />
      <WalkStrip incident={incident} walk={walk} />
      <div className={styles.card}>
        {step === null || event === null ? (
          <Nothing walk={walk} />
        ) : (
          <>
            <Peek incident={incident} walk={walk} step={before} direction="previous" />
            <EventCard key={step.key} event={event} step={step} incident={incident} walk={walk} />
            <Peek incident={incident} walk={walk} step={next} direction="next" />
          </>
        )}
      </div>
    </div>
  )
}

function Nothing({ walk: { filter, step } }: { readonly walk: Walk }) {
  const icon = <Footprints aria-hidden />
  if (step !== null) {
    return (
      <EmptyState icon={icon} title="Nothing was known yet" detail="Step on, or move the scrubber to a later time." />
    )
  }
  if (filter === 'starred') {
    return (
      <EmptyState
        icon={icon}
        title="No event is starred"
        detail="Star the events worth talking about in the live view, or walk through all of them."
      />
    )
  }
  if (filter === 'pivots') {
    return (
      <EmptyState
        icon={icon}
        title="No pivot is marked"
        detail="Mark in Prepare where the incident turned. Until then the turns of hypotheses are taken, and there are none."
      />
    )
  }
  return (
    <EmptyState
      icon={icon}
      title="Nothing to walk through yet"
      detail="Events that are logged in the live view appear here in the order they became known."
    />
  )
}
