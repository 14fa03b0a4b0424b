import type { Incident } from '../../shared/incident/incident.ts'
import type { Boot } from '../../shared/ipc.ts'
import { UTC, type ZoneId, zone } from '../../shared/time/instant.ts'
import type { ZoneChoice } from '../store/uiSlice.ts'

export interface ZoneStop {
  readonly choice: ZoneChoice
  readonly zone: ZoneId
}

/** The zones that the switch goes through: UTC, this computer's, the incident's; each zone once. */
export function zoneCycle(boot: Boot | null, incident: Incident | null): readonly ZoneStop[] {
  const stops: ZoneStop[] = [
    { choice: 'utc', zone: UTC },
    { choice: 'local', zone: zone(boot?.systemZone ?? 'UTC') },
  ]
  if (incident !== null) stops.push({ choice: incident.zone, zone: incident.zone })
  return stops.filter((stop, place) => stops.findIndex((other) => other.zone === stop.zone) === place)
}

/** The stop after the one that shows `current`. */
export function nextZone(stops: readonly ZoneStop[], current: ZoneId): ZoneStop | null {
  const place = stops.findIndex((stop) => stop.zone === current)
  return stops.length < 2 && place === 0 ? null : (stops[(place + 1) % stops.length] ?? null)
}
