import { useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { EventKind } from '../../../shared/incident/kinds.ts'
import { readTimeText, timeText } from '../../../shared/incident/typedTime.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import type { CorrectTask } from '../../store/correctSlice.ts'
import { useApp } from '../../store/useApp.ts'
import { dispatchErrorWords, useAskInForm } from '../../store/useAsk.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { kindOptions } from '../../ui/kindOptions.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './Correct.module.css'
import { bestCut, cutText } from './cut.ts'

interface SplitDialogProps {
  readonly incident: Incident
  readonly task: Extract<CorrectTask, { kind: 'split' }>
  readonly onClose: () => void
}

/** Makes two events of one: the two texts and times stand side by side before it is done. */
export function SplitDialog({ incident, task, onClose }: SplitDialogProps) {
  const ask = useAskInForm()
  const zone = useApp((app) => app.displayZone)
  const event = incident.events.get(task.event)
  const [texts, setTexts] = useState(() => cutText(task.text, task.at ?? bestCut(task.text)))
  const shown = event === undefined ? '' : timeText(event, zone)
  const [times, setTimes] = useState<readonly [string, string]>([shown, shown])
  const [kind, setKind] = useState<EventKind>(event?.kind ?? 'note')
  const [error, setError] = useState<string | null>(null)

  const split = useOnce(async () => {
    if (event === undefined) return
    const read = times.map((time) => (time === shown ? null : readTimeText(time, zone, event)))
    const wrong = read.find((one) => one?.ok === false)
    if (wrong?.ok === false) return setError(wrong.error)
    const [first, second] = read.map((one) => (one?.ok === true ? one.value.occurredAt : null) ?? event.occurredAt)
    const refusal = await ask({
      kind: 'splitEvent',
      event: event.id,
      first: { text: texts[0], occurredAt: first ?? event.occurredAt },
      second: { kind, text: texts[1], occurredAt: second ?? event.occurredAt },
    })
    if (refusal === null) onClose()
    else setError(dispatchErrorWords(refusal).title)
  })
  if (event === undefined) return null

  const timeLabel = `Time, ${zoneLabel(zone, event.occurredAt)}`
  return (
    <Dialog
      title="Split into two events"
      wide
      isOpen
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Split" onAction={split} />}
    >
      <div className={styles.part}>
        <TextField label={timeLabel} mono value={times[0]} onChange={(time) => setTimes([time, times[1]])} />
        <TextArea label="First" rows={2} value={texts[0]} onChange={(text) => setTexts([text, texts[1]])} />
      </div>
      <div className={styles.part}>
        <div className={styles.stack}>
          <TextField
            label={`${timeLabel}, second`}
            mono
            value={times[1]}
            onChange={(time) => setTimes([times[0], time])}
          />
          <Select label="Kind of the second" options={kindOptions(incident)} value={kind} onChange={setKind} />
        </div>
        <TextArea
          label="Second"
          rows={4}
          autoFocus
          value={texts[1]}
          error={error}
          onChange={(text) => {
            setTexts([texts[0], text])
            setError(null)
          }}
        />
      </div>
      <p className={styles.quiet}>
        Both have the people, tags and certainty of the event. Files, links and an end stay with the first. One undo
        takes it back.
      </p>
    </Dialog>
  )
}
