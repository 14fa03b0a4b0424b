import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Host } from '../../../electron/host.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../../electron/library.ts'
import type { EventId, IncidentId } from '../../../shared/ids.ts'
import type { Command } from '../../../shared/incident/commands.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { HOUR, type Instant, instant, MINUTE, zone } from '../../../shared/time/instant.ts'
import { type GoldenFiles, goldenOf } from '../golden.ts'
import { simDisk } from '../simDisk.ts'
import { simFiles } from '../simFiles.ts'
import { simHost } from '../simHost.ts'

/*
 * Writes the golden journals of the current format version, once: what is there is never written again. To be run when a
 * format version is new, before it is released; its hash then goes into goldenJournals.ts.
 */

const LIBRARY = '/library'
const BEGAN = instant(Date.parse('2026-03-02T09:00:00Z'))
const at = (minutes: number): Instant => instant(BEGAN + minutes * MINUTE)

/** Writes `<folder>/<name>/…` for each golden journal. Throws when one of them is there. */
export async function writeGolden(folder: string): Promise<void> {
  const complete = await completeIncident()
  const goldens: Readonly<Record<string, GoldenFiles>> = {
    complete,
    torn: changedLast(complete, (bytes) => Buffer.concat([bytes.subarray(0, bytes.length - 40), Buffer.alloc(300)])),
    damaged: changedLast(complete, (bytes) => {
      const middle = Math.floor(bytes.length / 2)
      return Buffer.concat([bytes.subarray(0, middle), Buffer.from('#'), bytes.subarray(middle + 1)])
    }),
    newerMinor: changedLast(complete, (bytes) => Buffer.concat([bytes, ...fromNewerMinor(bytes)])),
    newerMajor: changedLast(complete, (bytes) =>
      Buffer.concat([bytes, sealed(lastLine(bytes), { v: 2, op: 'event.forget' })]),
    ),
  }
  for (const [name, files] of Object.entries(goldens)) {
    mkdirSync(join(folder, name), { recursive: true })
    for (const [file, bytes] of files) writeFileSync(join(folder, name, file), bytes, { flag: 'wx' })
    const expected = `${JSON.stringify(await goldenOf(files), null, 2)}\n`
    writeFileSync(join(folder, name, 'expected.json'), expected, { flag: 'wx' })
  }
}

/** An incident with every op, from two machines, in three segments. */
async function completeIncident(): Promise<GoldenFiles> {
  const disk = simDisk()
  const host = (life: number, device: string): Host => ({
    ...simHost(simFiles(disk), { life, device }),
    offsetMinutes: () => 60,
    appVersion: '0.1.0',
  })
  const tower = host(0, '1a2b3c4d5e')
  const library = openLibrary(LIBRARY, tower)
  const title = 'Checkout fails – “QuantumLeap” 🔥'
  const created = await library.create({ title, zone: zone('Europe/Berlin'), severity: 'SEV2' }, 'Sam')
  if (!created.ok) throw new Error(created.error.message)
  await firstHour(created.value)
  await library.close()
  await again(host(1, 'f0e9d8c7b6'), created.value.id, 'Kim', (session) => fromTheLaptop(session))
  await again(host(2, '1a2b3c4d5e'), created.value.id, 'Sam', (session) => theDayAfter(session))
  const segments = [...disk.names].filter(
    ([path]) => path.endsWith('.ndjson') && dirname(path) === created.value.folder,
  )
  return new Map(segments.map(([path, { bytes }]) => [basename(path), Buffer.from(bytes)]))
}

async function again(host: Host, id: IncidentId, by: string, work: (session: Session, by: string) => Promise<void>) {
  const library = openLibrary(LIBRARY, host)
  const opened = await library.open(id)
  if (!opened.ok) throw new Error(opened.error.message)
  await work(opened.value, by)
  await library.close()
}

/** Dispatches, and answers the first entry that came of it. */
async function send(session: Session, command: Command, by = 'Sam'): Promise<JournalEntry> {
  const answer = await session.dispatch(command, by)
  const entry = answer.ok ? answer.value[0] : undefined
  if (entry === undefined) throw new Error(`${command.kind}: ${JSON.stringify(answer)}`)
  return entry
}

async function add(
  session: Session,
  event: Extract<Command, { kind: 'addEvent' }>['event'],
  by = 'Sam',
): Promise<EventId> {
  const { op } = await send(session, { kind: 'addEvent', event }, by)
  if (op.op !== 'event.add') throw new Error(`expected event.add, got ${op.op}`)
  return op.d.event
}

