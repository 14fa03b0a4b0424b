import { useState } from 'react'
import type { TextFieldProps } from 'react-aria-components'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './OpenThreads.module.css'

interface AskLineProps {
  readonly label: string
  readonly placeholder: string
  readonly action: string
  readonly initial?: string
  readonly onSave: (text: string) => void
  readonly onCancel: () => void
}

/** One line under a thread: Enter does it, Escape leaves it. */
export function AskLine({ label, placeholder, action, initial = '', onSave, onCancel }: AskLineProps) {
  const [text, setText] = useState(initial)
  const onKeyDown: TextFieldProps['onKeyDown'] = (press) => {
    if (press.key === 'Enter') {
      press.preventDefault()
      onSave(text.trim())
    } else if (press.key === 'Escape') {
      onCancel()
    } else {
      // Unlike a plain element, the library's field keeps keys to itself unless told.
      press.continuePropagation()
    }
  }
  return (
    <div className={styles.ask}>
      <TextField
        label={label}
        hideLabel
        compact
        autoFocus
        placeholder={placeholder}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
      />
      <Button size="s" variant="primary" onPress={() => onSave(text.trim())}>
        {action}
      </Button>
    </div>
  )
}
