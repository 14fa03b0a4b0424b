import { csvText } from '../document/data/csv.ts'
import { DURATION_LABELS } from '../incident/duration.ts'
import type { IncidentSummary } from '../incident/incident.ts'
import { toIso } from '../time/instant.ts'
import { COMPARED } from './incidentNumbers.ts'

/**
 * One row for each incident: lengths in seconds, empty where the log does not say; `approximate` names the lengths that are
 * not exact. Incidents that could not be read have a row without numbers.
 */
export const numbersCsv = (incidents: readonly IncidentSummary[]): string =>
  csvText(
    [
      'id',
      'title',
      'severity',
      'status',
      'start',
      ...COMPARED.map((name) => `${DURATION_LABELS[name]} (s)`),
      'approximate',
      'detected by',
      'misleading paths',
      'tags of misleading paths',
    ],
    incidents.map(({ id, title, severity, status, start, numbers }) => [
      id,
      title,
      severity ?? '',
      status,
      start === null ? '' : toIso(start),
      ...COMPARED.map((name) => secondsOf(numbers?.lengths[name].ms ?? null)),
      COMPARED.filter((name) => numbers?.lengths[name].approximate === true)
        .map((name) => DURATION_LABELS[name])
        .join('; '),
      numbers?.detectedBy ?? '',
      numbers === null ? '' : String(numbers.misleadingPaths),
      numbers === null ? '' : numbers.pathTags.join('; '),
    ]),
  )

const secondsOf = (ms: number | null): string => (ms === null ? '' : String(Math.round(ms / 1000)))
