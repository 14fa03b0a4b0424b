import { STATUS_WORDS } from '../../../shared/incident/fieldWords.ts'
import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { formatDate } from '../../../shared/time/format.ts'

/** What tells incidents of one name apart: when, how severe, how it stands. */
export function summaryDetail({ start, zone, severity, status }: IncidentSummary): string {
  return [start === null ? '' : formatDate(start, zone), severity ?? '', STATUS_WORDS[status]]
    .filter((part) => part !== '')
    .join(' · ')
}
