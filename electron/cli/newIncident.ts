import { severityCalled } from '../../shared/entryLine/marks.ts'
import { DEFAULT_SEVERITIES } from '../../shared/incident/incident.ts'
import { UTC } from '../../shared/time/instant.ts'
import { isZone } from '../../shared/time/zones.ts'
import type { CliDesk } from './desk.ts'
import { complain } from './desk.ts'
import { FINE } from './io.ts'

export interface NewOptions {
  readonly severity?: string
  readonly zone?: string
}

/** Declares an incident and says where it is, as one line of JSON. */
export async function newIncident(desk: CliDesk, title: string, options: NewOptions): Promise<number> {
  const { library, out, errors, by } = desk
  const zone = options.zone ?? UTC
  if (!isZone(zone)) return complain(errors, unknownZone(zone))
  const severity =
    options.severity === undefined ? null : (severityCalled(options.severity, DEFAULT_SEVERITIES) ?? options.severity)
  const created = await library.create({ title, zone, severity }, by)
  if (!created.ok) return complain(errors, created.error)
  out.line(JSON.stringify({ id: created.value.id, folder: created.value.folder }))
  return FINE
}

export const unknownZone = (zone: string) =>
  ({
    kind: 'refused',
    message: `There is no time zone called “${zone}”. Write it as in Europe/Berlin, or UTC.`,
  }) as const
