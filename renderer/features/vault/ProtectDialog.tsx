import { useState } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Protection } from '../../../shared/newIncident.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { NO_PASSPHRASE, PassphraseFields, passphraseProblem } from '../../ui/protection/PassphraseFields.tsx'
import { ProtectionWords } from '../../ui/protection/ProtectionWords.tsx'
import { RecoveryKey } from '../../ui/protection/RecoveryKey.tsx'
import { useRelock } from './useRelock.ts'
import styles from './Vault.module.css'

const FORM = 'protect'

/** Protects the open incident with a passphrase. */
export function ProtectDialog() {
  const isOpen = useApp((app) => app.dialog === 'protect')
  const close = useApp((app) => app.closeDialog)
  const session = useApp((app) => app.session)
  if (!isOpen || session.status !== 'open') return null
  return <ProtectSteps id={session.id} onClose={close} />
}

interface StepProps {
  readonly id: IncidentId
  readonly onClose: () => void
}

/** The passphrase, then its recovery key: nothing is written before that is kept. */
function ProtectSteps({ id, onClose }: StepProps) {
  const [protection, setProtection] = useState<Protection | null>(null)
  if (protection !== null) return <KeepKey id={id} protection={protection} onClose={onClose} />
  return <ChoosePassphrase onClose={onClose} onChosen={setProtection} />
}

interface ChoosePassphraseProps {
  readonly onClose: () => void
  readonly onChosen: (protection: Protection) => void
}

function ChoosePassphrase({ onClose, onChosen }: ChoosePassphraseProps) {
  const [chosen, setChosen] = useState(NO_PASSPHRASE)
  const [problem, setProblem] = useState<string | null>(null)
  const goOn = async () => {
    const wrong = passphraseProblem(chosen)
    setProblem(wrong)
    if (wrong === null) onChosen({ passphrase: chosen.text, recoveryKey: await api.newRecoveryKey() })
  }
  return (
    <Dialog
      title="Protect this incident"
      isOpen
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Go on" form={FORM} />}
    >
      <form
        id={FORM}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void goOn()
        }}
      >
        <ProtectionWords />
        <p className={styles.words}>
          The log, its attachments and unsent text are written again, locked, into a new folder, and compared with what
          is there. Only then do the old files go to the system’s trash: empty it yourself. Earlier copies stay
          readable: exports, backups, the copy in a second folder, and what the disk still holds of deleted files.
        </p>
        <PassphraseFields value={chosen} onChange={setChosen} problem={problem} autoFocus />
      </form>
    </Dialog>
  )
}

function KeepKey({ id, protection, onClose }: StepProps & { readonly protection: Protection }) {
  const [isKept, setKept] = useState(false)
  const { isWorking, failure, run } = useRelock(id)
  return (
    <Dialog
      title="Keep the recovery key"
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          onCancel={onClose}
          action={isWorking ? 'Protecting…' : 'Protect'}
          isDisabled={!isKept || isWorking}
          onAction={() => void run(() => api.protectIncident(id, protection), 'The incident is protected')}
        />
      }
    >
      {failure === null ? null : <Banner tone="bad" {...failure} />}
      <RecoveryKey
        recoveryKey={protection.recoveryKey}
        onCopy={(text) => void api.copyText(text)}
        isKept={isKept}
        onKept={setKept}
      />
    </Dialog>
  )
}
