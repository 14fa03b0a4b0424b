import { useState } from 'react'
import { now } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { AskLine } from './AskLine.tsx'
import { clockWords } from './clockWords.ts'
import styles from './OpenThreads.module.css'
import { ThreadCard } from './ThreadCard.tsx'
import type { Thread } from './threadsOf.ts'

type Verdict = 'ruledOut' | 'confirmed' | 'parked'

const VERBS: readonly { readonly state: Verdict; readonly label: string; readonly question: string }[] = [
  { state: 'ruledOut', label: 'Rule out', question: 'What ruled it out?' },
  { state: 'confirmed', label: 'Confirm', question: 'What confirmed it?' },
  { state: 'parked', label: 'Park', question: 'Why park it?' },
]

interface HypothesisThreadProps {
  readonly thread: Extract<Thread, { kind: 'hypothesis' }>
  readonly at: number
}

export function HypothesisThread({ thread, at }: HypothesisThreadProps) {
  const { event, since } = thread
  const [asking, setAsking] = useState<Verdict | null>(null)
  const ask = useAsk()
  const verb = VERBS.find(({ state }) => state === asking)
  const save = (state: Verdict, reason: string) => {
    // Without a running clock, now is not when it was settled: its end is left to be filled in.
    const command =
      since === null
        ? ({ kind: 'amendEvent', event: event.id, changes: { state, reason } } as const)
        : ({ kind: 'setHypothesisState', event: event.id, state, at: now(), reason } as const)
    void ask(command)
    setAsking(null)
  }
  return (
    <ThreadCard
      event={event}
      title={`${event.number ?? ''} ${event.text}`.trim()}
      clock={since === null ? '' : clockWords(at - since)}
      clockLabel="Open for"
      detail={detailOf(thread)}
    >
      {verb === undefined ? (
        <span className={styles.acts}>
          {VERBS.map(({ state, label }) => (
            <Button
              key={state}
              size="s"
              onPress={() => setAsking(state)}
              aria-label={`${label} ${event.number ?? ''}`.trim()}
            >
              {label}
            </Button>
          ))}
        </span>
      ) : (
        <AskLine
          label={`${verb.question} ${event.number ?? ''}`.trim()}
          placeholder={verb.question}
          action={verb.label}
          onSave={(reason) => save(verb.state, reason)}
          onCancel={() => setAsking(null)}
        />
      )}
    </ThreadCard>
  )
}

function detailOf({ event, since, evidenceFor, evidenceAgainst }: HypothesisThreadProps['thread']): string {
  const evidence =
    evidenceFor + evidenceAgainst === 0 ? 'no evidence linked' : `${evidenceFor} for, ${evidenceAgainst} against`
  const open = since === null ? 'left open' : ''
  return [event.people.join(', '), evidence, open].filter((words) => words !== '').join(' · ')
}
