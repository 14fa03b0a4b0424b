import { Footprints } from 'lucide-react'
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp, useCommand, useIncident } from '../../store/useApp.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { EventCard } from './EventCard.tsx'
import { KeyFacts } from './KeyFacts.tsx'
import { Peek } from './Peek.tsx'
import { ReviewStrip } from './ReviewStrip.tsx'
import styles from './ReviewView.module.css'
import { StepList } from './StepList.tsx'
import { placeOf, type StepFilter, stepsOf } from './steps.ts'

/** Reads the incident through, one event at a time. */
export function ReviewView() {
  const incident = useIncident()
  return incident === null ? null : <ReadThrough incident={incident} />
}

function ReadThrough({ incident }: { readonly incident: Incident }) {
  const selection = useApp((app) => app.selection)
  const select = useApp((app) => app.select)
  const [filter, setFilter] = useState<StepFilter>('all')
  const steps = stepsOf(incident, filter)
  const place = placeOf(steps, selection)
  const event = steps[place]
  const before = steps[place - 1]
  const next = steps[place + 1]
  useCommand('previousEvent', before === undefined ? null : () => select(before.id))
  useCommand('nextEvent', next === undefined ? null : () => select(next.id))

  return (
    <div className={styles.view}>
      <StepList steps={steps} current={event ?? null} filter={filter} onFilter={setFilter} incident={incident} />
      <div className={styles.centre}>
        <ReviewStrip incident={incident} current={event?.id ?? null} />
        <div className={styles.stage}>
          {event === undefined ? (
            <EmptyState
              icon={<Footprints aria-hidden />}
              title={filter === 'starred' ? 'No event is starred' : 'Nothing to walk through yet'}
              detail={
                filter === 'starred'
                  ? 'Star the events worth talking about in the live view, or walk through all of them.'
                  : 'Events that are logged in the live view appear here in the order they became known.'
              }
            />
          ) : (
            <>
              <Peek event={before ?? null} direction="previous" />
              <EventCard key={event.id} event={event} incident={incident} place={place} total={steps.length} />
              <Peek event={next ?? null} direction="next" />
            </>
          )}
        </div>
      </div>
      <KeyFacts incident={incident} />
      <footer className={styles.footer}>
        <span>
          <Kbd keys="Left" boxed />
          <Kbd keys="Right" boxed />
          step
        </span>
        <span className={styles.order}>Events come in the order in which they became known.</span>
      </footer>
    </div>
  )
}
