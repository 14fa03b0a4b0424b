import type { IncidentEvent } from '../../../shared/incident/event.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What the toolbar says of the incident as a whole. */
export function factsOf(events: readonly IncidentEvent[]): readonly string[] {
  const misleading = events.filter((event) => event.kind === 'hypothesis' && event.state === 'ruledOut').length
  return [
    counted(events.length, 'event', 'events'),
    ...(misleading === 0 ? [] : [counted(misleading, 'misleading path', 'misleading paths')]),
  ]
}
