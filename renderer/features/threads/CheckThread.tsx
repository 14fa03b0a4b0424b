import { useState } from 'react'
import type { Outcome } from '../../../shared/incident/event.ts'
import type { Thread } from '../../../shared/threads/threadsOf.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { after, type Instant, MINUTE, millis } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { clockWords } from '../../ui/clockWords.ts'
import { CardButton } from './CardButton.tsx'
import { ThreadCard } from './ThreadCard.tsx'

const ANSWERS: readonly { readonly outcome: Outcome; readonly label: string }[] = [
  { outcome: 'worked', label: 'Worked' },
  { outcome: 'partly', label: 'Partly' },
  { outcome: 'noEffect', label: 'No effect' },
  { outcome: 'madeWorse', label: 'Made worse' },
]

const AGAIN = millis(5 * MINUTE)

interface CheckThreadProps {
  readonly thread: Extract<Thread, { kind: 'check' }>
  readonly at: Instant
}

/** An expected effect: before it is due it says when, after that it asks. */
export function CheckThread({ thread, at }: CheckThreadProps) {
  const { event, dueAt } = thread
  const [answersEarly, setAnswersEarly] = useState(false)
  const zone = useApp((app) => app.displayZone)
  const ask = useAsk()
  const isDue = at >= dueAt
  return (
    <ThreadCard
      event={event}
      title={isDue ? `Did it work? ${event.text}` : event.text}
      clock={isDue ? clockWords(at - dueAt) : `ask ${formatMinute(dueAt, zone)} ${zoneLabel(zone, dueAt)}`}
      clockLabel={isDue ? 'Due for' : 'Asks at'}
      tone={isDue ? 'warn' : 'calm'}
      detail={event.expectedEffect === '' ? '' : `expected: ${event.expectedEffect}`}
    >
      {isDue || answersEarly ? (
        <>
          {ANSWERS.map(({ outcome, label }) => (
            <CardButton
              key={outcome}
              aria-label={`${label}: ${event.text}`}
              onPress={() => void ask({ kind: 'judgeAction', event: event.id, outcome, at: now() })}
            >
              {label}
            </CardButton>
          ))}
          <CardButton
            aria-label={`Ask again in 5 min: ${event.text}`}
            onPress={() => void ask({ kind: 'amendEvent', event: event.id, changes: { checkAt: after(now(), AGAIN) } })}
          >
            Ask again in 5 min
          </CardButton>
        </>
      ) : (
        <CardButton aria-label={`Answer now: ${event.text}`} variant="quiet" onPress={() => setAnswersEarly(true)}>
          Answer now
        </CardButton>
      )}
    </ThreadCard>
  )
}
