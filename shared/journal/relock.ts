import { err, ok, type Result } from '../result.ts'
import { fromIso } from '../time/instant.ts'
import type { ByteTools } from './bytes.ts'
import { HEADER_OP, headerOf, type Parent } from './header.ts'
import { asWritten } from './readSegment.ts'
import {
  CHAIN_START,
  decodeRecord,
  encodeRecord,
  FORMAT_VERSION,
  isoWithOffset,
  isReadable,
  MAX_LINE_BYTES,
  PROTECTED_VERSION,
  type RawRecord,
} from './record.ts'
import { SEAL_OP } from './seal.ts'

/** `notWhole`: there is damage, or something that this version cannot read. `lineTooLong`: locked, a line would be. */
export type RelockError = 'notWhole' | 'lineTooLong'

/** How a log is to be written. `recovery`: of a protected incident, its key, locked with the recovery key. */
export interface Relocking {
  readonly from: ByteTools
  readonly to: ByteTools
  readonly recovery: string | null
}

const NEWLINE = 0x0a

/**
 * The log of an incident written again, locked or open: the bytes of one segment with every line of all segments [J25].
 * Ids, order, times, clocks, authors, gestures and contents stay; hashes are new, and one chain goes through all of it.
 * Heads that headers name are found under their new hashes. The first header lists the old hashes that seals name,
 * and counts one more generation.
 * Bytes at the end that never became a line are left out; anything else that is not a valid line is `notWhole`.
 */
export function relock(segments: readonly Uint8Array[], how: Relocking): Result<Uint8Array, RelockError> {
  const read: (readonly RawRecord[])[] = []
  for (const bytes of segments) {
    const records = recordsIn(bytes, how.from)
    if (records === null) return err('notWhole')
    if (records.length > 0) read.push(records)
  }
  // Whatever a header names was written before it.
  const records = read.sort((a, b) => ((a[0]?.hlc ?? '') < (b[0]?.hlc ?? '') ? -1 : 1)).flat()
  const generation = 1 + records.reduce((highest, record) => Math.max(highest, generationIn(record)), 0)
  const old = new Map(records.map((record) => [record.h, record]))
  const places = new Map<string, Parent>()
  const lines: string[] = []
  let previous = CHAIN_START
  for (const [n, record] of records.entries()) {
    const recordedAt = fromIso(record.t)
    const offsetMinutes = offsetOf(record.t)
    if (recordedAt === null || isoWithOffset(recordedAt, offsetMinutes) !== record.t) return err('notWhole')
    const { id, hlc, by, b: batch, op } = record
    const d =
      op === HEADER_OP
        ? headerAgain(record, how.recovery, places, n === 0 ? { generation, rewrote: sealed(records, old) } : {})
        : record.d
    const monotonic = typeof record.m === 'number' ? record.m : 0
    const fields = { id, hlc, recordedAt, offsetMinutes, monotonic, by, batch, op, payload: JSON.stringify(d) }
    const { line, h } = encodeRecord(fields, n, previous, how.to)
    if (how.to.encode(line).length > MAX_LINE_BYTES) return err('lineTooLong')
    lines.push(line)
    places.set(record.h, { segment: '', n, h, id })
    previous = h
  }
  return ok(how.to.encode(lines.join('')))
}

function recordsIn(bytes: Uint8Array, tools: ByteTools): readonly RawRecord[] | null {
  const records: RawRecord[] = []
  let isTorn = false
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, from)
    const end = newline < 0 ? bytes.length : newline
    if (end > from) {
      const decoded = decodeRecord(bytes.subarray(from, end), tools)
      const record = decoded === null ? null : asWritten(decoded, tools)
      if (isTorn || (record === null && decoded !== null)) return null
      if (record === null) isTorn = true
      else if (!isReadable(record.v)) return null
      else records.push(record)
    }
    from = end + 1
  }
  return records
}

/** Minutes ahead of UTC, as a line's time says. */
function offsetOf(t: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})$/.exec(t) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function headerAgain(
  { d }: RawRecord,
  recovery: string | null,
  places: ReadonlyMap<string, Parent>,
  first: { readonly generation?: number; readonly rewrote?: readonly string[] },
): object {
  const {
    recovery: _old,
    parents,
    rewrote: _listed,
    generation: _before,
    ...rest
  } = d as Readonly<Record<string, unknown>>
  const named: readonly Parent[] = Array.isArray(parents) ? parents : []
  return {
    ...rest,
    format: recovery === null ? FORMAT_VERSION : PROTECTED_VERSION,
    parents: named.map((parent) => {
      const now = places.get(parent.h)
      return now === undefined ? parent : { ...now, segment: parent.segment }
    }),
    ...(recovery === null ? {} : { recovery }),
    ...first,
  }
}

const generationIn = (record: RawRecord): number => headerOf(record)?.generation ?? 0

/** The hashes that seals name and this log, or one that it was written from, had. */
function sealed(records: readonly RawRecord[], old: ReadonlyMap<string, RawRecord>): readonly string[] {
  const before = records.flatMap(({ op, d }) => (op === HEADER_OP ? listOf(d, 'rewrote') : []))
  const named = records.flatMap(({ op, d }) => (op === SEAL_OP ? listOf(d, 'heads') : []))
  const heads = named.flatMap((head) => (typeof head === 'object' && head !== null && 'h' in head ? [head.h] : []))
  const known = [...before, ...heads.filter((h) => typeof h === 'string' && old.has(h))]
  return [...new Set(known.filter((h) => typeof h === 'string'))]
}

function listOf(d: unknown, field: string): readonly unknown[] {
  const value = typeof d === 'object' && d !== null ? (d as Readonly<Record<string, unknown>>)[field] : null
  return Array.isArray(value) ? value : []
}
