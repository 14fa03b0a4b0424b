import { useLayoutEffect, useRef, useState } from 'react'
import type { Incident } from '../../shared/incident/incident.ts'
import { useCommand } from '../store/useApp.ts'
import { useAsk } from '../store/useAsk.ts'
import styles from './IncidentTitle.module.css'

/** The title; double click or F2 edits it in place, Enter saves, Escape leaves it as it was. */
export function IncidentTitle({ incident }: { readonly incident: Incident }) {
  const [text, setText] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  const ask = useAsk()
  const isEditing = text !== null
  const edit = () => {
    before.current = document.activeElement
    setText(incident.title)
  }
  useCommand('renameIncident', edit)

  // Before the next key arrives, or it would go elsewhere.
  useLayoutEffect(() => {
    if (isEditing) input.current?.select()
    else if (before.current instanceof HTMLElement) before.current.focus()
  }, [isEditing])

  const save = () => {
    const title = text?.trim() ?? ''
    if (title !== '' && title !== incident.title) void ask({ kind: 'amendIncident', changes: { title } })
    setText(null)
  }

  if (text === null) {
    return (
      <h1 className={styles.title} title={`${incident.title}\nDouble click or F2 renames it`} onDoubleClick={edit}>
        {incident.title}
      </h1>
    )
  }
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label="Title of the incident"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setText(null)
      }}
    />
  )
}
