import { readSegment, type SegmentRead } from '../../../shared/journal/readSegment.ts'
import { type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { noise } from '../random.ts'
import { realJournal } from '../realJournal.ts'

const PAGE = 4_096
const NEWLINE = 0x0a

/** What may follow the last byte that reached the disk. */
const TAILS: readonly { readonly name: string; readonly of: (cut: number) => Uint8Array }[] = [
  { name: 'nothing', of: () => new Uint8Array() },
  { name: 'NULs to the end of the page', of: (cut) => new Uint8Array(PAGE - (cut % PAGE)) },
  { name: 'a page of NULs', of: () => new Uint8Array(PAGE) },
  { name: '300 bytes of anything', of: () => noise(300) },
]

/** [D1] A journal cut at every byte, with every kind of tail: what stands before the cut is read, and the rest is reported. */
export async function truncationHolds(size: Size, counts: Tally = tally(), isProtected = false): Promise<Outcome> {
  const { segments, tools } = await realJournal([size === 'full' ? 99 : isProtected ? 4 : 19], isProtected)
  const bytes = segments[0]?.bytes ?? new Uint8Array()
  const before = Buffer.from(bytes)
  const whole = readSegment('s', bytes, tools)
  let lines = 0
  for (let cut = 0; cut <= bytes.length; cut++) {
    // A line is whole once all of it but the newline is there.
    const isEnd = bytes[cut] === NEWLINE
    if (isEnd) lines++
    const clean = cut === 0 || isEnd || bytes[cut - 1] === NEWLINE
    for (const tail of TAILS) {
      const cutBytes = Buffer.concat([bytes.subarray(0, cut), tail.of(cut)])
      check(
        readSegment('s', cutBytes, tools),
        cutBytes.length,
        whole,
        { lines, clean },
        `cut at ${cut}, ${tail.name}`,
        counts,
      )
    }
  }
  if (!before.equals(bytes)) counts.silent('reading changed the bytes it was given')
  return counts.outcome()
}

interface Expected {
  /** Whole lines before the cut, with the header. */
  readonly lines: number
  /** Whether the cut lies between two lines. */
  readonly clean: boolean
}

function check(
  read: SegmentRead,
  length: number,
  whole: SegmentRead,
  { lines, clean }: Expected,
  what: string,
  counts: Tally,
): void {
  const expected = whole.entries.slice(0, Math.max(0, lines - 1))
  counts.add({ cases: 1, acknowledged: expected.length })
  const found = new Set(read.entries.map(({ id }) => id))
  counts.lost(expected.filter(({ id }) => !found.has(id)).length, what)
  // A line's hash stands for its content.
  const isSame =
    read.entries.length === expected.length && read.hashes.every((hash, index) => hash === whole.hashes[index])
  if (!isSame) counts.silent(`${what}: not what was written`)
  if (read.damaged.length > 0 !== read.sound < length)
    counts.silent(`${what}: bytes that are no line were not reported`)
  if (!clean && read.damaged.length === 0) counts.silent(`${what}: a torn line was not reported`)
}
