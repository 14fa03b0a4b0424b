import { useState } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { type ErrorWords, errorWords } from '../../ui/errorWords.ts'
import { NO_PASSPHRASE, PassphraseFields, passphraseProblem } from '../../ui/protection/PassphraseFields.tsx'
import { showToast } from '../../ui/toastQueue.ts'
import styles from './Vault.module.css'

const FORM = 'passphrase'

/** Gives the open incident another passphrase. */
export function PassphraseDialog() {
  const isOpen = useApp((app) => app.dialog === 'passphrase')
  const close = useApp((app) => app.closeDialog)
  const session = useApp((app) => app.session)
  if (!isOpen || session.status !== 'open') return null
  return <Change id={session.id} onClose={close} />
}

function Change({ id, onClose }: { readonly id: IncidentId; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState(NO_PASSPHRASE)
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [isChanging, setChanging] = useState(false)

  const change = async () => {
    const wrong = passphraseProblem(chosen)
    setProblem(wrong)
    if (wrong !== null || isChanging) return
    setChanging(true)
    const answer = await api.changePassphrase(id, chosen.text)
    setChanging(false)
    if (!answer.ok) return setFailure(errorWords(answer.error))
    showToast({ tone: 'ok', title: 'The passphrase was changed' })
    onClose()
  }

  return (
    <Dialog
      title="Change the passphrase"
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          onCancel={onClose}
          action={isChanging ? 'Changing…' : 'Change'}
          isDisabled={isChanging}
          form={FORM}
        />
      }
    >
      <form
        id={FORM}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        {failure === null ? null : <Banner tone="bad" {...failure} />}
        <PassphraseFields value={chosen} onChange={setChosen} problem={problem} autoFocus />
        <p className={styles.words}>
          The recovery key stays the same, and nothing is written again. Copies of the folder that were made before
          still open with the old passphrase.
        </p>
      </form>
    </Dialog>
  )
}
