import { useRef, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useIncident } from '../../store/useApp.ts'
import styles from './DocumentView.module.css'
import { Editor } from './Editor.tsx'
import { ExportBar } from './ExportBar.tsx'
import { Preview } from './Preview.tsx'
import { SectionList } from './SectionList.tsx'
import type { SectionId } from './sections.ts'

export function DocumentView() {
  const incident = useIncident()
  return incident === null ? null : <DocumentOf key={incident.id} incident={incident} />
}

function DocumentOf({ incident }: { readonly incident: Incident }) {
  const [section, setSection] = useState<SectionId>('title')
  const editor = useRef<HTMLElement>(null)
  const goTo = (id: SectionId) => {
    setSection(id)
    const target = editor.current?.querySelector<HTMLElement>(`[data-section='${id}']`)
    target?.scrollIntoView({ block: 'start' })
    target?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.view}>
      <ExportBar />
      <SectionList incident={incident} current={section} onGo={goTo} />
      <Editor ref={editor} incident={incident} onSection={setSection} />
      <Preview incident={incident} section={section} />
    </div>
  )
}
