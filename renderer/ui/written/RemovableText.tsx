import { X } from 'lucide-react'
import { IconButton } from '../IconButton.tsx'
import styles from './FieldGroup.module.css'
import { HandWritten } from './HandWritten.tsx'

interface RemovableTextProps {
  readonly field: string
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => void
  readonly onRemove: () => void
}

/** One text of a list; emptied, it is removed. */
export function RemovableText({ field, label, value, onSave, onRemove }: RemovableTextProps) {
  return (
    <div className={styles.removable}>
      <HandWritten
        field={field}
        label={label}
        hideLabel
        value={value}
        onSave={(text) => (text.trim() === '' ? onRemove() : onSave(text))}
        rows={1}
      />
      <IconButton label={`Remove: ${label}`} size="s" onPress={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
