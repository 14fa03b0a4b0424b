import { Button } from '../../../ui/Button.tsx'
import styles from './Arrange.module.css'

interface LeftOutNoteProps {
  readonly label: string
  readonly onBack: () => void
}

/** Stands where a section was left out; what is written there is kept. */
export const LeftOutNote = ({ label, onBack }: LeftOutNoteProps) => (
  <p className={styles.note}>
    <span>Left out of the document. What is written here is kept.</span>
    <Button size="s" aria-label={`Bring back: ${label}`} onPress={onBack}>
      Bring back
    </Button>
  </p>
)
