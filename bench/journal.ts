import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import Database from 'libsql'
import { nodeHost } from '../electron/host.ts'
import { entryMaker } from '../electron/incidents/entryMaker.ts'
import type { FilePort } from '../electron/incidents/filePort.ts'
import { nodeBytes } from '../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../electron/incidents/nodeFiles.ts'
import { readFolder } from '../electron/incidents/readFolder.ts'
import { openSession } from '../electron/incidents/session.ts'
import type { Session } from '../electron/incidents/sessionContract.ts'
import { sharedFolder } from '../electron/incidents/sharedFolder.ts'
import type { BatchId, EventId } from '../shared/ids.ts'
import type { Instant } from '../shared/time/instant.ts'
import { flushProbe, longestStall, printTable, quantile, ratios, type Samples, sample, timed } from './measure.ts'
import { eventAt, storeIncident } from './storedIncident.ts'

// How fast an entry is made durable, as a ratio to the disk's own flush measured beside every sample: the ratio is what
// can be compared between machines and runs. Then how fast an incident opens, and how long a burst stalls the process.

const SIZES = [0, 1_000, 10_000, 100_000]
const SAMPLES = 300
const ROUNDS = 3

/** Until the engine has compiled what runs at every entry: its compiler keeps a core from the disk's threads meanwhile. */
const WARM_UP = 2_500
const WARM_UP_INCIDENTS = 3
const SLOW_FLUSH_MS = 8

const folder = mkdtempSync(join(process.env.FAULTLINE_BENCH_FOLDER ?? tmpdir(), 'faultline-bench-'))
const host = nodeHost(join(folder, 'user'))
const probe = flushProbe(folder)

const open = async (place: string, fs: FilePort = nodeFiles): Promise<Session> => {
  const opened = await openSession({ folder: place, library: folder, host: { ...host, fs } })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

const logOne = async (session: Session, at: number): Promise<void> => {
  const event = { ...eventAt(at), occurredAt: eventAt(at).occurredAt as Instant }
  const answer = await session.dispatch({ kind: 'addEvent', event }, 'Sam')
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
}

async function wholeCommand(size: number): Promise<Samples> {
  const session = await open(join(folder, `incident-${size}`))
  let at = size
  for (let warmUp = 0; warmUp < 100; warmUp++) await logOne(session, at++)
  const samples = await sample(SAMPLES, probe.run, () => logOne(session, at++))
  await session.close()
  return samples
}

/** Only what the journal does: make the entry, write, flush. */
async function appendOnly(size: number): Promise<Samples> {
  const journal = await openJournal(join(folder, `incident-${size}`))
  for (let warmUp = 0; warmUp < 100; warmUp++) await journal.append(warmUp)
  const samples = await sample(SAMPLES, probe.run, () => journal.append(size))
  await journal.close()
  return samples
}

async function openJournal(place: string) {
  const read = await readFolder(nodeFiles, nodeBytes, place)
  if (!read.ok || read.value.incident === null) throw new Error('the incident cannot be read')
  const maker = entryMaker(host)
  const files = sharedFolder({
    host,
    folder: place,
    library: folder,
    incident: read.value.incident,
    session: host.newId(),
    tools: nodeBytes,
    read: read.value,
    stamp: maker.stamp,
    onSaved: () => undefined,
    onOthers: () => undefined,
    onTrouble: () => undefined,
  })
  const append = async (at: number) => {
    const d = {
      event: host.newId() as EventId,
      fields: { ...eventAt(at), occurredAt: eventAt(at).occurredAt as Instant },
    }
    const answer = await files.append(
      maker.make([{ batch: host.newId() as BatchId, op: { op: 'event.add', d } }], 'Sam', host.now()),
    )
    if (!answer.ok) throw new Error(answer.error.message)
  }
  return { append, close: files.close }
}

/** What somebody pays who logs as fast as the disk takes it in an app that has just started. */
async function firstAppends(): Promise<readonly Samples[]> {
  const place = join(folder, 'first')
  storeIncident(place, 0)
  const journal = await openJournal(place)
  const rounds: Samples[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await sample(SAMPLES, probe.run, () => journal.append(0)))
  await journal.close()
  return rounds
}

async function warmUp(): Promise<void> {
  for (let round = 0; round < WARM_UP_INCIDENTS; round++) {
    const place = join(folder, `warm-${round}`)
    storeIncident(place, 0)
    const journal = await openJournal(place)
    for (let at = 0; at < WARM_UP; at++) await journal.append(at)
    await journal.close()
    const session = await open(place)
    for (let at = 0; at < WARM_UP; at++) await logOne(session, at)
    await session.close()
  }
}

/** What any writer pays that does not block the process: 430 bytes, then a flush, each on another thread. */
async function appendBare(): Promise<Samples> {
  const file = await nodeFiles.create(join(folder, `bare-${host.newId()}`))
  const line = new Uint8Array(430).fill(65)
  const append = async () => {
    await file.write(line)
    await file.datasync()
  }
  for (let warmUp = 0; warmUp < 100; warmUp++) await append()
  const samples = await sample(SAMPLES, probe.run, append)
  await file.close()
  return samples
}

function appendElectronStore(size: number): Promise<Samples> {
  const cwd = join(folder, `store-${host.newId()}`)
  mkdirSync(cwd)
  const store = new ElectronStore<{ events: unknown[] }>({ cwd })
  const events = Array.from({ length: size }, (_, at) => eventAt(at))
  store.set('events', events)
  return sample(size > 10_000 ? 4 : size > 1_000 ? 15 : 60, probe.run, () => {
    events.push(eventAt(events.length))
    store.set('events', events)
  })
}

/** One row per event in a table with a key, write-ahead log, every commit flushed. */
async function appendSqlite(size: number): Promise<Samples> {
  const db = new Database(join(folder, `events-${host.newId()}.db`))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE events (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO events VALUES (?, ?)')
  const add = (at: number) => void insert.run(host.newId(), JSON.stringify(eventAt(at)))
  db.exec('BEGIN')
  for (let at = 0; at < size; at++) add(at)
  db.exec('COMMIT')
  for (let warmUp = 0; warmUp < 100; warmUp++) add(warmUp)
  const samples = await sample(SAMPLES, probe.run, () => add(size))
  db.close()
  return samples
}

/** Once through all sizes, then again: what disturbs the machine for a second is in one round of each, not in all of one. */
async function inRounds(measure: (size: number) => Promise<Samples>): Promise<readonly string[]> {
  const measured: Samples[][] = SIZES.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, size] of SIZES.entries()) measured[index]?.push(await measure(size))
  }
  return measured.map(ratios)
}

