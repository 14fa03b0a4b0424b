import { openLibrary } from '../../../electron/library.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import { hlcTime } from '../../../shared/journal/hlc.ts'
import { DAY, type Instant, instant, UTC } from '../../../shared/time/instant.ts'
import { note } from '../logging.ts'
import { type Outcome, type Tally, tally } from '../outcome.ts'
import { simDisk } from '../simDisk.ts'
import { simFiles } from '../simFiles.ts'
import { type SimHost, simHost } from '../simHost.ts'

const LIBRARY = '/library'
const HOUR = 3_600_000
const YEAR = 365 * DAY
const NORMAL = Date.parse('2026-10-25T00:30:00Z')

/** What the wall clock says at a moment; `offset` in minutes, `passed`: how long it truly is since the reading before. */
interface Reading {
  readonly at: number
  readonly offset?: number
  readonly passed?: number
}

/** What the wall clock says at each start of the app, one after another. */
interface Case {
  readonly name: string
  readonly starts: readonly Reading[]
}

const CASES: readonly Case[] = [
  { name: 'set back an hour', starts: [{ at: NORMAL }, { at: NORMAL - HOUR }, { at: NORMAL + HOUR }] },
  {
    name: 'summer time ends',
    starts: [
      { at: NORMAL, offset: 120 },
      { at: NORMAL + HOUR, offset: 60, passed: HOUR },
    ],
  },
  {
    name: 'summer time begins',
    starts: [
      { at: NORMAL, offset: 60 },
      { at: NORMAL + HOUR, offset: 120, passed: HOUR },
    ],
  },
  {
    name: 'travel',
    starts: [
      { at: NORMAL, offset: 540 },
      { at: NORMAL + HOUR, offset: -480, passed: HOUR },
    ],
  },
  { name: '73 years ahead, and back', starts: [{ at: NORMAL }, { at: NORMAL + 73 * YEAR }, { at: NORMAL + HOUR }] },
  { name: 'an empty battery (1970)', starts: [{ at: 0 }, { at: NORMAL }, { at: 1_000 }] },
  { name: 'before 1970', starts: [{ at: NORMAL }, { at: -HOUR }, { at: NORMAL }] },
  {
    name: '1999, 2099, 2026',
    starts: ['1999', '2099', '2026'].map((year) => ({ at: Date.parse(`${year}-12-31T23:59:59Z`) })),
  },
]

const NOTES = 5

/**
 * [D12] A clock that jumps, between starts and while logging: what one writer recorded keeps its order, and a jump while
 * logging is told at the entry after it. Summer time and travel are no jumps.
 */
export async function clocksKeepOrder(): Promise<Outcome> {
  const counts = tally()
  for (const { name, starts } of CASES) {
    await orderKept(
      `${name}, between starts`,
      starts.map((begin) => [begin]),
      counts,
    )
    await orderKept(`${name}, while logging`, [starts], counts)
  }
  await farFutureIsNotFollowed(counts)
  return counts.outcome()
}

/** Each start of the app meets some readings of the clock; five notes are logged at each. */
async function orderKept(what: string, starts: readonly Case['starts'][], counts: Tally): Promise<void> {
  counts.add({ cases: 1 })
  const fs = simFiles(simDisk())
  const logged: string[] = []
  const jumped: string[] = []
  let incident: IncidentId | null = null
  for (const [life, readings] of starts.entries()) {
    let reading: Reading = readings[0] ?? { at: NORMAL }
    let ticks = 0
    let passed = 0
    const clock = simHost(fs, { life, now: () => instant(reading.at + ticks++) })
    const host = { ...clock, offsetMinutes: () => reading.offset ?? 0, monotonic: () => passed + ticks++ }
    const session = await sessionOf(host, incident)
    incident = session.id
    for (const next of readings) {
      const wasSet = next !== reading && next.at - reading.at !== (next.passed ?? 0)
      reading = next
      passed += next.passed ?? 0
      const before = logged.length
      for (let index = 0; index < NOTES; index++) {
        const answer = await session.dispatch(note(host, 'Note'), 'Sam')
        if (answer.ok) logged.push(...answer.value.map(({ id }) => id))
        else counts.silent(`${what}: refused (${JSON.stringify(answer.error)})`)
      }
      if (wasSet) jumped.push(logged[before] ?? '')
    }
    await session.close()
  }
  const reader = await sessionOf(simHost(fs, { life: 99 }), incident)
  const wanted = new Set(logged)
  const read = reader.entries().flatMap(({ id }) => (wanted.has(id) ? [String(id)] : []))
  counts.add({ acknowledged: logged.length })
  counts.lost(logged.length - read.length, `${what}: entries are gone`)
  if (read.join() !== logged.join()) counts.silent(`${what}: the order changed`)
  const told = reader.recovery.clockJumps.map(({ entry }) => entry)
  if (told.join() !== jumped.join())
    counts.silent(`${what}: of ${jumped.length} jumps ${told.length} were told, or elsewhere`)
  const { damaged, gaps, conflicts } = reader.recovery
  if (damaged.length + gaps.length + conflicts.length > 0) counts.silent(`${what}: the journal is not sound`)
  await reader.close()
}

/** Another machine whose clock is years ahead: its entries are taken, its time is not. */
async function farFutureIsNotFollowed(counts: Tally): Promise<void> {
  counts.add({ cases: 1 })
  const fs = simFiles(simDisk())
  const now = (at: number) => () => instant(at)
  const first = await sessionOf(simHost(fs, { now: now(NORMAL) }), null)
  await first.close()
  const ahead = simHost(fs, { life: 1, device: 'ffffffffff', now: now(NORMAL + 73 * YEAR) })
  const far = await sessionOf(ahead, first.id)
  await far.dispatch(note(ahead, 'From the future'), 'Kim')
  await far.close()
  const host = simHost(fs, { life: 2, now: now(NORMAL + HOUR) })
  const again = await sessionOf(host, first.id)
  if (!again.entries().some(({ by }) => by === 'Kim')) counts.lost(1, 'an entry from the future was not taken')
  const answer = await again.dispatch(note(host, 'Now'), 'Sam')
  const time: Instant = answer.ok && answer.value[0] !== undefined ? hlcTime(answer.value[0].hlc) : instant(Number.NaN)
  if (!(time < NORMAL + DAY)) counts.silent('a clock far in the future was followed')
  counts.add({ acknowledged: 2 })
  await again.close()
}

async function sessionOf(host: Omit<SimHost, 'issued'>, incident: IncidentId | null) {
  const library = openLibrary(LIBRARY, host)
  const opened =
    incident === null
      ? await library.create({ title: 'Clocks', zone: UTC, severity: null }, 'Sam')
      : await library.open(incident)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}
