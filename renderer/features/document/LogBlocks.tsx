import type { Incident } from '../../../shared/incident/incident.ts'
import type { SectionId } from './sections.ts'
export function LogBlocks({ incident, section }: { readonly incident: Incident; readonly section: SectionId }) {
  return (
    <p>
      {section} {incident.timeline.length}
    </p>
  )
}
