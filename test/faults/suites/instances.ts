import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeHost } from '../../../electron/host.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../../electron/library.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import { note } from '../logging.ts'
import { type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { checkSaved, eventually, newIncident, pause, withFolder } from '../realDisk.ts'

/** The longest that an entry may stay unseen by the other instance, in milliseconds, with room for a busy machine. */
const SEEN_WITHIN = 2_500

/** [D11] Two instances log into one incident, and a sync tool leaves copies of segments: both see all, each entry once. */
export async function instancesAgree(size: Size): Promise<Outcome> {
  const counts = tally()
  const [cases, notes] = size === 'full' ? [30, 200] : [5, 40]
  let slowest = 0
  for (let number = 1; number <= cases; number++) {
    slowest = Math.max(slowest, await withFolder((folder) => logTogether(folder, notes, `case ${number}`, counts)))
  }
  counts.note(`entries of the other seen within ${Math.round(slowest)} ms`)
  return counts.outcome()
}

async function logTogether(folder: string, notes: number, what: string, counts: Tally): Promise<number> {
  const library = join(folder, 'library')
  const incident = await newIncident(library, join(folder, 'first'))
  const one = await instance(library, join(folder, 'first'), incident)
  const other = await instance(library, join(folder, 'other'), incident)
  await Promise.all([log(one, notes), log(other, notes)])
  const ids = new Set([...one.saved.keys(), ...other.saved.keys()])
  const all = () => [one, other].every(({ seen }) => [...ids].every((id) => seen.has(id)))
  if (!(await eventually(all, SEEN_WITHIN))) counts.silent(`${what}: one instance did not see what the other logged`)

  const before = one.seen.size
  copySegments(one.session.folder)
  await pause(200)
  if (one.seen.size !== before) counts.silent(`${what}: copies of segments brought new entries`)
  await one.close()
  await other.close()
  await checkSaved({ library, incident, ids }, what, counts)
  counts.add({ cases: 1, acknowledged: ids.size })
  return Math.max(latest(one, other), latest(other, one))
}

interface Instance {
  readonly host: ReturnType<typeof nodeHost>
  readonly session: Session
  /** When each id was acknowledged here. */
  readonly saved: Map<string, number>
  /** When each id was told of here, whoever logged it. */
  readonly seen: Map<string, number>
  readonly close: () => Promise<void>
}

async function instance(library: string, user: string, incident: IncidentId): Promise<Instance> {
  const host = nodeHost(user)
  const desk = openLibrary(library, host)
  const opened = await desk.open(incident)
  if (!opened.ok) throw new Error(opened.error.message)
  const seen = new Map<string, number>()
  opened.value.onEntries((entries) => {
    for (const { id } of entries) if (!seen.has(id)) seen.set(id, host.monotonic())
  })
  return { host, session: opened.value, saved: new Map(), seen, close: desk.close }
}

async function log({ host, session, saved }: Instance, notes: number): Promise<void> {
  for (let index = 0; index < notes; index++) {
    const answer = await session.dispatch(note(host, `Note ${index}`), 'Sam')
    if (answer.ok) for (const { id } of answer.value) saved.set(id, host.monotonic())
    await pause(Math.random() * 10)
  }
}

/** The longest that one's entries took to be seen by the other. */
const latest = (one: Instance, other: Instance): number =>
  Math.max(...[...one.saved].map(([id, at]) => (other.seen.get(id) ?? Number.POSITIVE_INFINITY) - at))

/** Leaves a copy of each segment beside it as sync tools do, whole or cut short. */
function copySegments(folder: string): void {
  for (const name of readdirSync(folder).filter((held) => held.endsWith('.ndjson'))) {
    const segment = join(folder, name)
    copyFileSync(segment, segment.replace('.ndjson', ' (conflicted copy 2026-11-22).ndjson'))
    const bytes = readFileSync(segment)
    writeFileSync(segment.replace('.ndjson', ' 2.ndjson'), bytes.subarray(0, Math.floor(bytes.length * 0.7)))
  }
}
