import type { ByteTools } from './bytes.ts'
import type { DamagedRange } from './recovery.ts'

/** Bytes that did not verify. `finished`: they end as a whole line does, so they were a whole line once. */
export interface BadBytes {
  readonly from: number
  readonly to: number
  readonly finished: boolean
}

/** `,"h":"` + 64 hex digits + `"}` + newline, with room to spare. */
const TAIL_BYTES = 80

/** Whether the range ends with a seal and a newline: a line that was written to its end and changed afterwards. */
export const endsFinished = (bytes: Uint8Array, from: number, to: number, tools: ByteTools): boolean =>
  /,"h":"[0-9a-f]{64}"\}\n$/.test(tools.decode(bytes.subarray(Math.max(from, to - TAIL_BYTES), to)))

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
