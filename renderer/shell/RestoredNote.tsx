import { useState } from 'react'
import type { IncidentId } from '../../shared/ids.ts'
import { useApp } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './RecoveryNote.module.css'

/** Entries that the incident's folder had lost and its copy still had; once per opening. */
export function RestoredNote() {
  const session = useApp((app) => app.session)
  const [dismissed, setDismissed] = useState<IncidentId | null>(null)
  if (session.status !== 'open' || session.id === dismissed) return null
  const { restored } = session.recovery
  if (restored === undefined) return null
  const what = restored.entries === 1 ? 'One entry was' : `${restored.entries} entries were`
  return (
    <div className={styles.note}>
      <Banner
        tone="info"
        title={`${what} brought back from the copy`}
        detail="Damaged or missing in the incident’s folder, whole in the copy. It is in the folder again, in a file of its own."
        safe="Nothing is missing. No file was changed."
        place={restored.from}
        actions={<Button onPress={() => setDismissed(session.id)}>Understood</Button>}
      />
    </div>
  )
}
