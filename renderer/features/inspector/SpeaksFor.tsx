import { X } from 'lucide-react'
import { useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { EventPicker } from '../../ui/EventPicker.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './StoryRow.module.css'
import { StoryRow } from './StoryRow.tsx'

interface SpeaksForProps {
  readonly incident: Incident
  readonly event: IncidentEvent
}

const SIDES = [
  { id: 'for', label: 'For' },
  { id: 'against', label: 'Against' },
] as const

/** Which hypotheses the event is evidence for or against. */
export function SpeaksFor({ incident, event }: SpeaksForProps) {
  const zone = useApp((app) => app.displayZone)
  const [isAdding, setAdding] = useState(false)
  const [side, setSide] = useState<'for' | 'against'>('for')
  const ask = useAsk()
  const linked = event.links.flatMap(({ to, relation }) => {
    const hypothesis = incident.events.get(to)
    return (relation === 'for' || relation === 'against') && hypothesis !== undefined ? [{ hypothesis, relation }] : []
  })
  const free = incident.timeline.filter(
    ({ id, kind }) =>
      kind === 'hypothesis' && id !== event.id && !linked.some(({ hypothesis }) => hypothesis.id === id),
  )
  if (linked.length === 0 && free.length === 0) return null
  const link = (hypothesis: EventId, relation: 'for' | 'against' | null) => {
    void ask({ kind: 'linkEvidence', event: event.id, hypothesis, relation })
    setAdding(false)
  }
  return (
    <StoryRow label="Evidence of">
      {linked.map(({ hypothesis, relation }) => (
        <span key={hypothesis.id} className={styles.line}>
          <span className={styles.what} title={hypothesis.text}>
            {relation} <b>{hypothesis.number}</b> {hypothesis.text}
          </span>
          <IconButton
            size="s"
            label={`No evidence ${relation} ${hypothesis.number ?? 'it'}`}
            onPress={() => link(hypothesis.id, null)}
          >
            <X aria-hidden />
          </IconButton>
        </span>
      ))}
      {free.length === 0 ? null : isAdding ? (
        <div className={styles.adding}>
          <SegmentedControl label="What it is" segments={SIDES} value={side} onChange={setSide} />
          <EventPicker
            label={`Which hypothesis does it speak ${side}?`}
            placeholder="Which hypothesis?"
            events={free}
            zone={zone}
            autoFocus
            onPick={({ id }) => link(id, side)}
            onCancel={() => setAdding(false)}
          />
        </div>
      ) : (
        <Button size="s" onPress={() => setAdding(true)}>
          Link to a hypothesis…
        </Button>
      )}
    </StoryRow>
  )
}
