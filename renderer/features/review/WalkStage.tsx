import { Footprints } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { pivotsAmong } from '../../../shared/review/pivots.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
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
  const pivotAhead = pivots.find((pivot) => steps.indexOf(pivot) > place)
  const pivotBehind = pivots.findLast((pivot) => steps.indexOf(pivot) < place)
  useCommand('previousEvent', before === undefined ? null : () => goTo(before))
  useCommand('nextEvent', next === undefined ? null : () => goTo(next))
  useCommand('nextPivot', pivotAhead === undefined ? null : () => goTo(pivotAhead), 'No pivot ahead')
  useCommand('previousPivot', pivotBehind === undefined ? null : () => goTo(pivotBehind), 'No pivot behind')

  return (
    <div className={styles.walk}>
      <WalkTools incident={incident} walk={walk} />
      <WalkStrip incident={incident} walk={walk} />
      <div className={styles.card}>
        {step === null || event === null ? (
          <Nothing walk={walk} />
        ) : (
          <>
            <Peek incident={incident} walk={walk} step={before ?? null} direction="previous" />
            <EventCard key={step.key} event={event} step={step} incident={incident} walk={walk} />
            <Peek incident={incident} walk={walk} step={next ?? null} direction="next" />
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
  return (
    <EmptyState
      icon={icon}
      title="Nothing to walk through yet"
      detail="Events that are logged in the live view appear here in the order they became known."
    />
  )
}
