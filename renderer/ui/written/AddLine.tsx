import { Plus } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFieldDraft } from '../../store/useFieldDraft.ts'
import { IconButton } from '../IconButton.tsx'
import { TextField } from '../TextField.tsx'
import styles from './FieldGroup.module.css'

interface AddLineProps {
  /** The name under which unsaved typing is kept. */
  readonly field: string
  readonly label: string
  /** What belongs to the line: going there is not leaving it. */
  readonly beside?: RefObject<HTMLElement | null>
  /** Answers whether it was taken; if not, the text stays. */
  readonly onAdd: (text: string) => Promise<boolean>
}

/** One line that becomes a new part of a list, by Enter or on leaving it; Escape leaves it as it is. */
export function AddLine({ field, label, beside, onAdd }: AddLineProps) {
  const [text, setText] = useState('')
  /** Left by Escape: what is typed waits in the line. */
  const isGivenUp = useRef(false)
  const { restored, takeUp } = useFieldDraft(field, '', text)
  if (restored !== null && text === '') {
    // A line of its own: nothing is overwritten, and it is saved by Enter or on leaving it as ever.
    setText(restored.text)
  }
  useEffect(() => {
    if (restored !== null) takeUp()
  })
  const add = async () => {
    const typed = text.trim()
    if (typed === '') return
    setText('')
    if (!(await onAdd(typed))) setText(typed)
  }
  return (
    <div className={styles.add}>
      <TextField
        label={label}
        hideLabel
        placeholder={label}
        value={text}
        onChange={setText}
        onBlur={({ relatedTarget }) => {
          const isKept = isGivenUp.current
          isGivenUp.current = false
          if (!isKept && beside?.current?.contains(relatedTarget) !== true) void add()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add()
          if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return
          event.stopPropagation()
          isGivenUp.current = true
          event.target.blur()
        }}
      />
      <IconButton label={label} size="s" isDisabled={text.trim() === ''} onPress={() => void add()}>
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}
