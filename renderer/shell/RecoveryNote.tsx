import { useState } from 'react'
import type { IncidentId } from '../../shared/ids.ts'
import { useApp } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './RecoveryNote.module.css'
import { recoveryWords } from './recoveryWords.ts'

/** What reading the journal found to be damaged, once per opening. */
export function RecoveryNote() {
  const session = useApp((app) => app.session)
  const [dismissed, setDismissed] = useState<IncidentId | null>(null)
  if (session.status !== 'open' || session.id === dismissed) return null
  const found = recoveryWords(session.recovery)
  if (found.length === 0) return null
  return (
    <div className={styles.note}>
      <Banner
        tone="warn"
        title="Part of this record could not be read"
        detail={found.join(' ')}
        safe="Everything else is shown. No file was changed."
        place={session.folder}
        actions={<Button onPress={() => setDismissed(session.id)}>Understood</Button>}
      />
    </div>
  )
}
