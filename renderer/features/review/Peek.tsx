import { ArrowLeft, ArrowRight, CloudFog } from 'lucide-react'
import { Button as AriaButton, VisuallyHidden } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import { peekOf } from '../../../shared/review/peekOf.ts'
import type { Step } from '../../../shared/review/steps.ts'
import { useApp } from '../../store/useApp.ts'
import type { Walk } from '../../store/useWalk.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { VerdictMark } from '../../ui/walk/VerdictMark.tsx'
import styles from './Peek.module.css'

interface PeekProps {
  readonly incident: Incident
  readonly walk: Walk
  readonly step: Step | undefined
  readonly direction: 'previous' | 'next'
}

/** The neighbour of the card, seen from its edge. What was not known yet is not told. */
export function Peek({ incident, walk: { seen, knownUntil }, step, direction }: PeekProps) {
  const zone = useApp((app) => app.displayZone)
  const goTo = useApp((app) => app.goToStep)
  const isNext = direction === 'next'
  const look = classNames(styles.peek, styles[direction])
  const peek = peekOf({ step, incident, seen, knownUntil, zone })
  if (step === undefined || peek.kind === 'none') {
    return <div className={look}>{isNext ? 'The last event' : 'The incident starts here'}</div>
  }
  const Arrow = isNext ? ArrowRight : ArrowLeft
  return (
    <AriaButton className={classNames(look, peek.kind === 'fog' && styles.fogged)} onPress={() => goTo(step)}>
      <Arrow aria-hidden />
      <VisuallyHidden>{isNext ? 'Next event' : 'Previous event'}</VisuallyHidden>
      {peek.kind === 'fog' ? (
        <>
          <span className={styles.time}>later</span>
          <CloudFog aria-hidden />
          <span className={styles.text}>Next event is in the fog. Step on to see it.</span>
        </>
      ) : (
        <>
          <span className={styles.time}>{peek.time}</span>
          <KindIcon kind={peek.eventKind} state={peek.state} />
          <span className={styles.text}>{peek.text}</span>
          {peek.verdict === null ? null : <VerdictMark verdict={peek.verdict} />}
        </>
      )}
    </AriaButton>
  )
}
