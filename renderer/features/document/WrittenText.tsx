import { useEffect, useMemo, useRef } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { proseOf } from '../../../shared/incident/texts.ts'
import { useApp } from '../../store/useApp.ts'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import { DataInText } from './DataInText.tsx'
import { insertionsOf } from './insertionsOf.ts'
import { KeptTexts } from './KeptTexts.tsx'
import { TextHistory } from './TextHistory.tsx'
import { useNumberFacts } from './useNumberFacts.ts'
import { useSaveWritten } from './useSaveWritten.ts'
import { useStaleMarks } from './useStaleMarks.tsx'

interface WrittenTextProps {
  readonly incident: Incident
  /** The key of the section, or the name that a template gives the text. */
  readonly field: string
  /** The name under which unsaved typing is kept. */
  readonly draft: string
  readonly label: string
  readonly hideLabel: boolean
  readonly prompt: string
  readonly rows: number
}

/** A text that people write into the document: hints about its wording, and its numbers held against the record. */
export function WrittenText({ incident, field, draft, label, hideLabel, prompt, rows }: WrittenTextProps) {
  const value = proseOf(incident, field)
  const save = useSaveWritten(incident, field)
  const marks = useStaleMarks(incident, field, value)
  const noteNumbers = useApp((app) => app.noteNumbers)
  useEffect(() => noteNumbers(field, marks.length), [field, marks.length, noteNumbers])
  useEffect(() => () => noteNumbers(field, 0), [field, noteNumbers])
  const facts = useNumberFacts(incident)
  const insertions = useMemo(() => insertionsOf(field, facts), [field, facts])
  const root = useRef<HTMLDivElement>(null)
  // What was pressed below the text is gone then.
  const goToText = () => root.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus()
  return (
    <div ref={root}>
      <WordingField
        incident={incident}
        kind="prose"
        field={draft}
        label={label}
        hideLabel={hideLabel}
        value={value}
        marks={marks}
        insertions={insertions}
        dataBlock={(name, onTakeOut) => <DataInText incident={incident} name={name} onTakeOut={onTakeOut} />}
        onSave={save}
        placeholder={prompt}
        rows={rows}
      />
      <KeptTexts incident={incident} field={field} label={label} onDecided={goToText} />
      <TextHistory
        field={field}
        label={label}
        value={value}
        onPutBack={(text) => {
          save(text, null)
          goToText()
        }}
      />
    </div>
  )
}
