import type { PillTone } from './Pill.tsx'

/** How loud a severity is, by its place in the incident's own scale: the first is red, the second amber, the rest quiet. */
export function severityTone(severity: string | null, scale: readonly string[]): PillTone {
  const place = severity === null ? -1 : scale.indexOf(severity)
  if (place === 0) return 'bad'
  return place === 1 ? 'warn' : 'muted'
}
