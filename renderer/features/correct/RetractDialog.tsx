import { useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './Correct.module.css'
import { eventCount } from './wordsIn.ts'

/** Takes events back with a reason, which may be left out. */
export function RetractDialog({
  events,
  onClose,
}: {
  readonly events: readonly EventId[]
  readonly onClose: () => void
}) {
  const ask = useAsk()
  const [reason, setReason] = useState('')
  const retract = useOnce(async () => {
    if (await ask({ kind: 'retractEvents', events, reason })) onClose()
  })
  return (
    <Dialog
      title={`Retract ${eventCount(events.length)}`}
      isOpen
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Retract" onAction={retract} />}
    >
      <p className={styles.quiet}>
        They stay in the record and can be restored. The timeline and the document leave them out.
      </p>
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          retract()
        }}
      >
        <TextField label="Why" autoFocus placeholder="may be left out" value={reason} onChange={setReason} />
      </form>
    </Dialog>
  )
}
