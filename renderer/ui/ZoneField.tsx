import { useState } from 'react'
import { isZone } from '../../shared/time/zones.ts'
import { ComboBox } from './ComboBox.tsx'
import { zoneNames } from './zoneNames.ts'

interface ZoneFieldProps {
  readonly label: string
  /** `UTC`, `local`, a zone's name, or `none`. */
  readonly value: string
  /** What this computer calls its own zone. */
  readonly systemZone: string
  /** Offered before all others. */
  readonly first?: readonly string[]
  /** Called with a value that is one of those above, and only when it is another than before. */
  readonly onCommit: (value: string) => void
  readonly allowsNone?: boolean
}

/** Lets choose a time zone by typing part of its name. What is no zone is put back. */
export function ZoneField(props: ZoneFieldProps) {
  const { label, value, systemZone, first = [], onCommit, allowsNone = false } = props
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setText(value)
  }
  const commit = (name: string) => {
    const isOne = name === 'local' || (allowsNone && name === 'none') || isZone(name)
    if (!isOne) setText(value)
    else if (name !== value) onCommit(name)
  }
  const names = new Set([...first, ...zoneNames()])
  return (
    <ComboBox
      label={label}
      options={[
        ...(allowsNone ? [{ id: 'none', label: 'none' }] : []),
        { id: 'local', label: 'local', detail: systemZone },
        ...[...names].map((name) => ({ id: name, label: name })),
      ]}
      value={text}
      onChange={setText}
      onCommit={commit}
    />
  )
}
