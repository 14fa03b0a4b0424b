import { useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { kindWords, timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { likelyDuplicates } from '../../../shared/incident/likelyDuplicates.ts'
import { earliest, joinedText, mergedFields } from '../../../shared/incident/merged.ts'
import { useApp } from '../../store/useApp.ts'
import { dispatchErrorWords, useAskInForm } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { listText } from '../../ui/listText.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './Correct.module.css'
import { sumWords } from './sumWords.ts'

interface MergeDialogProps {
  readonly incident: Incident
  readonly events: readonly EventId[]
  readonly onClose: () => void
}

/** Makes one event of several, and shows what it will be. A single event is offered what seems to tell the same. */
export function MergeDialog({ incident, events: ids, onClose }: MergeDialogProps) {
  const [chosen, setChosen] = useState(ids)
  const events = incident.timeline.filter(({ id }) => chosen.includes(id))
  const [first, ...more] = events
  if (first === undefined) return null
  if (more.length > 0)
    return <MergeForm key={chosen.join()} incident={incident} events={[first, ...more]} onClose={onClose} />
  const alike = likelyDuplicates(incident.timeline, first)
  return (
    <Dialog title="Merge with" isOpen onClose={onClose} actions={<Button onPress={onClose}>Cancel</Button>}>
      {alike.length === 0 ? (
        <p className={styles.quiet}>
          Nothing nearby seems to tell the same as “{first.text}”. Select the events in the log, with Shift or Ctrl, and
          merge those.
        </p>
      ) : (
        <p className={styles.quiet}>These seem to tell the same as “{first.text}”:</p>
      )}
      {alike.map((event) => (
        <button
          key={event.id}
          type="button"
          className={styles.candidate}
          onClick={() => setChosen([first.id, event.id])}
        >
          <EventWords event={event} />
        </button>
      ))}
    </Dialog>
  )
}

function EventWords({ event }: { readonly event: IncidentEvent }) {
  const zone = useApp((app) => app.displayZone)
  const time = timeWords(event, zone)
  return (
    <>
      <span className={styles.time}>
        {time.sign} {time.text}
      </span>
      <KindIcon kind={event.kind} state={event.kind === 'hypothesis' ? event.state : null} />
      <span className={styles.text}>{event.text}</span>
    </>
  )
}

interface MergeFormProps {
  readonly incident: Incident
  readonly events: readonly [IncidentEvent, ...IncidentEvent[]]
  readonly onClose: () => void
}

function MergeForm({ incident, events, onClose }: MergeFormProps) {
  const ask = useAskInForm()
  const select = useApp((app) => app.select)
  const zone = useApp((app) => app.displayZone)
  const [keepId, setKeep] = useState<string>(earliest(events).id)
  const [timeOf, setTimeOf] = useState<string>(earliest(events).id)
  const [text, setText] = useState(() => joinedText(events))
  const [error, setError] = useState<string | null>(null)
  const keep = events.find(({ id }) => id === keepId) ?? events[0]
  const others = events.filter((event) => event !== keep)
  const { occurredAt } = events.find(({ id }) => id === timeOf) ?? keep
  const result = mergedFields([keep, ...others])
  const gone = new Set(others.map(({ id }) => id))
  const pointing = incident.timeline.filter(({ id, links }) => id !== keep.id && links.some(({ to }) => gone.has(to)))
  const joined = joinedText(events)

  const merge = useOnce(async () => {
    const refusal = await ask({
      kind: 'mergeEvents',
      keep: keep.id,
      others: others.map(({ id }) => id),
      text,
      occurredAt,
    })
    if (refusal !== null) return setError(dispatchErrorWords(refusal).title)
    select(keep.id)
    onClose()
  })
  return (
    <Dialog
      title={`Merge ${events.length} events`}
      wide
      isOpen
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Merge" onAction={merge} />}
    >
      <ul className={styles.events}>
        {events.map((event) => (
          <li key={event.id}>
            <EventWords event={event} />
          </li>
        ))}
      </ul>
      <div className={styles.columns}>
        <Select
          label="Keep"
          options={events.map((event) => ({ id: String(event.id), label: `${kindWords(event)}: ${event.text}` }))}
          value={String(keep.id)}
          onChange={setKeep}
        />
        <Select
          label="Time"
          options={events.map((event) => {
            const { sign, text: time } = timeWords(event, zone)
            return { id: String(event.id), label: `${sign} ${time}`.trim() }
          })}
          value={timeOf}
          onChange={setTimeOf}
        />
      </div>
      <TextArea label="Text" autoFocus value={text} onChange={setText} error={error} rows={2} />
      <div className={styles.words}>
        <span className={styles.quiet}>Take the text</span>
        <Button size="s" isDisabled={text === joined} onPress={() => setText(joined)}>
          of all
        </Button>
        {events.map((event, index) => (
          <Button key={event.id} size="s" isDisabled={text === event.text} onPress={() => setText(event.text)}>
            of {event.number ?? `no. ${index + 1}`}
          </Button>
        ))}
      </div>
      <p className={styles.quiet} role="status">
        {sumWords({
          people: listText(result.people ?? []),
          tags: listText(result.tags ?? []),
          files: result.attachments?.length ?? 0,
          links: result.links?.length ?? 0,
          pointing: pointing.length,
        })}{' '}
        The {others.length === 1 ? 'other is' : 'others are'} retracted, kept in the record, and can be brought back by
        one undo.
      </p>
    </Dialog>
  )
}
