import { proseOf } from '../../../shared/document/sections/sectionProse.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { WordingField } from '../../ui/prose/WordingField.tsx'

interface ProseFieldProps {
  readonly incident: Incident
  /** The key of the section, or the name that a template gives the text. */
  readonly field: string
  readonly label: string
  readonly prompt: string
  /** Beside what the log says, a text starts small. */
  readonly isAside: boolean
}

/** Hand-written Markdown of a section. */
export function ProseField({ incident, field, label, prompt, isAside }: ProseFieldProps) {
  const ask = useAsk()
  const save = (markdown: string) =>
    void ask({ kind: 'putRecords', records: [{ collection: 'prose', id: field, changes: { markdown } }] })
  return (
    <WordingField
      incident={incident}
      kind="prose"
      field={`prose.${field}`}
      label={label}
      hideLabel
      value={proseOf(incident, field)}
      onSave={save}
      placeholder={prompt}
      rows={isAside ? 1 : 4}
    />
  )
}
