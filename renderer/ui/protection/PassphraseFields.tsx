import { useState } from 'react'
import { MIN_PASSPHRASE } from '../../../shared/ipc.ts'
import { Checkbox } from '../Checkbox.tsx'
import { TextField } from '../TextField.tsx'
import styles from './Protection.module.css'

export interface ChosenPassphrase {
  readonly text: string
  readonly repeated: string
}

export const NO_PASSPHRASE: ChosenPassphrase = { text: '', repeated: '' }

/** What is wrong with a passphrase that was typed twice; null when it can be taken. */
export function passphraseProblem({ text, repeated }: ChosenPassphrase): string | null {
  if (text.length < MIN_PASSPHRASE)
    return `Take at least ${MIN_PASSPHRASE} characters: four or five words are easy to keep.`
  return text === repeated ? null : 'The two are not the same.'
}

interface PassphraseFieldsProps {
  readonly value: ChosenPassphrase
  readonly onChange: (value: ChosenPassphrase) => void
  /** Shown once the user wanted to go on. */
  readonly problem: string | null
  readonly autoFocus?: boolean
}

/** A new passphrase, typed twice because nobody can look it up. */
export function PassphraseFields({ value, onChange, problem, autoFocus = false }: PassphraseFieldsProps) {
  const [isShown, setShown] = useState(false)
  const type = isShown ? 'text' : 'password'
  return (
    <div className={styles.fields}>
      <TextField
        label="Passphrase"
        type={type}
        autoFocus={autoFocus}
        autoComplete="off"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        error={problem}
      />
      <TextField
        label="The passphrase again"
        type={type}
        autoComplete="off"
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show what I type
      </Checkbox>
    </div>
  )
}
