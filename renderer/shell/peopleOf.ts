import type { Incident } from '../../shared/incident/incident.ts'

/** Everybody the incident names, in alphabetical order: proposals where a person is asked for. */
export function peopleOf(incident: Incident): readonly string[] {
  const names = [
    ...incident.roles.map((holding) => holding.person),
    ...incident.timeline.flatMap((event) => [...event.people, event.recordedBy]),
  ]
  return [...new Set(names)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b))
}
