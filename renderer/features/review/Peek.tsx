import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Button as AriaButton, VisuallyHidden } from 'react-aria-components'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Step } from '../../../shared/review/steps.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import styles from './Peek.module.css'

interface PeekProps {
  readonly incident: Incident
  readonly step: Step | null
  readonly direction: 'previous' | 'next'
}

/** The neighbour of the card, seen from its edge. What comes next is not told. */
export function Peek({ incident, step, direction }: PeekProps) {
  const zone = useApp((app) => app.displayZone)
  const goTo = useApp((app) => app.goToStep)
  const look = classNames(styles.peek, styles[direction])
  const event = step === null ? undefined : incident.events.get(step.event)
  if (step === null || event === undefined) {
    return <div className={look}>{direction === 'previous' ? 'The incident starts here' : 'The last event'}</div>
  }
  const Arrow = direction === 'previous' ? ArrowLeft : ArrowRight
  const { sign, text } = timeWords(event, zone)
  return (
    <AriaButton className={look} onPress={() => goTo(step)}>
      <Arrow aria-hidden />
      <VisuallyHidden>{direction === 'previous' ? 'Previous event' : 'Next event'}</VisuallyHidden>
      {direction === 'previous' ? (
        <>
          <span className={styles.time}>{`${sign} ${text}`.trim()}</span>
          <KindIcon kind={event.kind} state={event.state} />
          <span className={styles.text}>{event.text}</span>
        </>
      ) : (
        <>
          <span className={styles.time}>later</span>
          <span className={styles.text}>Step on to see the next event</span>
        </>
      )}
    </AriaButton>
  )
}
