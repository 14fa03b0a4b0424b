import { Plus } from 'lucide-react'
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { WordingField } from '../../../shared/wording/hint.ts'
import { useFieldDraft } from '../../store/useFieldDraft.ts'
import { IconButton } from '../IconButton.tsx'
import { WordingLine } from '../prose/WordingLine.tsx'
import { TextField } from '../TextField.tsx'
import styles from './FieldGroup.module.css'

interface AddLineProps {
  /** The name under which unsaved typing is kept. */
  readonly field: string
  readonly label: string
  /** With hints about its wording, as what it is; without it there are none. */
  readonly wording?: { readonly incident: Incident; readonly kind: WordingField }
  /** What belongs to the line: going there is not leaving it. */
  readonly beside?: RefObject<HTMLElement | null>
  /** Answers whether it was taken; if not, the text stays. */
  readonly onAdd: (text: string) => Promise<boolean>
}

/** One line that becomes a new part of a list, by Enter or on leaving it; Escape leaves it as it is. */
export function AddLine({ field, label, wording, beside, onAdd }: AddLineProps) {
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
  const giveUp = () => {
    isGivenUp.current = true
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // The card of a hint is part of the line.
    if (currentTarget.contains(relatedTarget)) return
    const isKept = isGivenUp.current
    isGivenUp.current = false
    if (!isKept && beside?.current?.contains(relatedTarget) !== true) void add()
  }
  const shared = { label, placeholder: label, value: text, onChange: setText }
  return (
    <div className={styles.add}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the line inside it has the focus */}
      <div className={styles.line} onBlur={onBlur}>
        {wording === undefined ? (
          <TextField
            {...shared}
            hideLabel
            onKeyDown={(event) => {
              if (event.key === 'Enter') void add()
              if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return
              event.stopPropagation()
              giveUp()
              event.target.blur()
            }}
          />
        ) : (
          <WordingLine
            key={label}
            {...shared}
            {...wording}
            field={field}
            rows={1}
            onEnter={() => void add()}
            onEscape={giveUp}
          />
        )}
      </div>
      <IconButton label={label} size="s" isDisabled={text.trim() === ''} onPress={() => void add()}>
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}
