import type { Incident, IncidentFields } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { WordingField } from '../../ui/prose/WordingField.tsx'

const FIELDS = {
  impact: { label: 'Impact', prompt: 'Who was affected, how, and how many' },
  explanation: { label: 'Explanation', prompt: 'How the root cause led to what users saw' },
  resolutionDetails: { label: 'Resolution details', prompt: 'What ended it, and why that worked' },
  conclusion: { label: 'Conclusion', prompt: 'What we take from it' },
} as const satisfies Partial<Record<keyof IncidentFields, { readonly label: string; readonly prompt: string }>>

/** One of the texts that are fields of the incident itself. */
export function TextFieldOf({ incident, field }: { readonly incident: Incident; readonly field: keyof typeof FIELDS }) {
  const ask = useAsk()
  const { label, prompt } = FIELDS[field]
  return (
    <WordingField
      incident={incident}
      kind="prose"
      field={`incident.${field}`}
      label={label}
      hideLabel={field === 'conclusion'}
      value={incident[field]}
      onSave={(text) => void ask({ kind: 'amendIncident', changes: { [field]: text } })}
      placeholder={prompt}
      rows={field === 'impact' ? 3 : 4}
    />
  )
}
