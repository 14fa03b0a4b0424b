import { useState } from 'react'
import { DEFAULT_SEVERITIES } from '../../../shared/incident/incident.ts'
import type { NewIncident } from '../../../shared/newIncident.ts'
import { isZone } from '../../../shared/time/zones.ts'
import { api } from '../../api.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { type ErrorWords, errorWords } from '../../ui/errorWords.ts'
import { NO_PASSPHRASE, PassphraseFields, passphraseProblem } from '../../ui/protection/PassphraseFields.tsx'
import { ProtectionWords } from '../../ui/protection/ProtectionWords.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import { zoneNames } from '../../ui/zoneNames.ts'
import { KeepKeyDialog, type ProtectedBeginning } from './KeepKeyDialog.tsx'
import styles from './NewIncidentDialog.module.css'

const FORM = 'newIncident'

export function NewIncidentDialog() {
  const isOpen = useApp((app) => app.dialog === 'newIncident')
  const close = useApp((app) => app.closeDialog)
  return isOpen ? <NewIncidentSteps onClose={close} /> : null
}

/** The facts, and for a protected incident its recovery key: nothing is written before that is kept. */
function NewIncidentSteps({ onClose }: { readonly onClose: () => void }) {
  const [kept, setKept] = useState<ProtectedBeginning | null>(null)
  if (kept !== null) return <KeepKeyDialog beginning={kept} onClose={onClose} />
  return (
    <Dialog
      title="New incident"
      isOpen
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Start incident" form={FORM} />}
    >
      <NewIncidentForm onDone={onClose} onProtect={setKept} />
    </Dialog>
  )
}

const SEVERITIES = [
  { id: 'none', label: 'Not yet' },
  ...DEFAULT_SEVERITIES.map((severity) => ({ id: severity, label: severity })),
]

interface NewIncidentFormProps {
  readonly onDone: () => void
  /** Everything is said; now the recovery key is to be kept. */
  readonly onProtect: (beginning: ProtectedBeginning) => void
}

function NewIncidentForm({ onDone, onProtect }: NewIncidentFormProps) {
  const displayZone = useApp((app) => app.displayZone)
  const createIncident = useApp((app) => app.createIncident)
  const [title, setTitle] = useState('')
  const [severity, setSeverity] = useState('none')
  const [zone, setZone] = useState<string>(displayZone)
  const [problem, setProblem] = useState<'title' | 'zone' | null>(null)
  const [isProtected, setProtected] = useState(false)
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE)
  const [passphraseError, setPassphraseError] = useState<string | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [openedAt] = useState(now)

  const start = useOnce(async () => {
    if (title.trim() === '') return setProblem('title')
    if (!isZone(zone)) return setProblem('zone')
    setProblem(null)
    const wrong = isProtected ? passphraseProblem(passphrase) : null
    setPassphraseError(wrong)
    if (wrong !== null) return
    const beginning: NewIncident = {
      title: title.trim(),
      severity: severity === 'none' ? null : severity,
      zone,
      firstLine: null,
      startedAt: openedAt,
    }
    if (isProtected) {
      const recoveryKey = await api.newRecoveryKey()
      return onProtect({ ...beginning, protection: { passphrase: passphrase.text, recoveryKey } })
    }
    const answer = await createIncident(beginning)
    if (answer.ok) onDone()
    else setFailure(errorWords(answer.error))
  })

  return (
    <form
      id={FORM}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      {failure === null ? null : <Banner tone="bad" {...failure} />}
      <TextField
        label="Title"
        autoFocus
        placeholder="What is wrong, in a few words"
        value={title}
        onChange={setTitle}
        error={problem === 'title' ? 'Give it a title; it can be changed at any time.' : null}
      />
      <div className={styles.row}>
        <span className={styles.label}>Severity</span>
        <SegmentedControl label="Severity" segments={SEVERITIES} value={severity} onChange={setSeverity} />
      </div>
      <ComboBox
        label="Zone the team works in"
        options={zoneNames().map((name) => ({ id: name, label: name }))}
        value={zone}
        onChange={setZone}
      />
      {problem === 'zone' ? (
        <p className={styles.error} role="alert">
          This computer knows no zone called “{zone}”. Use a name such as Europe/Berlin or UTC.
        </p>
      ) : null}
      <Checkbox isSelected={isProtected} onChange={setProtected}>
        Protect with a passphrase
      </Checkbox>
      {isProtected ? (
        <>
          <ProtectionWords />
          <PassphraseFields value={passphrase} onChange={setPassphrase} problem={passphraseError} />
        </>
      ) : null}
    </form>
  )
}
