import type { EventId } from '../../ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { Rejection, Stamp } from '../commands.ts'
import { type Change, ROLES, type Role, STATUSES, type Status } from '../event.ts'
import { type Standing, standingOf } from '../fold/standing.ts'
import type { Incident } from '../incident.ts'
import { type Decision, nothingToDo, refuse, write } from './batch.ts'
import { firstProblem, lengthProblem, timeProblem } from './checks.ts'
import { knownUnlessSaid } from './knownUnlessSaid.ts'

/** `incidentCommander` as people say it. */
const ROLE_LABELS: Readonly<Record<Role, string>> = {
  incidentCommander: 'Incident commander',
  scribe: 'Scribe',
  communicationsLead: 'Communications lead',
  responder: 'Responder',
  facilitator: 'Facilitator',
}

/** The severity before the first change: what the first change says it changed from. */
function declaredSeverity(incident: Incident): string | null {
  const first = incident.timeline.find((event) => event.kind === 'status' && event.change?.what === 'severity')
  return first?.change?.what === 'severity' ? first.change.from : incident.severity
}

/** What stood at a moment, so that a backdated change says what it changed from. */
const standingAt = (incident: Incident, at: Instant): Standing =>
  standingOf(
    incident.timeline.filter((event) => event.occurredAt <= at),
    declaredSeverity(incident),
  )

interface Wanted {
  readonly at: Instant
  readonly reason: string
}

function change(incident: Incident, text: string, what: Change, { at, reason }: Wanted, stamp: Stamp): Decision {
  const problem = firstProblem(timeProblem('at', at, stamp.now), lengthProblem(reason))
  if (problem !== null) return refuse(problem)
  const knownAt = knownUnlessSaid(incident, at, stamp.now)
  const fields = { kind: 'status', text, occurredAt: at, knownAt, reason: reason.trim(), change: what }
  return write(stamp, { op: 'event.add', d: { event: stamp.newId() as EventId, fields } })
}

const unknown = (field: string, value: string, known: readonly string[]): Rejection => ({
  kind: 'invalidValue',
  field,
  reason: `“${value}” is none of ${known.join(', ')}`,
})

/** [C9] Moves the incident to another status. */
export function changeStatus(incident: Incident, to: Status, wanted: Wanted, stamp: Stamp): Decision {
  if (!STATUSES.includes(to)) return refuse(unknown('status', to, STATUSES))
  const from = standingAt(incident, wanted.at).status
  if (from === to) return nothingToDo(`the status is already ${to}`)
  return change(incident, `Status ${from} → ${to}`, { what: 'status', from, to }, wanted, stamp)
}

/** [C9] Changes the severity to another value of this incident's scale. */
export function changeSeverity(incident: Incident, to: string, wanted: Wanted, stamp: Stamp): Decision {
  if (!incident.severityScale.includes(to)) return refuse(unknown('severity', to, incident.severityScale))
  const from = standingAt(incident, wanted.at).severity
  if (from === to) return nothingToDo(`the severity is already ${to}`)
  const text = from === null ? `Severity ${to}` : `Severity ${from} → ${to}`
  return change(incident, text, { what: 'severity', from, to }, wanted, stamp)
}

/** [C9] Gives a role to a person. Whoever had it hands over, except that several people may respond. */
export function assignRole(incident: Incident, role: Role, person: string, wanted: Wanted, stamp: Stamp): Decision {
  if (!ROLES.includes(role)) return refuse(unknown('role', role, ROLES))
  const to = person.trim()
  if (to === '') return refuse({ kind: 'invalidValue', field: 'person', reason: 'a name is needed' })
  const held = standingAt(incident, wanted.at).roles.filter(
    (holding) => holding.role === role && holding.until === null,
  )
  if (held.some((holding) => holding.person === to)) return nothingToDo(`${to} already has this role`)
  const from = role === 'responder' ? null : (held.at(-1)?.person ?? null)
  const what = role === 'incidentCommander' ? 'Command' : ROLE_LABELS[role]
  const text = from === null ? `${ROLE_LABELS[role]}: ${to}` : `${what} handed from ${from} to ${to}`
  return change(incident, text, { what: 'role', role, from, to }, wanted, stamp)
}
