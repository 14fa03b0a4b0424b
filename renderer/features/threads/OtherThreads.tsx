import { useState } from 'react'
import type { Outcome } from '../../../shared/incident/event.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { AskLine } from './AskLine.tsx'
import { clockWords } from './clockWords.ts'
import styles from './OpenThreads.module.css'
import { ThreadCard } from './ThreadCard.tsx'
import type { Thread } from './threadsOf.ts'

interface ThreadProps<Kind extends Thread['kind']> {
  readonly thread: Extract<Thread, { kind: Kind }>
  readonly at: number
}

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(', ')

export function EscalationThread({ thread, at }: ThreadProps<'escalation'>) {
  const { event, since } = thread
  const [isAsking, setAsking] = useState(false)
  const ask = useAsk()
  const save = (by: string) => {
    void ask({ kind: 'acknowledgeEscalation', event: event.id, at: now(), by })
    setAsking(false)
  }
  const via = event.via === '' ? '' : `by ${event.via}`
  return (
    <ThreadCard
      event={event}
      title={`${event.number ?? ''} ${event.text}`.trim()}
      clock={since === null ? '' : clockWords(at - since)}
      clockLabel="Waiting for"
      tone="warn"
      detail={joined(event.escalatedTo, via, 'not acknowledged')}
    >
      {isAsking ? (
        <AskLine
          label={`Who answered ${event.number ?? ''}`.trim()}
          placeholder="Who answered?"
          action="Acknowledged"
          initial={event.escalatedTo}
          onSave={save}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <span className={styles.acts}>
          <Button size="s" aria-label={`Acknowledged ${event.number ?? ''}`.trim()} onPress={() => setAsking(true)}>
            Acknowledged
          </Button>
          <Button
            size="s"
            aria-label={`Declined ${event.number ?? ''}`.trim()}
            onPress={() => void ask({ kind: 'amendEvent', event: event.id, changes: { declined: true } })}
          >
            Declined
          </Button>
        </span>
      )}
    </ThreadCard>
  )
}

export function ImpactThread({ thread, at }: ThreadProps<'impact'>) {
  const { event, since } = thread
  const ask = useAsk()
  return (
    <ThreadCard
      event={event}
      title={`${event.number ?? ''} ${event.text}`.trim()}
      clock={since === null ? '' : clockWords(at - since)}
      clockLabel="Going on for"
      detail={joined(event.scope, since === null ? 'its end is not recorded' : 'still going on')}
    >
      {since === null ? null : (
        <span className={styles.acts}>
          <Button
            size="s"
            aria-label={`End now ${event.number ?? ''}`.trim()}
            onPress={() => void ask({ kind: 'endImpact', event: event.id, at: now() })}
          >
            End now
          </Button>
        </span>
      )}
    </ThreadCard>
  )
}

const ANSWERS: readonly { readonly outcome: Outcome; readonly label: string }[] = [
  { outcome: 'worked', label: 'Worked' },
  { outcome: 'partly', label: 'In part' },
  { outcome: 'noEffect', label: 'No effect' },
  { outcome: 'madeWorse', label: 'Worse' },
]

/** An expected effect: before it is due it says when, after that it asks. */
export function CheckThread({ thread, at }: ThreadProps<'check'>) {
  const { event, dueAt } = thread
  const zone = useApp((app) => app.displayZone)
  const ask = useAsk()
  const isDue = at >= dueAt
  return (
    <ThreadCard
      event={event}
      title={isDue ? `Did it work? ${event.text}` : event.text}
      clock={isDue ? clockWords(at - dueAt) : `ask ${formatMinute(dueAt, zone)} ${zoneLabel(zone, dueAt)}`}
      clockLabel={isDue ? 'Due for' : 'Asks at'}
      tone={isDue ? 'warn' : 'plain'}
      detail={event.expectedEffect === '' ? '' : `expected: ${event.expectedEffect}`}
    >
      <span className={styles.acts}>
        {ANSWERS.map(({ outcome, label }) => (
          <Button
            key={outcome}
            size="s"
            onPress={() => void ask({ kind: 'amendEvent', event: event.id, changes: { outcome } })}
          >
            {label}
          </Button>
        ))}
      </span>
    </ThreadCard>
  )
}
