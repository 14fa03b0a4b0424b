import { Minus, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { EventId } from '../../shared/ids.ts'
import type { IncidentEvent } from '../../shared/incident/event.ts'
import type { Evidence } from '../../shared/incident/evidence.ts'
import type { ZoneId } from '../../shared/time/instant.ts'
import { Button } from './Button.tsx'
import { EventPicker } from './EventPicker.tsx'
import styles from './EvidenceEditor.module.css'
import { IconButton } from './IconButton.tsx'
import { SegmentedControl } from './SegmentedControl.tsx'

export type Side = 'for' | 'against'

interface EvidenceEditorProps {
  readonly hypothesis: IncidentEvent
  readonly evidence: Evidence
  readonly timeline: readonly IncidentEvent[]
  readonly zone: ZoneId
  /** Asks for more evidence at once; otherwise on request. */
  readonly startsAdding?: boolean
  readonly onLink: (event: EventId, side: Side | null) => void
  readonly onOpen: (event: EventId) => void
  /** Nothing more is to be added. */
  readonly onDone?: () => void
}

const SIDES = [
  { id: 'for', label: 'For' },
  { id: 'against', label: 'Against' },
] as const

/** What speaks for and against a hypothesis: to be opened, let go of, and added to by typing. */
export function EvidenceEditor(props: EvidenceEditorProps) {
  const { hypothesis, evidence, timeline, zone, startsAdding = false, onLink, onOpen, onDone } = props
  const [side, setSide] = useState<Side>('for')
  const [isAdding, setAdding] = useState(startsAdding)
  const done = () => {
    setAdding(startsAdding)
    onDone?.()
  }
  const name = hypothesis.number ?? 'the hypothesis'
  const linked = new Set([...evidence.supports, ...evidence.contradicts].map(({ id }) => id))
  const free = timeline.filter((event) => event.id !== hypothesis.id && !linked.has(event.id))
  return (
    <div className={styles.editor}>
      {evidence.supports.length + evidence.contradicts.length === 0 ? null : (
        <ul className={styles.list} aria-label={`Evidence of ${name}`}>
          {evidence.supports.map((event) => (
            <EvidenceLine key={event.id} event={event} side="for" name={name} onLink={onLink} onOpen={onOpen} />
          ))}
          {evidence.contradicts.map((event) => (
            <EvidenceLine key={event.id} event={event} side="against" name={name} onLink={onLink} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <>
          <SegmentedControl label={`What it is for ${name}`} segments={SIDES} value={side} onChange={setSide} />
          <EventPicker
            label={`Find evidence ${side} ${name}`}
            placeholder={`Which event speaks ${side} it?`}
            events={free}
            zone={zone}
            autoFocus
            onPick={({ id }) => onLink(id, side)}
            onCancel={done}
          />
        </>
      ) : (
        <span>
          <Button size="s" onPress={() => setAdding(true)} aria-label={`Link evidence of ${name}…`}>
            Link evidence…
          </Button>
        </span>
      )}
    </div>
  )
}

interface EvidenceLineProps extends Pick<EvidenceEditorProps, 'onLink' | 'onOpen'> {
  readonly event: IncidentEvent
  readonly side: Side
  readonly name: string
}

function EvidenceLine({ event, side, name, onLink, onOpen }: EvidenceLineProps) {
  return (
    <li className={styles.line}>
      <span className={styles.side} title={`speaks ${side} ${name}`}>
        {side === 'for' ? <Plus aria-label="for" /> : <Minus aria-label="against" />}
      </span>
      <AriaButton className={styles.text} onPress={() => onOpen(event.id)}>
        {event.number === null ? '' : `${event.number} `}
        {event.text}
      </AriaButton>
      <IconButton size="s" label={`No evidence ${side} ${name}: ${event.text}`} onPress={() => onLink(event.id, null)}>
        <X aria-hidden />
      </IconButton>
    </li>
  )
}
