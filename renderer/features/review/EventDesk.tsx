import type { Incident } from '../../../shared/incident/incident.ts'
import type { Walk } from '../../store/useWalk.ts'
import styles from './DeskSection.module.css'
import { EventNotes } from './EventNotes.tsx'
import { PrivateQuestion } from './PrivateQuestion.tsx'
import { PromptList } from './PromptList.tsx'

interface EventDeskProps {
  readonly incident: Incident
  readonly walk: Walk
}

/** What to ask about the event of the step, and what was said about it. */
export function EventDesk({ incident, walk: { step, steps, place, event } }: EventDeskProps) {
  if (step === null || event === null) return null
  return (
    <>
      <div className={styles.section}>
        <PrivateQuestion incident={incident} event={event.id} />
        <PromptList incident={incident} event={event} step={step} isLast={place === steps.length - 1} />
      </div>
      <div className={styles.section}>
        <EventNotes incident={incident} event={event.id} />
      </div>
    </>
  )
}
