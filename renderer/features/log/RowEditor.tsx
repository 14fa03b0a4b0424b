import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { commandInPlace } from '../../keys.ts'
import type { RowField } from '../../store/correctSlice.ts'
import { useApp } from '../../store/useApp.ts'
import { dispatchErrorWords, isNothingToDo, useAskInForm } from '../../store/useAsk.ts'
import { classNames } from '../../ui/classNames.ts'
import { kindOptions } from '../../ui/kindOptions.tsx'
import { Select } from '../../ui/Select.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './RowEditor.module.css'
import { changesIn, draftOf, type RowDraft } from './rowEdit.ts'

interface RowEditorProps {
  readonly incident: Incident
  readonly event: IncidentEvent
  readonly zone: ZoneId
  readonly field: RowField
}

/**
 * A line of the log with its time, kind, text and people in fields. Tab goes round them, Enter saves all of them as one
 * correction, Escape leaves them as they were; a press elsewhere saves too. What is refused stays as typed.
 */
export function RowEditor({ incident, event, zone, field }: RowEditorProps) {
  const ask = useAskInForm()
  const endEdit = useApp((app) => app.endEdit)
  const startTask = useApp((app) => app.startTask)
  const [first] = useState(() => draftOf(event, zone))
  const [draft, setDraft] = useState(first)
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const problem = useId()
  const change = (changes: Partial<RowDraft>) => {
    setDraft((typed) => ({ ...typed, ...changes }))
    setError(null)
  }

  const save = useOnce(async () => {
    const read = changesIn(draft, first, event, zone)
    if (!read.ok) return setError(read.error)
    if (Object.keys(read.value).length === 0) return endEdit()
    const refusal = await ask({ kind: 'amendEvent', event: event.id, changes: read.value })
    if (refusal === null || isNothingToDo(refusal)) endEdit()
    else setError(dispatchErrorWords(refusal).title)
  })

  const focusFirst = useEffectEvent(() => {
    const wanted = form.current?.querySelector<HTMLElement>(`[data-edits="${field}"] :is(input, textarea, button)`)
    wanted?.focus()
    if (wanted instanceof HTMLInputElement || wanted instanceof HTMLTextAreaElement) {
      wanted.setSelectionRange(field === 'text' ? wanted.value.length : 0, wanted.value.length)
    }
  })
  useEffect(() => focusFirst(), [])

  const onPress = useEffectEvent((press: PointerEvent) => {
    const { target } = press
    const isElsewhere = target instanceof Element && form.current?.contains(target) === false
    if (isElsewhere && target.closest('[role="listbox"], [data-trigger]') === null) save()
  })
  useEffect(() => {
    const listener = (press: PointerEvent) => onPress(press)
    document.addEventListener('pointerdown', listener, { capture: true })
    return () => document.removeEventListener('pointerdown', listener, { capture: true })
  }, [])

  const onKeyDown = (press: KeyboardEvent) => {
    const { target } = press
    // Keys of an open list come by here as well.
    if (!(target instanceof HTMLElement) || form.current?.contains(target) !== true) return
    if (press.nativeEvent.isComposing) return
    if (commandInPlace(press.nativeEvent, 'log') === 'splitEvent') {
      press.preventDefault()
      press.stopPropagation()
      const at = target instanceof HTMLTextAreaElement ? target.selectionStart : null
      endEdit()
      startTask({ kind: 'split', event: event.id, text: draft.text, at })
    } else if (press.key === 'Enter' && !press.shiftKey) {
      press.preventDefault()
      press.stopPropagation()
      save()
    } else if (press.key === 'Escape') {
      press.preventDefault()
      press.stopPropagation()
      endEdit()
    } else if (press.key === 'Tab') {
      const fields = [...form.current.querySelectorAll<HTMLElement>('[data-edits] :is(input, textarea, button)')]
      const at = fields.indexOf(target)
      const next = fields[(at + (press.shiftKey ? fields.length - 1 : 1)) % fields.length]
      press.preventDefault()
      press.stopPropagation()
      next?.focus()
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a form inside of a row would be submitted by keys that mean more here
    <div
      ref={form}
      role="group"
      aria-label={`Edit ${event.text}`}
      className={styles.editor}
      onKeyDownCapture={onKeyDown}
      onDoubleClick={(press) => press.stopPropagation()}
    >
      <span data-edits="time">
        <input
          aria-label={`Time, ${zoneLabel(zone, event.occurredAt)}`}
          aria-describedby={error === null ? undefined : problem}
          aria-invalid={error !== null}
          className={classNames(styles.input, styles.time)}
          value={draft.time}
          placeholder="in order"
          title="14:05, ≈ 14:05, -2m, or with a date before it"
          onChange={({ target }) => change({ time: target.value })}
        />
      </span>
      <span data-edits="kind" className={styles.kind}>
        <Select
          label="Kind"
          hideLabel
          compact
          options={kindOptions(incident)}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      </span>
      <span data-edits="text" className={styles.textSlot}>
        <textarea
          aria-label="Text"
          rows={1}
          className={classNames(styles.input, styles.text)}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </span>
      <span data-edits="people">
        <input
          aria-label="Who"
          className={styles.input}
          value={draft.people}
          placeholder="who, by commas"
          spellCheck={false}
          onChange={({ target }) => change({ people: target.value })}
        />
      </span>
      <span id={problem} role="status" className={error === null ? styles.hint : styles.error}>
        {error ?? 'Enter saves · Esc leaves it · Tab next field'}
      </span>
    </div>
  )
}
