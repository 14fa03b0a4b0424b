import { useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'

interface DueFieldProps {
  readonly label: string
  /** ISO date, or empty. */
  readonly value: string
  readonly onSave: (due: string) => void
}

/** A date, typed as one writes it in the log: 2026-12-01. */
export function DueField({ label, value, onSave }: DueFieldProps) {
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
      hideLabel
      mono
      placeholder="Due, y-m-d"
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

/** A day that the calendar has, as `2026-12-01`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
}
