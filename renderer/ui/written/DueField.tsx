import { useState } from 'react'
import { isDate } from '../../../shared/time/calendarDate.ts'
import { TextField } from '../TextField.tsx'

interface DueFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  /** What is said while there is none. */
  readonly placeholder?: string
  /** ISO date, or empty. */
  readonly value: string
  readonly onSave: (due: string) => void
}

/** A date, typed as one writes it in the log: 2026-12-01. */
export function DueField({ label, hideLabel = true, placeholder = 'No due date', value, onSave }: DueFieldProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const [isWrong, setWrong] = useState(false)
  if (value !== known) {
    setKnown(value)
    setText(value)
    setWrong(false)
  }
  const save = () => {
    const typed = text.trim()
    const wrong = typed !== '' && !isDate(typed)
    setWrong(wrong)
    if (!wrong && typed !== value) onSave(typed)
  }
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      mono
      placeholder={placeholder}
      value={text}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
      error={isWrong ? 'Write it as 2026-12-01.' : null}
    />
  )
}
