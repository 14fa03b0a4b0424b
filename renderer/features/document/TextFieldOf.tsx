import type { Incident, IncidentFields } from '../../../shared/incident/incident.ts'
import { WrittenText } from './WrittenText.tsx'

const FIELDS = {
  impact: { label: 'Impact', prompt: 'Who was affected, how, and how many' },
  explanation: { label: 'Explanation', prompt: 'How the root cause led to what users saw' },
  resolutionDetails: { label: 'Resolution details', prompt: 'What ended it, and why that worked' },
  conclusion: { label: 'Conclusion', prompt: 'What we take from it' },
} as const satisfies Partial<Record<keyof IncidentFields, { readonly label: string; readonly prompt: string }>>

/** One of the texts that are fields of the incident itself. */
export const TextFieldOf = ({
  incident,
  field,
}: {
  readonly incident: Incident
  readonly field: keyof typeof FIELDS
}) => (
  <WrittenText
    incident={incident}
    field={field}
    draft={`incident.${field}`}
    {...FIELDS[field]}
    hideLabel={field === 'conclusion'}
    rows={field === 'impact' ? 3 : 4}
  />
)
