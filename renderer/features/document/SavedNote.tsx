import { Check } from 'lucide-react'
import { formatMinute } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './SavedNote.module.css'

/** Whether what was written is on disk: a fact with a time. What the disk refused is kept and can be sent again. */
export function SavedNote() {
  const pending = useApp((app) => app.pending)
  const lastSaved = useApp((app) => app.lastSaved)
  const zone = useApp((app) => app.displayZone)
  const retry = useApp((app) => app.retryPending)
  const failed = pending.filter(({ state }) => state === 'failed')
  if (failed.length > 0) {
    return (
      <span className={styles.failed} role="alert">
        {failed.length === 1 ? 'One change is' : `${failed.length} changes are`} not on disk yet
        <Button
          size="s"
          onPress={() => {
            for (const { key } of failed) void retry(key)
          }}
        >
          Try again
        </Button>
      </span>
    )
  }
  if (pending.length > 0) return <span className={styles.saving}>Saving…</span>
  if (lastSaved === null) return null
  return (
    <span className={styles.saved}>
      <Check aria-hidden />
      <span>
        Saved<span className={styles.where}>, flushed to disk</span>
      </span>
      <b>{formatMinute(lastSaved.at, zone)}</b>
    </span>
  )
}
