import { Lock } from 'lucide-react'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import styles from './PrivateQuestion.module.css'

interface PrivateQuestionProps {
  readonly incident: Incident
  readonly event: EventId
}

/** What the facilitator wanted to ask here, as written down while preparing. The room never sees it. */
export function PrivateQuestion({ incident, event }: PrivateQuestionProps) {
  const question = recordOf(incident, 'eventMark', event)?.question.trim() ?? ''
  if (question === '') return null
  return (
    <section className={styles.question} aria-label="Your question">
      <h2>
        <Lock aria-hidden /> Your question
      </h2>
      <p data-selectable>{question}</p>
    </section>
  )
}
