import { useState } from 'react'
import { TextField } from '../TextField.tsx'

interface CheckedFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly mono?: boolean
  readonly placeholder: string
  readonly value: string
  /** What is wrong with it, in words; null where it can be saved. */
  readonly problemOf: (text: string) => string | null
  readonly onSave: (text: string) => void
}

/** A short text, saved on leaving it or by Enter; what cannot be saved stays typed and says why. */
export function CheckedField({
  label,
  hideLabel = true,
  mono = false,
  placeholder,
  value,
  problemOf,
  onSave,
}: CheckedFieldProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const [problem, setProblem] = useState<string | null>(null)
  if (value !== known) {
    setKnown(value)
    setText(value)
    setProblem(null)
  }
  const save = () => {
    const typed = text.trim()
    const found = problemOf(typed)
    setProblem(found)
    if (found === null && typed !== value) onSave(typed)
  }
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      mono={mono}
      placeholder={placeholder}
      value={text}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
      error={problem}
    />
  )
}
