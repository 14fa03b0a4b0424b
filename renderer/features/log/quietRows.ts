import type { EventId } from '../../../shared/ids.ts'
import type { ClockJump } from '../../../shared/journal/clockJumps.ts'
import { jumpWords, sleepWords } from '../../../shared/journal/quietWords.ts'
import type { Sleep } from '../../../shared/journal/sleep.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import type { LogRow } from './rows.ts'

/** What the log says between events: that a computer slept, or that its clock was set. */
export interface Quiet {
  readonly sleeps: readonly Sleep[]
  readonly jumps: ReadonlyMap<EventId, ClockJump>
}

/** `rows` with a quiet line before the first event after each sleep, and before each event with a jump. */
export function withQuietRows(rows: readonly LogRow[], { sleeps, jumps }: Quiet, zone: ZoneId): readonly LogRow[] {
  if (sleeps.length === 0 && jumps.size === 0) return rows
  const left = sleeps.toSorted((a, b) => a.from - b.from)
  const all: LogRow[] = []
  for (const row of rows) {
    if (row.kind === 'event') {
      for (let next = left[0]; next !== undefined && next.from <= row.event.occurredAt; next = left[0]) {
        all.push(sleepRow(next, zone))
        left.shift()
      }
      const jump = jumps.get(row.event.id)
      if (jump !== undefined)
        all.push({ kind: 'quiet', id: `jump:${jump.entry}`, about: 'clock', words: jumpWords(jump) })
    }
    all.push(row)
  }
  return [...all, ...left.map((sleep) => sleepRow(sleep, zone))]
}

const sleepRow = (sleep: Sleep, zone: ZoneId): LogRow => ({
  kind: 'quiet',
  id: `sleep:${sleep.device}:${sleep.from}`,
  about: 'sleep',
  words: sleepWords(sleep, zone),
})
