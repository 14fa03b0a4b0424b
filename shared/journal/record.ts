import type { BatchId, EntryId } from '../ids.ts'
import { fromIso, type Instant, instant } from '../time/instant.ts'
import type { ByteTools } from './bytes.ts'
import type { Hlc, JournalEntry, Op } from './entry.ts'
import { HEADER_OP } from './header.ts'
import { hlcDevice, hlcTime, isHlc } from './hlc.ts'
import { nestsTooDeep } from './nesting.ts'
import { LOCKED_OP, type LockContext, lockContext, lockedText } from './protected.ts'
import { readOp } from './schema.ts'
import { SEAL_OP } from './seal.ts'
import { type RawPayload, upcasts } from './upcast.ts'

/** The major version of the line format, and of the payloads in it. */
export const FORMAT_VERSION = 1

/** The version of the lines of a protected incident [J22]. 2 was never written. */
export const PROTECTED_VERSION = 3

/** Whether this version understands lines of that major version. */
export const isReadable = (version: number): boolean => version <= FORMAT_VERSION || version === PROTECTED_VERSION

/** What the first line of a chain names as its predecessor. */
export const CHAIN_START = '0'.repeat(64)

/** No line is longer, so that a reader can bound its work. Longer texts belong in an attachment. */
export const MAX_LINE_BYTES = 1_048_576

const lift = upcasts(FORMAT_VERSION, [])

/** `,"h":"` + 64 hex digits + `"}`: what the hash does not cover. */
const SEAL_BYTES = 72

/** One line before it has a place in a segment. `payload` is the JSON text of `d`. */
export interface RecordFields {
  readonly id: string
  readonly hlc: string
  readonly recordedAt: Instant
  /** Minutes that the writer's wall clock was ahead of UTC. */
  readonly offsetMinutes: number
  /** Milliseconds since the writing session began, from a clock that never jumps. */
  readonly monotonic: number
  readonly by: string
  readonly batch: string
  readonly op: string
  readonly payload: string
}

/** A line as read, its hash verified. Envelope fields that this version does not know are left in the file. */
export interface RawRecord {
  readonly v: number
  readonly id: string
  readonly n: number
  readonly hlc: Hlc
  readonly t: string
  /** Milliseconds since the session began; not a number in a line that does not say. */
  readonly m?: unknown
  readonly by: string
  readonly b: string
  readonly op: string
  readonly d: unknown
  readonly p: string
  readonly h: string
}

const two = (value: number) => String(value).padStart(2, '0')

/** The minute that was asked for last, as text: most entries are made in the same one as the entry before. */
let lastMinute = { minute: Number.NaN, offsetMinutes: Number.NaN, before: '', after: '' }

function minuteText(minute: number, offsetMinutes: number): typeof lastMinute {
  const minutes = Math.abs(offsetMinutes)
  const before = new Date(minute * 60_000).toISOString().slice(0, -'00.000Z'.length)
  const after = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return { minute, offsetMinutes, before, after }
}

/** `2026-11-22T15:10:24.000+01:00`: a wall time that says how far it was from UTC. */
export function isoWithOffset(at: Instant, offsetMinutes: number): string {
  const minute = Math.floor(at / 60_000) + offsetMinutes
  if (lastMinute.minute !== minute || lastMinute.offsetMinutes !== offsetMinutes) {
    lastMinute = minuteText(minute, offsetMinutes)
  }
  const ms = at - Math.floor(at / 60_000) * 60_000
  return `${lastMinute.before}${two(Math.floor(ms / 1_000))}.${String(ms % 1_000).padStart(3, '0')}${lastMinute.after}`
}

/**
 * One line of a segment, newline included, with its hash. `n` counts lines from the header, which is 0; `previous` is the
 * hash of the line before [J3]. The hash covers the bytes as written, so no reader needs to agree on how JSON is spelled.
 */
