import { useState } from 'react'
import { covered, type Interval } from '../../../shared/incident/intervals.ts'
import type { Thread } from '../../../shared/threads/threadsOf.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { clockWords } from '../../ui/clockWords.ts'
import { ActForm } from './ActForm.tsx'
import { CardButton } from './CardButton.tsx'
import { aboutOf, ThreadCard, titleOf } from './ThreadCard.tsx'

interface ImpactThreadProps {
  readonly thread: Extract<Thread, { kind: 'impact' }>
  readonly at: Instant
  readonly impact: readonly Interval[]
  /** How many impacts go on at once. */
  readonly running: number
}

/** A window of impact that has not ended. */
export function ImpactThread({ thread, at, impact, running }: ImpactThreadProps) {
  const { event, since } = thread
  const [asking, setAsking] = useState<'end' | 'scope' | null>(null)
  const ask = useAsk()
  const about = aboutOf(event)
  const done = () => setAsking(null)
  const total = impact.length > 1 ? `${glanceDuration(covered(impact))} of impact in all` : ''
  const form =
    asking === 'scope' ? (
      <ActForm
        about={about}
        action="Save"
        asksWhen={false}
        fields={[{ name: 'scope', label: 'Which region, service, share of users?', initial: event.scope }]}
        onSave={(said) => {
          void ask({ kind: 'amendEvent', event: event.id, changes: { scope: said('scope') } })
          done()
        }}
        onCancel={done}
      />
    ) : asking === 'end' ? (
      <ActForm
        about={about}
        action="Ended"
        fields={[]}
        onSave={(_, when) => {
          void ask({ kind: 'endImpact', event: event.id, at: when })
          done()
        }}
        onCancel={done}
      />
    ) : null
  return (
    <ThreadCard
      event={event}
      title={titleOf(event)}
      clock={since === null ? '' : clockWords(at - since)}
      clockLabel="Going on for"
      tone="calm"
      detail={[event.scope, since === null ? 'its end is not recorded' : 'still going on', total]
        .filter((words) => words !== '')
        .join(' · ')}
      form={form}
    >
      {since === null ? null : (
        <CardButton
          aria-label={`End now ${about}`}
          onPress={() => void ask({ kind: 'endImpact', event: event.id, at: now() })}
        >
          End now
        </CardButton>
      )}
      <CardButton aria-label={`Ended at ${about}`} onPress={() => setAsking('end')}>
        Ended at…
      </CardButton>
      <CardButton aria-label={`Scope of ${about}`} onPress={() => setAsking('scope')}>
        Scope
      </CardButton>
      {running > 1 && since !== null ? (
        <CardButton
          aria-label={`Ended everywhere, ${about}`}
          onPress={() => void ask({ kind: 'endAllImpacts', at: now() })}
        >
          Ended everywhere
        </CardButton>
      ) : null}
    </ThreadCard>
  )
}
