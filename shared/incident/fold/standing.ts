import type { Instant } from '../../time/instant.ts'
import type { Change, IncidentEvent, Status } from '../event.ts'
import type { RoleHolding } from '../incident.ts'

/** What holds now: the status, the severity and who has which role. */
export interface Standing {
  readonly status: Status
  readonly severity: string | null
  readonly roles: readonly RoleHolding[]
}

/** Kinds whose coming, going or correction can change what stands. */
export const bearsOnStanding = (event: IncidentEvent): boolean => event.kind === 'status' || event.kind === 'resolution'

/** Several people may respond; the other roles have one holder at a time. */
const isShared = (holding: RoleHolding): boolean => holding.role === 'responder'

function withRole(
  roles: readonly RoleHolding[],
  change: Extract<Change, { what: 'role' }>,
  at: Instant,
): readonly RoleHolding[] {
  const taken: RoleHolding = { role: change.role, person: change.to, from: at, until: null }
  if (isShared(taken)) {
    const holds = (held: RoleHolding): boolean => isShared(held) && held.until === null && held.person === change.to
    return roles.some(holds) ? roles : [...roles, taken]
  }
  const ended = roles.map((held) => (held.role === change.role && held.until === null ? { ...held, until: at } : held))
  return [...ended, taken]
}

/**
 * What stands after all of `timeline` (in its order) [I5]. The declared severity comes before every change; the status
 * begins as `investigating`. A resolution event makes it `resolved` until a later change of status says otherwise.
 */
export function standingOf(timeline: readonly IncidentEvent[], declaredSeverity: string | null): Standing {
  let standing: Standing = { status: 'investigating', severity: declaredSeverity, roles: [] }
  for (const event of timeline) {
    if (event.kind === 'resolution') standing = { ...standing, status: 'resolved' }
    if (event.kind !== 'status' || event.change === null) continue
    const { change } = event
    if (change.what === 'status') standing = { ...standing, status: change.to }
    else if (change.what === 'severity') standing = { ...standing, severity: change.to }
    else standing = { ...standing, roles: withRole(standing.roles, change, event.occurredAt) }
  }
  return standing
}
