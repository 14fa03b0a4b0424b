import { useState } from 'react'
import { costWords } from '../../../shared/incident/costWords.ts'
import { evidenceCounts } from '../../../shared/incident/evidence.ts'
import { covered, type Interval } from '../../../shared/incident/intervals.ts'
import { costOf, pursuitOf } from '../../../shared/incident/pursuit.ts'
import type { Thread } from '../../../shared/threads/threadsOf.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { clockWords } from '../../ui/clockWords.ts'
import { listText, readList } from '../../ui/listText.ts'
import { ActForm } from './ActForm.tsx'
import { CardButton, CardWords } from './CardButton.tsx'
import { EvidenceBelow } from './EvidenceBelow.tsx'
import { aboutOf, ThreadCard, titleOf } from './ThreadCard.tsx'
import { VERDICTS, type Verdict } from './verdicts.ts'

interface HypothesisThreadProps {
  readonly thread: Extract<Thread, { kind: 'hypothesis' }>
  readonly at: Instant
  /** The windows of impact so far. */
  readonly impact: readonly Interval[]
}

type Asking = Verdict | 'people' | null

export function HypothesisThread({ thread, at, impact }: HypothesisThreadProps) {
  const { event, since, evidence } = thread
  const [asking, setAsking] = useState<Asking>(null)
  const [showsEvidence, setShowsEvidence] = useState(false)
  const ask = useAsk()
  const about = aboutOf(event)
  const verdict = asking === null || asking === 'people' ? null : VERDICTS[asking]
  const pursuit = since === null ? null : pursuitOf(event, at)
  const cost = pursuit === null ? null : costOf(pursuit, event.people, impact)

  const settle = (
    state: Verdict,
    said: (name: 'reason' | 'whyItLookedRight' | 'soonerBy') => string,
    when: Instant,
  ) => {
    const [reason, looked, sooner] = [said('reason'), said('whyItLookedRight'), said('soonerBy')]
    const hindsight = {
      ...(looked === event.whyItLookedRight ? {} : { whyItLookedRight: looked }),
      ...(sooner === event.soonerBy ? {} : { soonerBy: sooner }),
    }
    // Without a running clock, now is not when it was settled: its end is left to be filled in.
    const command =
      since === null
        ? ({ kind: 'amendEvent', event: event.id, changes: { state, reason, ...hindsight } } as const)
        : ({ kind: 'setHypothesisState', event: event.id, state, at: when, reason, ...hindsight } as const)
    void ask(command)
    setAsking(null)
  }

  const form =
    verdict !== null && asking !== null && asking !== 'people' ? (
      <ActForm
        about={about}
        action={verdict.label}
        asksWhen={since !== null}
        fields={[{ name: 'reason', label: verdict.question }]}
        more={
          asking === 'ruledOut'
            ? [
                { name: 'whyItLookedRight', label: 'Why did it look right?', initial: event.whyItLookedRight },
                { name: 'soonerBy', label: 'What would have shown it sooner?', initial: event.soonerBy },
              ]
            : []
        }
        onSave={(said, when) => settle(asking, said, when)}
        onCancel={() => setAsking(null)}
      />
    ) : asking === 'people' ? (
      <ActForm
        about={about}
        action="Save"
        asksWhen={false}
        fields={[{ name: 'people', label: 'Who pursues it? Ana, Sam', initial: listText(event.people) }]}
        onSave={(said) => {
          void ask({ kind: 'amendEvent', event: event.id, changes: { people: readList(said('people')) } })
          setAsking(null)
        }}
        onCancel={() => setAsking(null)}
      />
    ) : null

  return (
    <ThreadCard
      event={event}
      title={titleOf(event)}
      clock={pursuit === null ? '' : clockWords(covered(pursuit))}
      clockLabel="Open for"
      detail={
        <>
          <CardWords about={`who pursues ${about}`} onPress={() => setAsking('people')}>
            {event.people.length === 0 ? 'nobody named' : listText(event.people)}
          </CardWords>
          {' · '}
          <CardWords
            about={`evidence of ${about}`}
            isExpanded={showsEvidence}
            onPress={() => setShowsEvidence(!showsEvidence)}
          >
            {evidence.supports.length + evidence.contradicts.length === 0
              ? 'no evidence yet'
              : evidenceCounts(evidence)}
          </CardWords>
          {cost === null ? ' · left open' : costWords(cost).map((words) => ` · ${words}`)}
        </>
      }
      form={form}
      below={
        showsEvidence ? (
          <EvidenceBelow event={event} evidence={evidence} onClose={() => setShowsEvidence(false)} />
        ) : null
      }
    >
      {VERBS.map((state) => (
        <CardButton key={state} onPress={() => setAsking(state)} aria-label={`${VERDICTS[state].label} ${about}`}>
          {VERDICTS[state].label}
        </CardButton>
      ))}
    </ThreadCard>
  )
}

const VERBS: readonly Verdict[] = ['ruledOut', 'confirmed', 'parked']

/** Put aside: it costs nothing, and waits to be taken up again. */
export function ParkedThread({ thread }: { readonly thread: Extract<Thread, { kind: 'parked' }> }) {
  const { event } = thread
  const ask = useAsk()
  return (
    <ThreadCard event={event} title={titleOf(event)} clock="parked" clockLabel="" tone="quiet" detail={event.reason}>
      <CardButton
        aria-label={`Reopen ${aboutOf(event)}`}
        onPress={() => void ask({ kind: 'setHypothesisState', event: event.id, state: 'open', at: now(), reason: '' })}
      >
        Reopen
      </CardButton>
    </ThreadCard>
  )
}
