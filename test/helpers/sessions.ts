import { createSession, openSession } from '../../electron/incidents/session.ts'
import type { Session } from '../../electron/incidents/sessionContract.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Command } from '../../shared/incident/commands.ts'
import { declareIncident } from '../../shared/incident/decide.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { Result } from '../../shared/result.ts'
import { UTC } from '../../shared/time/instant.ts'
import type { TestHost } from './testHost.ts'

/** The value of a result that the test depends on. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected success: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A session on a new incident, in a folder that is there. */
export async function begun(host: TestHost, folder: string, library = folder): Promise<Session> {
  const fields = { title: 'Checkout is down', zone: UTC, severity: 'SEV1' }
  const drafts = must(declareIncident(fields, { now: host.now(), by: 'Sam', newId: host.newId }))
  const declare = drafts.map(({ op }) => op).find((op) => op.op === 'incident.declare')
  const id = declare?.d.incident ?? ('none' as IncidentId)
  return must(await createSession({ folder, library, host }, id, drafts, 'Sam'))
}

export const opened = async (host: TestHost, folder: string, library = folder): Promise<Session> =>
  must(await openSession({ folder, library, host }))

export const note = (host: TestHost, text: string): Command => ({
  kind: 'addEvent',
  event: { kind: 'note', text, occurredAt: host.now() },
})

/** The texts of the events that a session shows, in the order of the record. */
export const textsOf = (entries: readonly JournalEntry[]): readonly string[] =>
  entries.flatMap(({ op }) => (op.op === 'event.add' ? [op.d.fields.text] : []))
