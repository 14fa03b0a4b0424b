import { fromIso, type Millis } from '../time/instant.ts'
import { type BadBytes, isFinished, withReasons } from './badBytes.ts'
import type { ByteTools } from './bytes.ts'
import { type ClockReading, clockTrace } from './clockJumps.ts'
import type { JournalEntry } from './entry.ts'
import { HEADER_OP, type Head, headerOf, type SegmentHeader } from './header.ts'
import { hlcDevice } from './hlc.ts'
import { LOCKED_OP, unlockRecord } from './protected.ts'
import { decodeRecord, entryOf, isReadable, PROTECTED_VERSION, type RawRecord, staysOpen } from './record.ts'
import type { ChainGap, DamagedRange } from './recovery.ts'
import { salvage } from './salvage.ts'

/** What the bytes of one segment say. Every entry in it has a verified hash. */
export interface SegmentRead {
  readonly segment: string
  /** One, or none when it was lost; a file made by joining segments has several, each starting a chain of its own. */
  readonly headers: readonly SegmentHeader[]
  readonly entries: readonly JournalEntry[]
  readonly damaged: readonly DamagedRange[]
  readonly gaps: readonly ChainGap[]
  /** The last valid line, with the id of its record; null when no line is valid. */
  readonly head: (Head & { readonly id: string }) | null
  /** The hash of every valid line, in order, to look up what a header names as its parent. */
  readonly hashes: readonly string[]
  /** What its lines say of the writer's clocks, as far as it matters. Without a header in these bytes no session is named. */
  readonly clock: readonly ClockReading[]
  /** Whether it belongs to a protected incident. Without the key its entries are `unknown`, each in its place [J22]. */
  readonly isProtected: boolean
  /** Set when a line was written by a newer major version than this one can read. */
  readonly newerVersion: number | null
  /** Length of the start in which every byte is part of a valid line: from here a growing file is read on. */
  readonly sound: number
}

const NEWLINE = 0x0a

/**
 * Reads a segment: each line is verified by its own hash, and its place by the hash of the line before [J3].
 *
 * Never throws, whatever the bytes. What does not verify is reported and skipped, and reading goes on at the next newline,
 * or at the next whole record within a bad line. `tornTail`: the file ends in bytes that never became a line, the normal
 * trace of a crash, cut text or a run of NULs. `damage`: a finished line that no longer verifies, or bad bytes with valid
 * lines after them. A last line that only lost its newline is valid. Empty lines mean nothing.
 */
export function readSegment(segment: string, bytes: Uint8Array, tools: ByteTools): SegmentRead {
  const headers: SegmentHeader[] = []
  const entries: JournalEntry[] = []
  const hashes: string[] = []
  const bad: BadBytes[] = []
  const gaps: ChainGap[] = []
  const clock = clockTrace()
  let session = ''
  let last: RawRecord | null = null
  let afterDamage = false
  let newerVersion: number | null = null
  let isProtected = false
  let line = 0

  const accept = (found: RawRecord, from: number, to: number) => {
    const record = asWritten(found, tools)
    if (record === null) {
      // Its hash fits, and yet nobody with the key wrote it so: no part of the record, and never passed over in silence.
      bad.push({ from, to, finished: true })
      afterDamage = true
      return
    }
    if (record.v === PROTECTED_VERSION) isProtected = true
    const isHeader = record.op === HEADER_OP
    if (!isHeader && !afterDamage && record.p !== last?.h) gaps.push({ segment, line })
    if (!isReadable(record.v)) newerVersion = Math.max(newerVersion ?? 0, record.v)
    if (isHeader) {
      const header = headerOf(record)
      if (header !== null) {
        headers.push(header)
        session = header.session
      }
      if (header !== null && !isReadable(header.format)) newerVersion = Math.max(newerVersion ?? 0, header.format)
    } else entries.push(entryOf(record))
    readClock(record, isHeader ? null : (entries.at(-1) ?? null))
    hashes.push(record.h)
    last = record
    afterDamage = false
  }

  const readClock = (record: RawRecord, entry: JournalEntry | null) => {
    const wall = entry?.recordedAt ?? fromIso(record.t)
    if (wall === null || typeof record.m !== 'number') return
    const device = hlcDevice(record.hlc)
    clock.add({ session, device, wall, steady: record.m as Millis, entry: entry?.id ?? null })
  }

  const reject = (from: number, to: number) => {
    bad.push({ from, to, finished: isFinished(bytes, from, to, tools) })
    afterDamage = true
  }

  let from = 0
  while (from < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, from)
    const end = newline < 0 ? bytes.length : newline
    const next = newline < 0 ? bytes.length : newline + 1
    line++
    if (end > from) {
      const record = decodeRecord(bytes.subarray(from, end), tools)
      if (record !== null) accept(record, from, next)
      else {
        let rest = from
        for (const piece of salvage(bytes, from, end, tools)) {
          if (piece.from > rest) reject(rest, piece.from)
          accept(piece.record, piece.from, piece.to)
          rest = piece.to
        }
        if (rest < end) reject(rest, next)
      }
    }
    from = next
  }

  return {
    segment,
    headers,
    entries,
    damaged: withReasons(segment, bad, bytes.length),
    gaps,
    head: headOf(segment, last),
    hashes,
    clock: clock.readings(),
    isProtected,
    newerVersion,
    sound: bad[0]?.from ?? bytes.length,
  }
}

/**
 * The record as its writer meant it; null when it cannot be of this incident. With a key, a line that anybody could have written
 * without it is none.
 */
export function asWritten(record: RawRecord, { cipher, encode }: ByteTools): RawRecord | null {
  if (cipher === undefined || staysOpen(record.op) || !isReadable(record.v)) return record
  if (record.v !== PROTECTED_VERSION || record.op !== LOCKED_OP) return null
  return unlockRecord(record, cipher, encode)
}

const headOf = (segment: string, last: RawRecord | null): SegmentRead['head'] =>
  last === null ? null : { segment, n: last.n, h: last.h, id: last.id }