async function firstHour(session: Session): Promise<void> {
  await add(session, { kind: 'impact', text: 'Every third order fails', occurredAt: at(-30), scope: 'EU' })
  await add(session, {
    kind: 'detection',
    text: 'Alert: errors above 5 %',
    occurredAt: at(-20),
    method: 'alert',
    source: 'Prometheus',
  })
  const cache = await add(session, { kind: 'hypothesis', text: 'Cache is stale', occurredAt: at(-19), people: ['Kim'] })
  const pool = await add(session, { kind: 'hypothesis', text: 'Connection pool exhausted', occurredAt: at(-18) })
  const page = await add(session, {
    kind: 'escalation',
    text: 'Paged the database team',
    occurredAt: at(-17),
    escalatedTo: 'DBA',
    via: 'pager',
  })
  await send(session, { kind: 'acknowledgeEscalation', event: page, at: at(-15), by: 'Noor' })
  await send(session, {
    kind: 'setHypothesisState',
    event: cache,
    state: 'ruledOut',
    at: at(-12),
    reason: 'Flushed it: no change',
  })
  await send(session, { kind: 'setHypothesisState', event: pool, state: 'confirmed', at: at(-9), reason: '' })
  await send(session, { kind: 'assignRole', role: 'incidentCommander', person: 'Sam', at: at(-16), reason: '' })
  await send(session, { kind: 'changeSeverity', to: 'SEV1', at: at(-14), reason: 'More regions' })
  await send(session, { kind: 'changeStatus', to: 'identified', at: at(-9), reason: '' })
  const rollback = await add(session, {
    kind: 'action',
    text: 'Rolled back the release',
    occurredAt: at(-8),
    outcome: 'noEffect',
  })
  await send(session, {
    kind: 'amendEvent',
    event: rollback,
    changes: { text: 'Rolled back release 41', links: [{ to: pool, relation: 'against' }] },
  })
  const slip = await add(session, { kind: 'note', text: 'Typed into the wrong window', occurredAt: at(-7) })
  await send(session, { kind: 'retractEvent', event: slip, reason: 'Not ours' })
  const undone = await send(session, { kind: 'amendIncident', changes: { impact: 'Orders in the EU failed' } })
  await send(session, { kind: 'undo', batch: undone.batch })
  await send(session, { kind: 'redo', batch: undone.batch })
}

async function fromTheLaptop(session: Session): Promise<void> {
  await add(
    session,
    {
      kind: 'communication',
      text: 'Status page: <b>investigating</b> & "monitoring"',
      occurredAt: at(-6),
      audience: 'customers',
    },
    'Kim',
  )
  await add(
    session,
    { kind: 'decision', text: 'Double the pool'.padEnd(2_000, '!'), occurredAt: at(-5), optionsNotTaken: 'Restart' },
    'Kim',
  )
  const source = { importer: 'facts', key: 'timeline.3' }
  const event = { kind: 'note', text: 'Imported', occurredAt: at(-24 * 60), precision: 'day' } as const
  const proposals = [
    { kind: 'create', event, importedFrom: source },
    { kind: 'factor', text: 'No alert on pool size', primary: true },
    { kind: 'actionItem', list: 'task', text: 'Alert on pool size' },
    { kind: 'incident', changes: { conclusion: 'Imported too' } },
  ] as const
  await send(session, { kind: 'importBatch', proposals }, 'Kim')
}

async function theDayAfter(session: Session): Promise<void> {
  const [retracted] = [...session.incident().events.values()].filter(({ text }) => text.startsWith('Typed'))
  if (retracted !== undefined) await send(session, { kind: 'restoreEvent', event: retracted.id })
  await add(session, { kind: 'mitigation', text: 'Pool doubled', occurredAt: at(-4), endsImpact: true })
  await add(session, { kind: 'resolution', text: 'Errors at zero', occurredAt: at(-2), precision: 'about' })
  await send(session, { kind: 'overrideMilestone', milestone: 'acknowledged', at: at(-15), reason: 'From the pager' })
  await send(session, { kind: 'overrideMilestone', milestone: 'escalated', at: null, reason: 'Not needed' })
  await send(session, { kind: 'clearMilestoneOverride', milestone: 'acknowledged' })
  await send(session, { kind: 'addFactor', factor: { text: 'Nobody knew the limit', primary: false } })
  await send(session, {
    kind: 'addActionItem',
    item: { list: 'improvement', text: 'Write the limit down', owner: 'Kim', due: '2026-04-01', state: 'open' },
  })
}

/** The same journal with the last segment changed. */
function changedLast(files: GoldenFiles, change: (bytes: Buffer) => Buffer): GoldenFiles {
  const last = [...files.keys()].sort().at(-1) ?? ''
  return new Map([...files].map(([name, bytes]) => [name, name === last ? change(bytes) : bytes]))
}

const lastLine = (bytes: Buffer): string => bytes.toString('utf8').trimEnd().split('\n').at(-1) ?? ''

/** Lines as a later version of the same major might write them: an op, a field of an event and of the line that are new. */
function fromNewerMinor(bytes: Buffer): readonly Buffer[] {
  const added = {
    event: 'EVENT-FROM-LATER',
    fields: { kind: 'note', text: 'With a mood', occurredAt: BEGAN, mood: 'calm' },
  }
  const first = sealed(lastLine(bytes), { op: 'event.add', d: added, mood: 'calm' })
  return [
    first,
    sealed(lastLine(first), {
      op: 'whiteboard.draw',
      d: {
        strokes: [
          [0, 1],
          [2, 3],
        ],
      },
    }),
  ]
}

/** The line after another, with some fields its own. */
function sealed(previous: string, fields: Readonly<Record<string, unknown>>): Buffer {
  const { h, ...before } = JSON.parse(previous)
  const hlc = `${(BEGAN + HOUR * 24).toString(16).padStart(12, '0')}-${String(before.n).padStart(4, '0')}-${before.hlc.slice(18)}`
  const record = { ...before, id: `LATER-${before.n + 1}`, n: before.n + 1, hlc, ...fields, p: h }
  const covered = JSON.stringify(record).slice(0, -1)
  return Buffer.from(`${covered},"h":"${nodeBytes.sha256(Buffer.from(covered))}"}\n`)
}
