import { useRef, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useCommand, useIncident } from '../../store/useApp.ts'
import styles from './DocumentView.module.css'
import { Editor } from './Editor.tsx'
import { ExportBar } from './ExportBar.tsx'
import { Preview } from './Preview.tsx'
import { SectionList } from './SectionList.tsx'
import { useComposed } from './useComposed.ts'
import { useMaskSelection } from './useMaskSelection.ts'

export function DocumentView() {
  const incident = useIncident()
  return incident === null ? null : <DocumentOf key={incident.id} incident={incident} />
}

function DocumentOf({ incident }: { readonly incident: Incident }) {
  const [section, setSection] = useState('title')
  const { parts } = useComposed(incident)
  const editor = useRef<HTMLElement>(null)
  useMaskSelection(incident, editor)
  const goTo = (id: string) => {
    setSection(id)
    const target = editor.current?.querySelector<HTMLElement>(`[data-section='${id}']`)
    target?.scrollIntoView({ block: 'start' })
    target?.querySelector<HTMLElement>('textarea, input, [contenteditable="true"]')?.focus({ preventScroll: true })
  }
  const step = (by: 1 | -1) => {
    const here = parts.findIndex(({ id }) => id === section)
    const next = parts[(here + by + parts.length) % parts.length]
    if (next !== undefined) goTo(next.id)
  }
  useCommand('nextSection', parts.length > 0 ? () => step(1) : null)
  useCommand('previousSection', parts.length > 0 ? () => step(-1) : null)
  return (
    <div className={styles.view}>
      <ExportBar incident={incident} />
      <SectionList incident={incident} parts={parts} current={section} onGo={goTo} />
      <Editor ref={editor} incident={incident} parts={parts} onPart={setSection} />
      <Preview incident={incident} section={section} parts={parts} />
    </div>
  )
}
