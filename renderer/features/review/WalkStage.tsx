import { Footprints } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useWalk } from '../../store/useWalk.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EventCard } from './EventCard.tsx'
import { Peek } from './Peek.tsx'
import { ReviewStrip } from './ReviewStrip.tsx'
import styles from './WalkStage.module.css'
import { WalkTools } from './WalkTools.tsx'

/** Reads the incident through, one step at a time. */
export function WalkStage({ incident }: { readonly incident: Incident }) {
  const goTo = useApp((app) => app.goToStep)
  const fog = useApp((app) => app.fog)
  const setFog = useApp((app) => app.setFog)
  const walk = useWalk(incident)
  const { steps, place, event } = walk
  const before = steps[place - 1]
  const next = steps[place + 1]
  useCommand('previousEvent', before === undefined ? null : () => goTo(before))
  useCommand('nextEvent', next === undefined ? null : () => goTo(next))
  useCommand('toggleFog', () => setFog(!fog))

  return (
    <div className={styles.walk}>
      <WalkTools incident={incident} walk={walk} />
      <ReviewStrip incident={incident} current={event?.id ?? null} />
      <div className={styles.card}>
        {event === null ? (
          <EmptyState
            icon={<Footprints aria-hidden />}
            title={walk.filter === 'starred' ? 'No event is starred' : 'Nothing to walk through yet'}
            detail={
              walk.filter === 'starred'
                ? 'Star the events worth talking about in the live view, or walk through all of them.'
                : 'Events that are logged in the live view appear here in the order they became known.'
            }
          />
        ) : (
          <>
            <Peek incident={incident} step={before ?? null} direction="previous" />
            <EventCard event={event} incident={incident} place={place} total={steps.length} />
            <Peek incident={incident} step={next ?? null} direction="next" />
          </>
        )}
      </div>
    </div>
  )
}
