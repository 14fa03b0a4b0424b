import { useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatDateTime } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { readShift } from '../../../shared/time/typedShift.ts'
import { useApp } from '../../store/useApp.ts'
import { dispatchErrorWords, useAskInForm } from '../../store/useAsk.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './Correct.module.css'
import { eventCount } from './wordsIn.ts'

interface ShiftDialogProps {
  readonly incident: Incident
  readonly events: readonly EventId[]
  readonly onClose: () => void
}

/** Moves events earlier or later, all by the same. Shows where the first of them comes to lie before it is done. */
export function ShiftDialog({ incident, events: ids, onClose }: ShiftDialogProps) {
  const ask = useAskInForm()
  const zone = useApp((app) => app.displayZone)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const events = ids.flatMap((id) => incident.events.get(id) ?? [])
  const first = events.toSorted((a, b) => a.occurredAt - b.occurredAt)[0]
  const read = readShift(typed)

  const shift = useOnce(async () => {
    if (!read.ok) return setError(read.error)
    const refusal = await ask({ kind: 'amendEvents', events: ids, change: { kind: 'shift', by: read.value } })
    if (refusal === null) onClose()
    else setError(dispatchErrorWords(refusal).title)
  })
  return (
    <Dialog
      title={`Shift ${eventCount(events.length)} in time`}
      isOpen
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Shift" onAction={shift} />}
    >
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          shift()
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
