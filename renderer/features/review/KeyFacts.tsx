import type { Incident } from '../../../shared/incident/incident.ts'
export function KeyFacts({ incident }: { readonly incident: Incident }) {
  return <aside>{incident.timeline.length}</aside>
}
