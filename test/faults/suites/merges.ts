import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../../electron/library.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Command } from '../../../shared/incident/commands.ts'
import { STATUSES } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { emptyReplay, extendReplay, replay } from '../../../shared/incident/replay.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { joinSegments } from '../../../shared/journal/joinSegments.ts'
import { readSegment, type SegmentRead } from '../../../shared/journal/readSegment.ts'
import { type Instant, instant, UTC } from '../../../shared/time/instant.ts'
import { isAlike } from '../isAlike.ts'
import { type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { below, pick, seeded, shuffled } from '../random.ts'
import { type SimDisk, simDisk } from '../simDisk.ts'
import { simFiles } from '../simFiles.ts'
import { simHost } from '../simHost.ts'

const LIBRARY = '/library'
const ORDERS = 20
const ROUNDS = 3
const BEGAN = Date.parse('2026-03-02T09:00:00Z')

/** A machine with a copy of the incident, and a clock that is off by so many milliseconds. */
interface Machine {
  readonly disk: SimDisk
  readonly device: string
  readonly skew: number
}

/** [D14] Random histories on two to four machines that copy each other's segments: any order of reading, with copies and
 * pieces of segments among them, gives one and the same incident. */
export async function mergesAgree(size: Size): Promise<Outcome> {
  const counts = tally()
  const histories = size === 'full' ? 2_000 : 500
  for (let seed = 1; seed <= histories; seed++) await checkHistory(seed, counts)
  return counts.outcome()
}

async function checkHistory(seed: number, counts: Tally): Promise<void> {
  const random = seeded(seed)
  const { segments, acknowledged } = await history(random)
  const names = [...segments.keys()]
  const segmentReads = new Map([...segments].map(([name, bytes]) => [name, readSegment(name, bytes, nodeBytes)]))
  const whole = joined(segmentReads, names)
  const expected = replay(whole)
  const ids = new Set<string>(whole.map(({ id }) => id))
  counts.add({ acknowledged: acknowledged.size })
  counts.lost([...acknowledged].filter((id) => !ids.has(id)).length, `seed ${seed}: merged entries are gone`)
  for (let order = 0; order < ORDERS; order++) {
    counts.add({ cases: 1 })
    const again = names.filter(() => random() < 0.3)
    const reads = new Map([...segmentReads, ...piecesOf(segments, again, random)])
    const entries = joined(reads, shuffled(random, [...names, ...again.map(pieceOf)]))
    if (!isAlike(replay(entries), expected)) counts.silent(`seed ${seed}: the order of segments matters`)
    if (!isAlike(inParts(shuffled(random, whole), random), expected))
      counts.silent(`seed ${seed}: replay in parts differs`)
  }
}

/** Some machines log, copy each other's segments, and log on. Answers all segments by name, and all that was saved. */
async function history(random: () => number) {
  const acknowledged = new Set<string>()
  const machines: Machine[] = Array.from({ length: 2 + below(random, 3) }, (_, index) => ({
    disk: simDisk(),
    device: `device${index}`.padEnd(10, '0'),
    skew: below(random, 7_200_000) - 3_600_000,
  }))
  const [first, ...others] = machines as [Machine, ...Machine[]]
  const incident = await work(first, null, 0, random, acknowledged)
  for (const other of others) copySegments(first, other)
  for (let round = 1; round <= ROUNDS; round++) {
    for (const machine of machines) await work(machine, incident, round, random, acknowledged)
    copySegments(pick(random, machines), pick(random, machines))
  }
  const segments = new Map(
    machines.flatMap(({ disk }) => [...segmentsOf(disk)].map(([path, held]) => [path, held.bytes])),
  )
  return { segments, acknowledged }
}

/** One start of the app on a machine. Its clock may have jumped since the last one. */
async function work(
  machine: Machine,
  incident: IncidentId | null,
  round: number,
  random: () => number,
  acknowledged: Set<string>,
) {
  let ticks = 0
  const jump = random() < 0.2 ? -below(random, 3_600_000) : 0
  const now = () => instant(BEGAN + round * 600_000 + machine.skew + jump + 1_000 * ticks++)
  const life = Number(machine.device[6]) * 100 + round
  const library = openLibrary(LIBRARY, simHost(simFiles(machine.disk), { life, device: machine.device, now }))
  const opened =
    incident === null
      ? await library.create({ title: 'Merged', zone: UTC, severity: null }, 'Sam')
      : await library.open(incident)
  if (!opened.ok) throw new Error(opened.error.message)
  const session = opened.value
  for (const { id } of session.entries()) acknowledged.add(id)
  for (let count = below(random, 5); count > 0; count--) {
    const answer = await session.dispatch(anyCommand(session, now(), random), machine.device)
    if (answer.ok) for (const { id } of answer.value) acknowledged.add(id)
  }
  await library.close()
  return session.id
}

function anyCommand(session: Session, at: Instant, random: () => number): Command {
  const events = [...session.incident().events.keys()]
  const text = `Text ${below(random, 1_000)}`
  if (events.length === 0 || random() < 0.4) {
    return { kind: 'addEvent', event: { kind: pick(random, ['note', 'hypothesis', 'action']), text, occurredAt: at } }
  }
  const event = pick(random, events)
  return pick<Command>(random, [
    { kind: 'amendEvent', event, changes: { text } },
    { kind: 'amendEvent', event, changes: { starred: random() < 0.5, tags: [text] } },
    { kind: 'retractEvent', event, reason: text },
    { kind: 'restoreEvent', event },
    { kind: 'changeStatus', to: pick(random, STATUSES), at, reason: text },
    { kind: 'amendIncident', changes: { title: text } },
    { kind: 'undo', batch: pick(random, session.entries()).batch },
  ])
}

const segmentsOf = ({ names }: SimDisk) => [...names].filter(([path]) => path.endsWith('.ndjson'))

/** Copies what the other does not have, with the folders it lies in. */
function copySegments(from: Machine, to: Machine): void {
  for (const [path, held] of from.disk.names) {
    if (to.disk.names.has(path)) continue
    Object.assign(to.disk.add(path, held.kind), { bytes: held.bytes, durable: held.bytes })
  }
}

const pieceOf = (name: string): string => name.replace('.ndjson', ' copy.ndjson')

/** Copies of some segments, each cut off somewhere, as they are read. */
const piecesOf = (segments: ReadonlyMap<string, Uint8Array>, names: readonly string[], random: () => number) =>
  names.map((name) => {
    const bytes = segments.get(name) ?? new Uint8Array()
    const piece = bytes.slice(0, below(random, bytes.length + 1))
    return [pieceOf(name), readSegment(pieceOf(name), piece, nodeBytes)] as const
  })

const joined = (reads: ReadonlyMap<string, SegmentRead>, names: readonly string[]): readonly JournalEntry[] =>
  joinSegments(
    names.flatMap((name) => reads.get(name) ?? []),
    [],
  ).entries

/** The incident when its entries arrive in portions, as those of other machines do. */
function inParts(entries: readonly JournalEntry[], random: () => number): Incident {
  let state = emptyReplay
  for (let from = 0; from < entries.length; ) {
    const to = from + 1 + below(random, 6)
    state = extendReplay(state, entries.slice(from, to))
    from = to
  }
  return state.incident
}
