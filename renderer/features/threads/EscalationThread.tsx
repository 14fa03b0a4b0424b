import { useState } from 'react'
import { lastPage, pagesOf, standingDecline } from '../../../shared/threads/escalationStory.ts'
import type { Thread } from '../../../shared/threads/threadsOf.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { clockWords } from '../../ui/clockWords.ts'
import { ActForm } from './ActForm.tsx'
import { agoWords } from './agoWords.ts'
import { CardButton } from './CardButton.tsx'
import { aboutOf, ThreadCard, titleOf } from './ThreadCard.tsx'

type Asking = 'acknowledged' | 'page' | 'declined'

interface EscalationThreadProps {
  readonly thread: Extract<Thread, { kind: 'escalation' }>
  readonly at: Instant
}

/** Somebody was called: since when, whom, and what they said. */
export function EscalationThread({ thread, at }: EscalationThreadProps) {
  const { event, since } = thread
  const [asking, setAsking] = useState<Asking | null>(null)
  const ask = useAsk()
  const about = aboutOf(event)
  const { to, via } = lastPage(event)
  const declined = standingDecline(event)
  const done = () => setAsking(null)

  const form = () => {
    switch (asking) {
      case 'acknowledged':
        return (
          <ActForm
            about={about}
            action="Acknowledged"
            fields={[{ name: 'by', label: 'Who answered?', lead: 'By', initial: to }]}
            onSave={(said, when) => {
              void ask({ kind: 'acknowledgeEscalation', event: event.id, at: when, by: said('by') })
              done()
            }}
            onCancel={done}
          />
        )
      case 'page':
        return (
          <ActForm
            about={about}
            action="Paged"
            fields={[
              { name: 'to', label: 'Whom? Another name hands it on', lead: 'To', initial: to },
              { name: 'via', label: 'By phone, chat, pager?', lead: 'Via', initial: via },
            ]}
            onSave={(said, when) => {
              void ask({ kind: 'pageAgain', event: event.id, at: when, to: said('to'), via: said('via') })
              done()
            }}
            onCancel={done}
          />
        )
      case 'declined':
        return (
          <ActForm
            about={about}
            action="Declined"
            fields={[
              { name: 'reason', label: 'Why not?', lead: 'Why' },
              { name: 'by', label: 'Who said no?', lead: 'By', initial: to },
            ]}
            onSave={(said, when) => {
              void ask({
                kind: 'declineEscalation',
                event: event.id,
                at: when,
                by: said('by'),
                reason: said('reason'),
              })
              done()
            }}
            onCancel={done}
          />
        )
      default:
        return null
    }
  }

  return (
    <ThreadCard
      event={event}
      title={titleOf(event)}
      clock={since === null ? '' : clockWords(at - since)}
      clockLabel="Waiting for"
      tone="warn"
      detail={declined === null ? pagedWords(thread, at) : declinedWords(declined)}
      form={form()}
    >
      <CardButton aria-label={`Acknowledged ${about}`} onPress={() => setAsking('acknowledged')}>
        Acknowledged
      </CardButton>
      <CardButton
        aria-label={`${declined === null ? 'Page again' : 'Hand on'} ${about}`}
        onPress={() => setAsking('page')}
      >
        {declined === null ? 'Page again' : 'Hand on'}
      </CardButton>
      {declined === null ? (
        <CardButton aria-label={`Declined ${about}`} onPress={() => setAsking('declined')}>
          Declined
        </CardButton>
      ) : (
        <CardButton
          aria-label={`Let go ${about}`}
          onPress={() => void ask({ kind: 'amendEvent', event: event.id, changes: { endedAt: now() } })}
        >
          Let go
        </CardButton>
      )}
    </ThreadCard>
  )
}

/** `paged Sam by phone, not acknowledged`, after several tries with the last one: `paged 3 times, Kim by chat 4 min ago`. */
function pagedWords({ event }: EscalationThreadProps['thread'], at: Instant): string {
  const pages = pagesOf(event)
  const { at: last, to, via } = lastPage(event)
  const whom = [to, via === '' ? '' : `by ${via}`].filter((word) => word !== '').join(' ')
  if (pages.length === 1) return [whom === '' ? '' : `paged ${whom}`, 'not acknowledged'].filter(Boolean).join(', ')
  return `paged ${pages.length} times, last ${[whom, agoWords(at - last)].filter((word) => word !== '').join(' ')}`
}

const declinedWords = ({ by, reason }: { readonly by: string; readonly reason: string }): string =>
  `${by === '' ? 'declined' : `${by} declined`}${reason === '' ? '' : `: ${reason}`}`
