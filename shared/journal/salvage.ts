import type { ByteTools } from './bytes.ts'
import { decodeRecord, type RawRecord } from './record.ts'

/** A whole record found within bytes that are no line, and where it lies. */
export interface Salvaged {
  readonly record: RawRecord
  readonly from: number
  readonly to: number
}

/** How many places of one bad line are tried, so that hostile bytes cannot make reading slow. */
const MAX_TRIES = 64

/** `{"v":` can only stand at the start of a record: within a text its quotes would be escaped. */
const START = [0x7b, 0x22, 0x76, 0x22, 0x3a]

/** `"}`, how every record ends. */
const END = [0x22, 0x7d]

/**
 * The whole records within bytes that did not read as one line, such as two lines whose newline was damaged, or a good line
 * glued to a torn one. `from` and `to` bound the bytes looked at and the answers lie between them, in order.
 */
export function salvage(bytes: Uint8Array, from: number, to: number, tools: ByteTools): readonly Salvaged[] {
  const found: Salvaged[] = []
  let tries = 0
  let start = indexOf(bytes, START, from, to)
  while (start >= 0 && tries < MAX_TRIES) {
    const next = indexOf(bytes, START, start + 1, to)
    const end = recordEnd(bytes, start, next < 0 ? to : next)
    tries++
    const record = end < 0 ? null : decodeRecord(bytes.subarray(start, end), tools)
    if (record !== null) found.push({ record, from: start, to: end })
    start = next
  }
  return found
}

/** The last `"}` of the range, just past it; -1 when there is none. What follows it belongs to nothing. */
function recordEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - END.length; at >= from; at--) {
    if (bytes[at] === END[0] && bytes[at + 1] === END[1]) return at + END.length
  }
  return -1
}

function indexOf(bytes: Uint8Array, pattern: readonly number[], from: number, to: number): number {
  const first = pattern[0] ?? 0
  for (let at = bytes.indexOf(first, from); at >= 0 && at + pattern.length <= to; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
