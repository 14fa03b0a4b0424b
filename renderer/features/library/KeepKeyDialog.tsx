import { useState } from 'react'
import type { NewIncident } from '../../../shared/newIncident.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { type ErrorWords, errorWords } from '../../ui/errorWords.ts'
import { RecoveryKey } from '../../ui/protection/RecoveryKey.tsx'

export type ProtectedBeginning = NewIncident & Required<Pick<NewIncident, 'protection'>>

interface KeepKeyDialogProps {
  readonly beginning: ProtectedBeginning
  readonly onClose: () => void
}

/** Shows the recovery key of an incident that is about to begin, and begins it once the key is kept. */
export function KeepKeyDialog({ beginning, onClose }: KeepKeyDialogProps) {
  const createIncident = useApp((app) => app.createIncident)
  const [isKept, setKept] = useState(false)
  const [isStarting, setStarting] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)

  const start = async () => {
    setStarting(true)
    const answer = await createIncident(beginning)
    setStarting(false)
    if (answer.ok) onClose()
    else setFailure(errorWords(answer.error))
  }

  return (
    <Dialog
      title="Keep the recovery key"
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          onCancel={onClose}
          action={isStarting ? 'Starting…' : 'Start incident'}
          isDisabled={!isKept || isStarting}
          onAction={() => void start()}
        />
      }
    >
      {failure === null ? null : <Banner tone="bad" {...failure} />}
      <RecoveryKey
        recoveryKey={beginning.protection.recoveryKey}
        onCopy={(text) => void api.copyText(text)}
        isKept={isKept}
        onKept={setKept}
      />
    </Dialog>
  )
}
