import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { readWhen } from '../../../shared/entryLine/readWhen.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useApp, useIncident } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { selectAll } from '../../ui/selectAll.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ActForm.module.css'

export interface ActField<Name extends string> {
  readonly name: Name
  /** The question; it stands in the field while that is empty. */
  readonly label: string
  /** A word before the field, for one that is filled in already. */
  readonly lead?: string
  readonly initial?: string
}

interface ActFormProps<Name extends string> {
  /** What it is about, such as `H2`: part of every field's name for the ear. */
  readonly about: string
  readonly fields: readonly ActField<Name>[]
  /** Asked for only on request. */
  readonly more?: readonly ActField<Name>[]
  readonly action: string
  /** False where the moment does not matter. */
  readonly asksWhen?: boolean
  readonly onSave: (said: (name: Name) => string, at: Instant) => void
  readonly onCancel: () => void
}

/** What a verb wants to know, under its card: Enter anywhere does it, Escape leaves it. Nothing needs to be said. */
export function ActForm<Name extends string>(props: ActFormProps<Name>) {
  const { about, fields, more = [], action, asksWhen = true, onSave, onCancel } = props
  const zone = useApp((app) => app.displayZone)
  const incident = useIncident()
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const [when, setWhen] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [showsMore, setShowsMore] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows with what it asks
  useLayoutEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [showsMore])
  const shown = showsMore ? [...fields, ...more] : fields

  const save = () => {
    const moment = now()
    const read = readWhen(when, { now: moment, startedAt: moment, zone, incident })
    if (!read.ok) {
      setError(read.error)
      return
    }
    const all = [...fields, ...more]
    const initially = (name: Name) => all.find((field) => field.name === name)?.initial ?? ''
    onSave((name) => (typed.get(name) ?? initially(name)).trim(), read.value)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  // Caught on the way down: the library's fields keep their keys to themselves.
  const onKeyDownCapture = (press: KeyboardEvent) => {
    if (press.key !== 'Escape') return
    press.stopPropagation()
    onCancel()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} onKeyDownCapture={onKeyDownCapture}>
      {shown.map(({ name, label, lead, initial = '' }, index) => (
        <div key={name} className={styles.field}>
          {lead === undefined ? null : (
            <span className={styles.lead} aria-hidden="true">
              {lead}
            </span>
          )}
          <TextField
            label={`${label} ${about}`.trim()}
            hideLabel
            compact
            autoFocus={index === (showsMore ? fields.length : 0)}
            onFocus={selectAll}
            placeholder={label}
            value={typed.get(name) ?? initial}
            onChange={(text) => setTyped(new Map(typed).set(name, text))}
          />
        </div>
      ))}
      <div className={styles.last}>
        {asksWhen ? (
          <span className={styles.when}>
            <TextField
              label={`When ${about}`.trim()}
              hideLabel
              compact
              mono
              placeholder="now, -4m"
              value={when}
              error={error}
              onChange={(text) => {
                setWhen(text)
                setError(null)
              }}
            />
          </span>
        ) : null}
        {more.length === 0 || showsMore ? null : (
          <Button size="s" variant="quiet" onPress={() => setShowsMore(true)}>
            More…
          </Button>
        )}
        <span className={styles.space} />
        <Button size="s" variant="primary" type="submit">
          {action}
        </Button>
      </div>
    </form>
  )
}
