import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { nodeHost } from '../../electron/host.ts'
import type { Session } from '../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../electron/library.ts'
import type { IncidentId } from '../../shared/ids.ts'
import { UTC } from '../../shared/time/instant.ts'
import type { Tally } from './outcome.ts'

/** What must be found, and where. */
export interface Saved {
  readonly library: string
  readonly incident: IncidentId
  /** Ids of entries that were called saved. */
  readonly ids: ReadonlySet<string>
}

/** Runs with a folder of its own on this machine's disk, which is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-faults-'))
  // Some programs run as another user.
  chmodSync(folder, 0o755)
  try {
    return await work(folder)
  } finally {
    // What was killed may have left processes that take a moment to notice.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** Creates an incident for others to log into. */
export async function newIncident(library: string, user: string): Promise<IncidentId> {
  const desk = openLibrary(library, nodeHost(user))
  const created = await desk.create({ title: 'Checkout is down', zone: UTC, severity: 'SEV2' }, 'Sam')
  await desk.close()
  if (!created.ok) throw new Error(`The incident could not be created: ${created.error.message}`)
  return created.value.id
}

/** Opens the incident as the next start of the app does, and counts what is missing. Answers the milliseconds it took. */
export async function checkSaved({ library, incident, ids }: Saved, what: string, tally: Tally): Promise<number> {
  const started = performance.now()
  const user = mkdtempSync(join(tmpdir(), 'faultline-reader-'))
  const desk = openLibrary(library, nodeHost(user))
  const opened = await desk.open(incident)
  const took = performance.now() - started
  if (opened.ok) checkSession(opened.value, ids, what, tally)
  else tally.lost(ids.size, `${what}: the incident does not open (${opened.error.message})`)
  await desk.close()
  await rm(user, { recursive: true, force: true })
  return took
}

/** Counts the ids that a session does not have, and whatever a crash or an error may not leave. */
export function checkSession(session: Session, ids: ReadonlySet<string>, what: string, tally: Tally): void {
  const found = new Set<string>(session.entries().map(({ id }) => id))
  const lost = [...ids].filter((id) => !found.has(id))
  tally.lost(lost.length, `${what}: ${lost.length} of ${ids.size} acknowledged entries are gone`)
  const { damaged, gaps, conflicts, unreadable } = session.recovery
  const torn = damaged.filter(({ reason }) => reason === 'tornTail').length
  const wrong = damaged.length - torn + gaps.length + conflicts.length + unreadable.length
  if (wrong > 0) tally.silent(`${what}: the journal is not sound (${JSON.stringify({ gaps, conflicts, unreadable })})`)
}

/** Waits until it is so; answers whether it came to be within the time. */
export async function eventually(isSo: () => boolean | Promise<boolean>, within: number): Promise<boolean> {
  const until = performance.now() + within
  while (performance.now() < until) {
    if (await isSo()) return true
    await pause(20)
  }
  return false
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
