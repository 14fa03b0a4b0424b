import { ArrowLeft, ArrowRight, Check, CloudFog, Flag } from 'lucide-react'
import { Button as AriaButton, VisuallyHidden } from 'react-aria-components'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { verdictOn } from '../../../shared/review/agreement.ts'
import type { Step } from '../../../shared/review/steps.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import type { Walk } from '../../store/useWalk.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import styles from './Peek.module.css'

interface PeekProps {
  readonly incident: Incident
  readonly walk: Walk
  readonly step: Step | null
  readonly direction: 'previous' | 'next'
}

/** The neighbour of the card, seen from its edge. What was not known yet is not told. */
export function Peek({ incident, walk, step, direction }: PeekProps) {
  const zone = useApp((app) => app.displayZone)
  const goTo = useApp((app) => app.goToStep)
  const isNext = direction === 'next'
  const look = classNames(styles.peek, styles[direction])
  if (step === null) {
    return <div className={look}>{isNext ? 'The last event' : 'The incident starts here'}</div>
  }
  const event = walk.seen.events.get(step.event)
  const Arrow = isNext ? ArrowRight : ArrowLeft
  const isFogged = event === undefined || (walk.knownUntil !== null && step.at > walk.knownUntil)
  const isTurn = step.kind === 'turn'
  const { sign, text } =
    event === undefined || isTurn ? { sign: '', text: formatTime(step.at, zone) } : timeWords(event, zone)
  const verdict = verdictOn(incident, step.event)
  return (
    <AriaButton className={classNames(look, isFogged && styles.fogged)} onPress={() => goTo(step)}>
      <Arrow aria-hidden />
      <VisuallyHidden>{isNext ? 'Next event' : 'Previous event'}</VisuallyHidden>
      {isFogged ? (
        <>
          <span className={styles.time}>later</span>
          <CloudFog aria-hidden />
          <span className={styles.text}>Next event is in the fog. Step on to see it.</span>
        </>
      ) : (
        <>
          <span className={styles.time}>{`${sign} ${text}`.trim()}</span>
          <KindIcon kind={event.kind} state={event.state} />
          <span className={styles.text}>{event.text}</span>
          {verdict === null ? null : (
            <span className={classNames(styles.verdict, styles[verdict])}>
              {verdict === 'agreed' ? <Check aria-hidden /> : <Flag aria-hidden />}
              {verdict === 'agreed' ? 'Agreed' : 'Disputed'}
            </span>
          )}
        </>
      )}
    </AriaButton>
  )
}
