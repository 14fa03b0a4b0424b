import { useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { maskIn } from '../../../shared/rendition/renditionOf.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { errorWords } from '../../ui/errorWords.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toastQueue.ts'
import { useOnce } from '../../ui/useOnce.ts'
import { MaskFinding } from './MaskFinding.tsx'
import styles from './MaskSheet.module.css'

interface MaskSheetProps {
  readonly incident: Incident
  readonly findings: readonly Finding[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Everything that was found, before anything leaves: what stands instead, how often and where. */
export function MaskSheet({ incident, findings, isOpen, onClose }: MaskSheetProps) {
  const { rendition, mask } = useApp((app) => app.exportOptions)
  const { people, secrets } = maskIn(rendition, mask)
  const setExportOptions = useApp((app) => app.setExportOptions)
  const ask = useAsk()
  const [text, setText] = useState('')
  const add = useOnce(async () => {
    const value = text.trim()
    if (value === '') return
    const changes = { value, byHand: true }
    if (await ask({ kind: 'putRecords', records: [{ collection: 'maskDecision', id: null, changes }] })) setText('')
  })
  const saveKey = async () => {
    const answer = await api.savePeopleKey(incident.id, mask.names)
    if (!answer.ok) showToast({ tone: 'bad', ...errorWords(answer.error) })
    else if (answer.value !== null) showToast({ tone: 'ok', title: 'Key saved', detail: answer.value })
  }
  return (
    <Dialog
      title="What is masked"
      isOpen={isOpen}
      onClose={onClose}
      broad
      actions={
        <Button variant="primary" size="l" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.top}>
        <span aria-hidden>People are shown by</span>
        <SegmentedControl
          label="People are shown by"
          segments={[
            { id: 'roles', label: 'Role' },
            { id: 'pseudonyms', label: 'Pseudonym' },
          ]}
          value={mask.names}
          onChange={(names) => setExportOptions({ mask: { ...mask, names } })}
        />
        <p className={styles.note}>The key to the names stays on this computer and is part of no copy.</p>
        <Button size="s" onPress={() => void saveKey()}>
          Save the key…
        </Button>
      </div>
      {people || secrets ? null : (
        <p className={styles.off}>
          Masking is off: this copy leaves as it is written. What stands here counts once it is on.
        </p>
      )}
      {findings.length === 0 ? (
        <p className={styles.note}>No names and no secrets were found.</p>
      ) : (
        <div className={styles.table}>
          <div className={styles.columns} aria-hidden>
            <span>Mask</span>
            <span>What it is</span>
            <span>Shown instead</span>
            <span>Where</span>
          </div>
          <ul className={styles.findings} aria-label="Findings">
            {findings.map((finding) => (
              <MaskFinding key={finding.id} incident={incident} finding={finding} />
            ))}
          </ul>
        </div>
      )}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label="Mask also" value={text} onChange={setText} placeholder="Any text, as it is written" />
        <Button type="submit" isDisabled={text.trim() === ''}>
          Add
        </Button>
      </form>
    </Dialog>
  )
}