export function encodeRecord(
  fields: RecordFields,
  n: number,
  previous: string,
  tools: ByteTools,
): { readonly line: string; readonly h: string } {
  const v = tools.cipher === undefined ? FORMAT_VERSION : PROTECTED_VERSION
  const t = isoWithOffset(fields.recordedAt, fields.offsetMinutes)
  const m = Math.round(fields.monotonic)
  const { by, batch, op, payload } = contentOf(
    fields,
    { v, id: fields.id, n, hlc: fields.hlc as Hlc, t, m, p: previous },
    tools,
  )
  const covered =
    `{"v":${v},"id":${JSON.stringify(fields.id)},"n":${n},"hlc":${JSON.stringify(fields.hlc)},` +
    `"t":"${t}","m":${m},` +
    `"by":${JSON.stringify(by)},"b":${JSON.stringify(batch)},"op":${JSON.stringify(op)},` +
    `"d":${payload},"p":"${previous}"`
  const h = tools.sha256(covered)
  return { line: `${covered},"h":"${h}"}\n`, h }
}

type Content = Pick<RecordFields, 'by' | 'batch' | 'op' | 'payload'>

/** Headers and seals stay open: they say nothing about the incident, and a log is verified by them without its key. */
export const staysOpen = (op: string): boolean => op === HEADER_OP || op === SEAL_OP

function contentOf(fields: RecordFields, context: LockContext, { cipher }: ByteTools): Content {
  if (cipher === undefined || staysOpen(fields.op)) return fields
  const locked = cipher.lock(lockedText(fields.by, fields.batch, fields.op, fields.payload), lockContext(context))
  return { by: '', batch: '', op: LOCKED_OP, payload: `"${locked}"` }
}

/**
 * Reads one line, without its newline. Null when its hash does not fit its bytes, when it is longer than a line may be, or
 * when it is no record. Never throws. The hash proves the line whole, so a last line that lost only its newline is read.
 */
export function decodeRecord(line: Uint8Array, tools: ByteTools): RawRecord | null {
  if (line.length <= SEAL_BYTES || line.length > MAX_LINE_BYTES) return null
  if (line[0] !== 0x7b || line[line.length - SEAL_BYTES] !== 0x2c) return null
  const h = tools.sha256(line.subarray(0, line.length - SEAL_BYTES))
  const text = tools.decode(line)
  if (!text.endsWith(`,"h":"${h}"}`) || nestsTooDeep(line)) return null
  try {
    const raw: unknown = JSON.parse(text)
    return isRawRecord(raw) ? raw : null
  } catch {
    return null
  }
}

/**
 * The entry that a record holds. An op or a payload that this version cannot read becomes `unknown`: kept and passed on,
 * not acted upon [J8]. When the wall time is unreadable the time of its order is used.
 */
export function entryOf(record: RawRecord): JournalEntry {
  const payload = record.v < FORMAT_VERSION ? lift(record, record.v) : record
  return {
    id: record.id as EntryId,
    hlc: record.hlc,
    recordedAt: fromIso(record.t) ?? instant(hlcTime(record.hlc)),
    by: record.by,
    device: hlcDevice(record.hlc),
    batch: record.b as BatchId,
    op: opOf(record, payload),
  }
}

function opOf(record: RawRecord, payload: RawPayload): Op {
  // Two copies of one fact are locked differently, and are one fact all the same.
  if (record.v === PROTECTED_VERSION && record.op === LOCKED_OP) return { op: 'unknown', name: LOCKED_OP, d: null }
  return isReadable(record.v) ? readOp(payload.op, payload.d) : { op: 'unknown', name: record.op, d: record.d }
}

function isRawRecord(raw: unknown): raw is RawRecord {
  if (typeof raw !== 'object' || raw === null) return false
  const record = raw as Partial<Record<keyof RawRecord, unknown>>
  return (
    typeof record.v === 'number' &&
    record.v >= 1 &&
    typeof record.id === 'string' &&
    record.id !== '' &&
    typeof record.n === 'number' &&
    typeof record.hlc === 'string' &&
    isHlc(record.hlc) &&
    typeof record.t === 'string' &&
    typeof record.by === 'string' &&
    typeof record.b === 'string' &&
    typeof record.op === 'string' &&
    typeof record.p === 'string'
  )
}
