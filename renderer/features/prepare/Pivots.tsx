import { Lock, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordOf } from '../../../shared/incident/records/collections.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { useApp } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EventPicker } from '../../ui/EventPicker.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './Pivots.module.css'

/** Where the incident turned, and what the facilitator wants to ask there. */
export function Pivots({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const zone = useApp((app) => app.displayZone)
  const [isPicking, setPicking] = useState(false)
  const [picked, setPicked] = useState<EventId | null>(null)
  const marked = incident.timeline.flatMap((event) => {
    const mark = recordOf(incident, 'eventMark', event.id)
    return mark !== null && (mark.pivot || mark.question.trim() !== '') ? [{ event, mark }] : []
  })
  const isMarked = new Set(marked.map(({ event }) => event.id))
  return (
    <Panel
      title="Pivots and questions"
      note={
        <span className={styles.private}>
          <Lock aria-hidden />
          Questions stay private
        </span>
      }
    >
      {marked.length > 0 ? null : (
        <p className={stage.quiet}>Mark where the incident turned: the walk can jump from one to the next.</p>
      )}
      <ul className={stage.parted}>
        {marked.map(({ event, mark }) => (
          <Pivot key={event.id} event={event} mark={mark} isPicked={event.id === picked} />
        ))}
      </ul>
      {isPicking ? (
        <EventPicker
          label="Find an event to mark as pivot"
          placeholder="Where did it turn?"
          events={incident.timeline.filter(({ id, hidden }) => !hidden && !isMarked.has(id))}
          zone={zone}
          autoFocus
          onPick={({ id }) => {
            void put({ collection: 'eventMark', id, changes: { pivot: true } })
            setPicked(id)
            setPicking(false)
          }}
          onCancel={() => setPicking(false)}
        />
      ) : (
        <span>
          <Button size="s" onPress={() => setPicking(true)}>
            Mark a pivot…
          </Button>
        </span>
      )}
    </Panel>
  )
}

interface PivotProps {
  readonly event: IncidentEvent
  readonly mark: RecordOf<'eventMark'>
  /** It was found just now: what to ask there comes next. */
  readonly isPicked: boolean
}

function Pivot({ event, mark, isPicked }: PivotProps) {
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isPicked) question.current?.querySelector('input')?.focus()
  }, [isPicked])
  const put = usePut()
  const zone = useApp((app) => app.displayZone)
  const save = (changes: { readonly pivot?: boolean; readonly question?: string }) =>
    void put({ collection: 'eventMark', id: event.id, changes })
  const { sign, text } = timeWords(event, zone)
  return (
    <li className={styles.pivot}>
      <KindIcon kind={event.kind} state={event.state} size={16} />
      <span className={styles.time}>{`${sign} ${text}`.trim()}</span>
      <span className={styles.text}>{event.text}</span>
      <Checkbox isSelected={mark.pivot} onChange={(pivot) => save({ pivot })}>
        Pivot
      </Checkbox>
      <IconButton
        label={`Take the marks off: ${event.text}`}
        size="s"
        onPress={() => save({ pivot: false, question: '' })}
      >
        <X aria-hidden />
      </IconButton>
      <div ref={question} className={styles.question}>
        <HandWritten
          field={`eventMark.${event.id}.question`}
          label={`Private question on: ${event.text}`}
          hideLabel
          oneLine
          placeholder="What do you want to ask here?"
          value={mark.question}
          onSave={(question) => save({ question: question.trim() })}
        />
      </div>
    </li>
  )
}
