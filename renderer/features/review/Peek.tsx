import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Button as AriaButton, VisuallyHidden } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { timeWords } from '../../ui/eventWords.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import styles from './Peek.module.css'

interface PeekProps {
  readonly event: IncidentEvent | null
  readonly direction: 'previous' | 'next'
}

/** The neighbour of the card, seen from its edge. What comes next is not told. */
export function Peek({ event, direction }: PeekProps) {
  const zone = useApp((app) => app.displayZone)
  const select = useApp((app) => app.select)
  const look = classNames(styles.peek, styles[direction])
  if (event === null) {
    return <div className={look}>{direction === 'previous' ? 'The incident starts here' : 'The last event'}</div>
  }
  const Arrow = direction === 'previous' ? ArrowLeft : ArrowRight
  const { sign, text } = timeWords(event, zone)
  return (
    <AriaButton className={look} onPress={() => select(event.id)}>
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