async function measureAppends(): Promise<void> {
  const first = ratios(await firstAppends())
  await warmUp()
  const rows = SIZES.map((size) => [String(size)])
  for (const size of SIZES) storeIncident(join(folder, `incident-${size}`), size)
  // One way after the other, the ones that write whole files anew last: they leave the disk and the heap busy.
  for (const measure of [appendBare, appendOnly, wholeCommand, appendSqlite, appendElectronStore]) {
    for (const [index, cell] of (await inRounds(measure)).entries()) rows[index]?.push(cell)
  }
  rows.unshift([
    'stored',
    'bare write and flush',
    'journal: make, write, flush',
    'whole command',
    'SQLite',
    'electron-store',
  ])
  printTable('One event made durable: p50 / p99 against the raw flush (target: journal at most 2.5x / 10x)', rows)
  process.stdout.write(`The first ${SAMPLES * ROUNDS} of a process, journal: ${first}\n`)
}

/** What no reader can do without: every line hashed and parsed. */
function readBare(place: string): void {
  for (const name of readdirSync(place)) {
    const bytes = readFileSync(join(place, name))
    for (let from = 0; from < bytes.length; ) {
      const line = bytes.subarray(from, bytes.indexOf(0x0a, from))
      nodeBytes.sha256(line)
      JSON.parse(nodeBytes.decode(line))
      from += line.length + 1
    }
  }
}

async function measureOpening(): Promise<void> {
  const rows = [['stored', 'every line hashed and parsed', 'read and verified', 'and replayed, ready to use']]
  for (const size of SIZES.slice(1)) {
    const place = join(folder, `opening-${size}`)
    storeIncident(place, size)
    const floors: number[] = []
    const reads: number[] = []
    const opens: number[] = []
    for (let round = 0; round < 5; round++) {
      floors.push((await timed(async () => readBare(place))).ms)
      const read = await timed(() => readFolder(nodeFiles, nodeBytes, place))
      if (!read.value.ok || read.value.value.journal.entries.length !== size + 1) throw new Error('not all was read')
      reads.push(read.ms)
      const opened = await timed(() => open(place))
      opens.push(opened.ms)
      await opened.value.close()
    }
    rows.push([String(size), ...[floors, reads, opens].map((times) => `${Math.min(...times).toFixed(0)} ms`)])
  }
  printTable('Opening, best of 5 (target: 400 ms for 10,000 and 1,500 ms for 100,000)', rows)
}

async function measureBursts(): Promise<void> {
  const slow: FilePort = { ...nodeFiles, create: async (path) => slowed(await nodeFiles.create(path)) }
  const rows = [['disk', 'longest stall', 'last acknowledged after', 'flushes']]
  for (const [name, fs] of [['this disk', nodeFiles] as const, [`${SLOW_FLUSH_MS} ms flush`, slow] as const]) {
    let flushes = 0
    const counted: FilePort = {
      ...fs,
      create: async (path) => {
        const file = await fs.create(path)
        return {
          ...file,
          datasync: () => {
            flushes++
            return file.datasync()
          },
        }
      },
    }
    const place = join(folder, `burst-${name}`)
    storeIncident(place, 1_000)
    const session = await open(place, counted)
    await logOne(session, 0)
    const stalls: number[] = []
    const ends: number[] = []
    flushes = 0
    for (let round = 0; round < 5; round++) {
      const burst = () => Promise.all(Array.from({ length: 100 }, (_, at) => logOne(session, at)))
      const { ms, value } = await timed(() => longestStall(burst))
      stalls.push(value)
      ends.push(ms)
    }
    rows.push([
      name,
      `${quantile(stalls, 0.5).toFixed(1)} ms`,
      `${quantile(ends, 0.5).toFixed(1)} ms`,
      String(flushes / 5),
    ])
    await session.close()
  }
  printTable('A burst of 100 events (target: a stall of at most 20 ms on the 8 ms disk)', rows)
}

const slowed = (file: Awaited<ReturnType<FilePort['create']>>) => ({
  ...file,
  datasync: async () => {
    await file.datasync()
    await new Promise((done) => setTimeout(done, SLOW_FLUSH_MS))
  },
})

try {
  await measureAppends()
  await measureOpening()
  await measureBursts()
} finally {
  probe.close()
  rmSync(folder, { recursive: true, force: true })
}
