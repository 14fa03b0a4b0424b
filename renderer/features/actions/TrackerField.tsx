import { useState } from 'react'
import { COLLECTIONS } from '../../../shared/incident/records/collections.ts'
import { TextField } from '../../ui/TextField.tsx'

interface TrackerFieldProps {
  readonly label: string
  readonly value: string
  readonly onSave: (link: string) => void
}

const isTracker = (link: string): boolean => COLLECTIONS.actionDetail.fields.shape.tracker.safeParse(link).success

/** A link to where the work is followed, saved on leaving it. */
export function TrackerField({ label, value, onSave }: TrackerFieldProps) {
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
    setWrong(!isTracker(typed))
    if (isTracker(typed) && typed !== value) onSave(typed)
  }
  return (
    <TextField
      label={label}
      hideLabel
      placeholder="https:// link to the tracker"
      value={text}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
      error={isWrong ? 'A link starts with https://' : null}
    />
  )
}
