import { Button } from './Button.tsx'
import styles from './RestoredNote.module.css'

interface RestoredNoteProps {
  /** The name of the field. */
  readonly label: string
  /** When it was typed. */
  readonly time: string
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Under a field that shows what was typed before the app ended: it becomes part of the record when the user says so. */
export function RestoredNote({ label, time, onKeep, onDiscard }: RestoredNoteProps) {
  return (
    <div className={styles.note}>
      <span>Restored, typed at {time}, not yet saved</span>
      <Button size="s" aria-label={`Keep: ${label}`} onPress={onKeep}>
        Keep
      </Button>
      <Button size="s" aria-label={`Discard: ${label}`} onPress={onDiscard}>
        Discard
      </Button>
    </div>
  )
}
