import type { Incident } from '../../../shared/incident/incident.ts'
import { WrittenText } from './WrittenText.tsx'

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
export const ProseField = ({ isAside, ...text }: ProseFieldProps) => (
  <WrittenText {...text} draft={`prose.${text.field}`} hideLabel rows={isAside ? 1 : 4} />
)
