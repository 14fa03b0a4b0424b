import { readFolder } from '../../../electron/incidents/readFolder.ts'
import { type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { below, pick, seeded } from '../random.ts'
import { type RealJournal, realJournal } from '../realJournal.ts'
import { simDisk } from '../simDisk.ts'
import { simFiles } from '../simFiles.ts'

/** A segment after something happened to it, and the lines that were touched, the header being 0. */
interface Damaged {
  readonly bytes: Uint8Array
  readonly touched: ReadonlySet<number>
}

interface Segment {
  readonly bytes: Uint8Array
  readonly lines: readonly Uint8Array[]
}

type Damage = (segment: Segment, random: () => number) => Damaged

const SECTOR = 512
const PAGE = 4_096

/** What happens to bytes at rest: [name, what it does]. Whole lines missing from the end are noticed by later segments. */
const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['one bit flipped', (segment, random) => changed(segment, random, (byte) => byte ^ (1 << below(random, 8)))],
  ['one byte changed', (segment, random) => changed(segment, random, (byte) => byte ^ (1 + below(random, 255)))],
  ['a sector zeroed', (segment, random) => zeroed(segment, random)],
  ['two pages swapped', (segment, random) => pagesSwapped(segment, random)],
  [
    'a line duplicated',
    (segment, random) => rearranged(segment, random, (lines, at) => [...lines.slice(0, at + 1), ...lines.slice(at)]),
  ],
  ['two lines swapped', (segment, random) => rearranged(segment, random, swapped)],
  ['a line deleted', (segment, random) => deleted(segment, random)],
]

/** [D2] Bytes that change at rest: every change is reported, nothing changes its meaning, only what was hit is gone. */
export async function damageIsReported(size: Size, counts: Tally = tally(), isProtected = false): Promise<Outcome> {
  const journal = await realJournal([size === 'full' ? 60 : 30, 1], isProtected)
  const segment = segmentOf(journal.segments[0]?.bytes ?? new Uint8Array())
  const random = seeded(20_261_122)
  const cases = size === 'full' ? 20_000 : isProtected ? 350 : 2_000
  for (let index = 0; index < cases; index++) {
    const [name, damage] = DAMAGES[index % DAMAGES.length] as (typeof DAMAGES)[number]
    await check(journal, segment, damage(segment, random), `${name} (case ${index})`, counts)
  }
  return counts.outcome()
}

async function check(journal: RealJournal, segment: Segment, { bytes, touched }: Damaged, what: string, counts: Tally) {
  const files = new Map(journal.segments.map((each) => [each.path, each.bytes]))
  files.set(journal.segments[0]?.path ?? '', bytes)
  const fs = simFiles(simDisk({ folders: [journal.library, journal.folder], files }))
  const read = await readFolder(fs, journal.tools, journal.folder)
  if (!read.ok) return counts.silent(`${what}: the folder could not be read`)
  const { entries, report } = read.value.journal
  const safe = journal.entries.filter((_, index) => index >= segment.lines.length - 1 || !touched.has(index + 1))
  counts.add({ cases: 1, acknowledged: safe.length })
  const found = new Map(entries.map((entry) => [entry.id, JSON.stringify(entry)]))
  counts.lost(safe.filter(({ id }) => !found.has(id)).length, `${what}: entries that were not touched are gone`)
  const written = new Map(journal.entries.map((entry) => [entry.id, JSON.stringify(entry)]))
  for (const [id, text] of found) if (written.get(id) !== text) counts.silent(`${what}: entry ${id} changed`)
  if (report.damaged.length + report.gaps.length === 0) counts.silent(`${what}: not reported`)
}

function segmentOf(bytes: Uint8Array): Segment {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; from = end(bytes, from)) lines.push(bytes.slice(from, end(bytes, from)))
  return { bytes, lines }
}

const end = (bytes: Uint8Array, from: number): number => bytes.indexOf(0x0a, from) + 1

/** The lines that have a byte in the range. A newline that is hit takes the line after it along. */
function linesAt({ lines }: Segment, from: number, to: number): readonly number[] {
  const hit: number[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    if (at < to && at + line.length > from) hit.push(index)
    at += line.length
  }
  return hit
}

function changed(segment: Segment, random: () => number, change: (byte: number) => number): Damaged {
  const bytes = segment.bytes.slice()
  const at = below(random, bytes.length)
  bytes[at] = change(bytes[at] ?? 0)
  return { bytes, touched: new Set(linesAt(segment, at, at + 1)) }
}

function zeroed(segment: Segment, random: () => number): Damaged {
  const from = below(random, Math.floor(segment.bytes.length / SECTOR)) * SECTOR
  return {
    bytes: segment.bytes.slice().fill(0, from, from + SECTOR),
    touched: new Set(linesAt(segment, from, from + SECTOR)),
  }
}

function pagesSwapped(segment: Segment, random: () => number): Damaged {
  const pages = Math.floor(segment.bytes.length / PAGE)
  const a = below(random, pages)
  const b = (a + 1 + below(random, pages - 1)) % pages
  const bytes = segment.bytes.slice()
  bytes.set(segment.bytes.subarray(a * PAGE, (a + 1) * PAGE), b * PAGE)
  bytes.set(segment.bytes.subarray(b * PAGE, (b + 1) * PAGE), a * PAGE)
  const touched = [a, b].flatMap((page) => linesAt(segment, page * PAGE, (page + 1) * PAGE))
  return { bytes, touched: new Set(touched) }
}

type Rearrange = (lines: readonly Uint8Array[], at: number, random: () => number) => readonly Uint8Array[]

/** Lines that are whole stay readable wherever they stand. */
function rearranged({ lines }: Segment, random: () => number, rearrange: Rearrange): Damaged {
  const at = 1 + below(random, lines.length - 2)
  return { bytes: new Uint8Array(Buffer.concat(rearrange(lines, at, random))), touched: new Set() }
}

const swapped: Rearrange = (lines, at, random) => {
  const other = pick(
    random,
    [...lines.keys()].filter((index) => index > 0 && index !== at),
  )
  const moved = [...lines]
  moved[at] = lines[other] as Uint8Array
  moved[other] = lines[at] as Uint8Array
  return moved
}

function deleted({ lines }: Segment, random: () => number): Damaged {
  const at = below(random, lines.length)
  return {
    bytes: new Uint8Array(Buffer.concat(lines.filter((_, index) => index !== at))),
    touched: new Set([at]),
  }
}
