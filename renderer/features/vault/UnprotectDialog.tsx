import type { IncidentId } from '../../../shared/ids.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { useRelock } from './useRelock.ts'
import styles from './Vault.module.css'

/** Takes the passphrase off the open incident. */
export function UnprotectDialog() {
  const isOpen = useApp((app) => app.dialog === 'unprotect')
  const close = useApp((app) => app.closeDialog)
  const session = useApp((app) => app.session)
  if (!isOpen || session.status !== 'open') return null
  return <Unprotect id={session.id} onClose={close} />
}

function Unprotect({ id, onClose }: { readonly id: IncidentId; readonly onClose: () => void }) {
  const { isWorking, failure, run } = useRelock(id)
  return (
    <Dialog
      title="Take the passphrase off"
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          onCancel={onClose}
          action={isWorking ? 'Writing…' : 'Take it off'}
          isDisabled={isWorking}
          onAction={() => void run(() => api.unprotectIncident(id), 'The passphrase was taken off')}
        />
      }
    >
      {failure === null ? null : <Banner tone="bad" {...failure} />}
      <p className={styles.words}>
        The record, its attachments and unsent text are written again into a new folder, for anybody to read who can
        read the disk. The locked files then go to the system’s trash.
      </p>
    </Dialog>
  )
}
