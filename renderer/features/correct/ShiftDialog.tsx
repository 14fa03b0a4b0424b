import { useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatDateTime } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { readShift } from '../../../shared/time/typedShift.ts'
import { useApp } from '../../store/useApp.ts'
import { dispatchErrorWords } from '../../store/useAsk.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Correct.module.css'
import { eventCount } from './wordsIn.ts'

interface ShiftDialogProps {
  readonly incident: Incident
  readonly events: readonly EventId[]
  readonly onClose: () => void
}

/** Moves events earlier or later, all by the same. Shows where the first of them comes to lie before it is done. */
export function ShiftDialog({ incident, events: ids, onClose }: ShiftDialogProps) {
  const dispatch = useApp((app) => app.dispatch)
  const zone = useApp((app) => app.displayZone)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const events = ids.flatMap((id) => incident.events.get(id) ?? [])
  const first = events.toSorted((a, b) => a.occurredAt - b.occurredAt)[0]
  const read = readShift(typed)

  const shift = async () => {
    if (!read.ok) return setError(read.error)
    const answer = await dispatch({ kind: 'amendEvents', events: ids, change: { kind: 'shift', by: read.value } })
    if (answer.ok) onClose()
    else setError(dispatchErrorWords(answer.error).title)
  }
  return (
    <Dialog
      title={`Shift ${eventCount(events.length)} in time`}
      isOpen
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Shift" onAction={() => void shift()} />}
    >
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          void shift()
        }}
      >
        <TextField
          label="By how much"
          autoFocus
          mono
          placeholder="+5m, -1h 30m, 90s"
          value={typed}
          error={error}
          onChange={(text) => {
            setTyped(text)
            setError(null)
          }}
        />
      </form>
      {first === undefined ? null : (
        <p className={styles.quiet} role="status">
          The first: {formatDateTime(first.occurredAt, zone)}
          {read.ok ? ` → ${formatDateTime(instant(first.occurredAt + read.value), zone)}` : ''}. Ends and answers move
          along.
        </p>
      )}
    </Dialog>
  )
}
