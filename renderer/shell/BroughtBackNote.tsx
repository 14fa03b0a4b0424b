import { useState } from 'react'
import type { IncidentId } from '../../shared/ids.ts'
import { useApp } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './RecoveryNote.module.css'
import { broughtBackWords } from './troubleWords.ts'

/** Entries that the disk had refused before the app ended, and that are in the record again; once per opening. */
export function BroughtBackNote() {
  const session = useApp((app) => app.session)
  const [dismissed, setDismissed] = useState<IncidentId | null>(null)
  if (session.status !== 'open' || session.id === dismissed) return null
  const { broughtBack } = session.recovery
  if (broughtBack === undefined || broughtBack.entries === 0) return null
  const { title, safe } = broughtBackWords(broughtBack)
  return (
    <div className={styles.note}>
      <Banner
        tone="info"
        title={title}
        safe={safe}
        place={broughtBack.leftIn ?? session.folder}
        actions={<Button onPress={() => setDismissed(session.id)}>Understood</Button>}
      />
    </div>
  )
}
