import { useApp } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import styles from './RecoveryNote.module.css'

/** Why nothing may be added to this incident, for as long as it is open. */
export function ReadOnlyNote() {
  const session = useApp((app) => app.session)
  if (session.status !== 'open' || session.readOnly === null) return null
  return (
    <div className={styles.note}>
      <Banner
        tone="warn"
        title={session.readOnly}
        detail="This version does not understand all of it, so it is opened for reading only. Update Faultline to add to it."
        safe="Everything this version understands is shown and can be exported. No file was changed."
        place={session.folder}
      />
    </div>
  )
}
