import type { IncidentSummary } from '../../shared/incident/incident.ts'
import { formatDateTime, formatDuration } from '../../shared/time/format.ts'
import { between, toIso } from '../../shared/time/instant.ts'
import type { CliDesk } from './desk.ts'
import { complain } from './desk.ts'
import { FINE } from './io.ts'
import { plain, table } from './table.ts'

/** All incidents of the library, newest first. */
export async function listIncidents(desk: CliDesk, { json }: { readonly json?: boolean }): Promise<number> {
  const listed = await desk.library.list()
  if (!listed.ok) return complain(desk.errors, listed.error)
  if (json) desk.out.line(JSON.stringify(listed.value.map(asJson)))
  else desk.out.line(asText(listed.value, desk))
  return FINE
}

const asJson = ({ start, end, numbers: _, ...rest }: IncidentSummary) => ({
  ...rest,
  start: start === null ? null : toIso(start),
  end: end === null ? null : toIso(end),
})

function asText(listed: readonly IncidentSummary[], { library, host }: CliDesk): string {
  if (listed.length === 0) return `No incidents in ${library.folder}`
  const rows = listed.map((incident) => [
    incident.id,
    incident.severity ?? '-',
    incident.status,
    incident.start === null ? 'not recorded' : formatDateTime(incident.start, incident.zone),
    durationOf(incident, host.now()),
    incident.title,
  ])
  const troubles = listed.flatMap(({ id, trouble }) => (trouble === null ? [] : [`${id}: ${plain(trouble)}`]))
  const copies = listed.flatMap((one) => one.copies.map((folder) => `${one.id}: a copy is in ${plain(folder)}`))
  return [table(['ID', 'SEVERITY', 'STATUS', 'START', 'DURATION', 'TITLE'], rows), ...copies, ...troubles].join('\n')
}

function durationOf({ start, end, ongoing }: IncidentSummary, now: ReturnType<CliDesk['host']['now']>): string {
  if (start === null) return '-'
  if (end !== null) return end < start ? '-' : formatDuration(between(start, end))
  return ongoing && now >= start ? `${formatDuration(between(start, now))} so far` : '-'
}
