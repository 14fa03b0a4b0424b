import type { Incident } from '../../shared/incident/incident.ts'
export function ElapsedClock({ incident }: { readonly incident: Incident }) {
  return <span>{incident.timeline.length}</span>
}
