import { type KeyboardEvent, useRef, useState } from 'react'
import { FieldError, Input, TextArea, TextField } from 'react-aria-components'
import { formatMinute } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { useFieldDraft } from '../../store/useFieldDraft.ts'
import { classNames } from '../../ui/classNames.ts'
import { RestoredNote } from '../../ui/RestoredNote.tsx'
import styles from './Inspector.module.css'

interface CommitFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly long?: boolean
  readonly mono?: boolean
  readonly className?: string | undefined
  /** The name under which unsaved typing is kept; left out where nothing long is typed. */
  readonly draft?: string
  /** Saves the text; answers what is wrong with it, or null when it is saved. */
  readonly onCommit: (text: string) => Promise<string | null> | string | null
}

/** Saved on Enter and on leaving it. What is refused stays as typed, with the reason under it; Escape takes it back. */
export function CommitField(props: CommitFieldProps) {
  const { label, value, placeholder = 'not recorded', long = false, mono = false, className, draft, onCommit } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const saving = useRef<string | null>(null)

  const zone = useApp((app) => app.displayZone)
  const { restored, takeUp, forget } = useFieldDraft(draft ?? null, value, typed ?? value)

  const keepRestored = async () => {
    if (restored === null) return
    takeUp()
    setTyped(restored.text)
    const refused = await onCommit(restored.text)
    setError(refused)
    if (refused === null) setTyped(null)
  }
  const commit = async () => {
    if (typed === null || typed === value) {
      setTyped(null)
      setError(null)
      return
    }
    // Leaving the field while Enter is still being saved must not save it twice.
    if (typed === saving.current) return
    saving.current = typed
    const refused = await onCommit(typed)
    saving.current = null
    setError(refused)
    // What was typed meanwhile stays.
    if (refused === null) setTyped((now) => (now === typed ? null : now))
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key === 'Enter' && !press.shiftKey && !press.nativeEvent.isComposing) {
      press.preventDefault()
      void commit()
    } else if (press.key === 'Escape' && typed !== null && typed !== saving.current) {
      press.stopPropagation()
      setTyped(null)
      setError(null)
    }
  }
  const look = classNames(styles.input, mono && styles.mono)
  return (
    <TextField
      aria-label={label}
      className={classNames(styles.field, className)}
      value={typed ?? restored?.text ?? value}
      isInvalid={error !== null}
      onChange={(text) => {
        if (restored !== null) takeUp()
        setTyped(text)
        setError(null)
      }}
      onBlur={() => void commit()}
    >
      {long ? (
        <TextArea onKeyDown={onKeyDown} className={look} rows={1} placeholder={placeholder} />
      ) : (
        <Input onKeyDown={onKeyDown} className={look} placeholder={placeholder} spellCheck={false} />
      )}
      <FieldError className={styles.error}>{error}</FieldError>
      {restored === null ? null : (
        <RestoredNote
          label={label}
          time={formatMinute(restored.at, zone)}
          onKeep={() => void keepRestored()}
          onDiscard={forget}
        />
      )}
    </TextField>
  )
}
