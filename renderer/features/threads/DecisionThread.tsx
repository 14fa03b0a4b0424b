import { useState } from 'react'
import type { Thread } from '../../../shared/threads/threadsOf.ts'
import { useAsk } from '../../store/useAsk.ts'
import { ActForm } from './ActForm.tsx'
import { CardButton } from './CardButton.tsx'
import { aboutOf, ThreadCard, titleOf } from './ThreadCard.tsx'

/** A decision just made: what it was chosen over is remembered best now. */
export function DecisionThread({ thread }: { readonly thread: Extract<Thread, { kind: 'decision' }> }) {
  const { event } = thread
  const [isAsking, setAsking] = useState(false)
  const ask = useAsk()
  const about = aboutOf(event)
  const done = () => setAsking(false)
  return (
    <ThreadCard
      event={event}
      title={titleOf(event)}
      clock=""
      clockLabel=""
      tone="calm"
      detail="chosen over what, and why?"
      form={
        isAsking ? (
          <ActForm
            about={about}
            action="Save"
            asksWhen={false}
            fields={[
              { name: 'optionsNotTaken', label: 'Options not taken' },
              { name: 'reason', label: 'Why this one?' },
            ]}
            onSave={(said) => {
              const changes = { optionsNotTaken: said('optionsNotTaken'), reason: said('reason') }
              if (changes.optionsNotTaken + changes.reason !== '') {
                void ask({ kind: 'amendEvent', event: event.id, changes })
              }
              done()
            }}
            onCancel={done}
          />
        ) : null
      }
    >
      <CardButton aria-label={`Options not taken for ${about}`} onPress={() => setAsking(true)}>
        Options
      </CardButton>
      <CardButton
        aria-label={`No other option for ${about}`}
        onPress={() =>
          void ask({ kind: 'amendEvent', event: event.id, changes: { optionsNotTaken: 'None considered' } })
        }
      >
        No other option
      </CardButton>
    </ThreadCard>
  )
}
