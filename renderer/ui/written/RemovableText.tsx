import { X } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { WordingField as WordingKind } from '../../../shared/wording/hint.ts'
import { IconButton } from '../IconButton.tsx'
import { WordingField } from '../prose/WordingField.tsx'
import styles from './FieldGroup.module.css'
import { HandWritten } from './HandWritten.tsx'

interface RemovableTextProps {
  readonly field: string
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => void
  readonly onRemove: () => void
  /** With hints about its wording, as what it is; without it there are none. */
  readonly wording?: { readonly incident: Incident; readonly kind: WordingKind }
}

/** One text of a list; emptied, it is removed. */
export function RemovableText({ field, label, value, onSave, onRemove, wording }: RemovableTextProps) {
  const shared = {
    field,
    label,
    hideLabel: true,
    value,
    onSave: (text: string) => (text.trim() === '' ? onRemove() : onSave(text)),
    rows: 1,
  }
  return (
    <div className={styles.removable}>
      {wording === undefined ? <HandWritten {...shared} /> : <WordingField {...shared} {...wording} isPlain />}
      <IconButton label={`Remove: ${label}`} size="s" onPress={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
