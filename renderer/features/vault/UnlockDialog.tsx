import { useState } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Secret } from '../../../shared/ipc.ts'
import { useApp } from '../../store/useApp.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { errorWords } from '../../ui/errorWords.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Vault.module.css'

const FORM = 'unlock'

const KINDS: readonly { readonly id: Secret['kind']; readonly label: string }[] = [
  { id: 'passphrase', label: 'Passphrase' },
  { id: 'recoveryKey', label: 'Recovery key' },
]

/** Asks for what opens a protected incident. */
export function UnlockDialog() {
  const isOpen = useApp((app) => app.dialog === 'unlock')
  const close = useApp((app) => app.closeDialog)
  const session = useApp((app) => app.session)
  if (!isOpen || session.status !== 'failed' || session.error.kind !== 'locked') return null
  return <Unlock id={session.id} onClose={close} />
}

function Unlock({ id, onClose }: { readonly id: IncidentId; readonly onClose: () => void }) {
  const unlock = useApp((app) => app.unlockIncident)
  const [kind, setKind] = useState<Secret['kind']>('passphrase')
  const [text, setText] = useState('')
  const [isTrying, setTrying] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  const open = async () => {
    if (text === '' || isTrying) return
    setTrying(true)
    const problem = await unlock(id, { kind, text })
    setTrying(false)
    if (problem === null) return
    const { title, safe } = errorWords(problem)
    setRefused([title, safe].filter((part) => part !== '').join(' '))
  }
  const choose = (next: Secret['kind']) => {
    setKind(next)
    setText('')
    setRefused(null)
  }

  return (
    <Dialog
      title="Open a protected incident"
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          onCancel={onClose}
          action={isTrying ? 'Opening…' : 'Open'}
          isDisabled={text === '' || isTrying}
          form={FORM}
        />
      }
    >
      <form
        id={FORM}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <div>
          <SegmentedControl label="Open with" segments={KINDS} value={kind} onChange={choose} />
        </div>
        <TextField
          key={kind}
          label={kind === 'passphrase' ? 'Passphrase' : 'Recovery key'}
          type={kind === 'passphrase' ? 'password' : 'text'}
          mono={kind === 'recoveryKey'}
          placeholder={kind === 'passphrase' ? '' : '0000-0000-0000-0000-0000-0000-0000-0000'}
          autoFocus
          autoComplete="off"
          value={text}
          onChange={(next) => {
            setText(next)
            setRefused(null)
          }}
          error={refused}
        />
      </form>
    </Dialog>
  )
}
