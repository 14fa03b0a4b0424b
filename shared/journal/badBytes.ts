import type { ByteTools } from './bytes.ts'
import type { DamagedRange } from './recovery.ts'

/** Bytes that did not verify. `finished`: they were a whole line once. */
export interface BadBytes {
  readonly from: number
  readonly to: number
  readonly finished: boolean
}

/** `,"h":"` + 64 hex digits + `"}` + newline, with room to spare. */
const END_BYTES = 80

/**
 * Whether the range was written as a line to its end and changed afterwards: it ends with a newline, and begins or ends
 * as a line does. One hit cannot take both away.
 */
export function isFinished(bytes: Uint8Array, from: number, to: number, tools: ByteTools): boolean {
  const end = tools.decode(bytes.subarray(Math.max(from, to - END_BYTES), to))
  if (!end.endsWith('\n')) return false
  return /,"h":"[0-9a-f]{64}"\}\n$/.test(end) || tools.decode(bytes.subarray(from, from + 5)) === '{"v":'
}

/**
 * Says of each bad range why it is bad, neighbours joined. Unfinished bytes that reach the end of the file are its torn
 * tail; everything else is damage. `ranges` are in order.
 */
export function withReasons(segment: string, ranges: readonly BadBytes[], length: number): readonly DamagedRange[] {
  const answer: DamagedRange[] = []
  let edge = length
  for (const { from, to, finished } of ranges.toReversed()) {
    const torn = !finished && to === edge
    if (torn) edge = from
    const next = answer.at(-1)
    const reason = torn ? 'tornTail' : 'damage'
    if (next !== undefined && next.from === to && next.reason === reason && !finished) {
      answer[answer.length - 1] = { ...next, from }
    } else answer.push({ segment, from, to, reason })
  }
  return answer.reverse()
}
