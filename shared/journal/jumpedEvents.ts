import type { EventId } from '../ids.ts'
import type { ClockJump } from './clockJumps.ts'
import type { JournalEntry } from './entry.ts'

/**
 * The first event that each computer added after its clock was set, with that jump: where it is worth saying. A jump after
 * which nothing was added is left out. `entries` in the order of the record.
 */
export function jumpedEvents(
  entries: readonly JournalEntry[],
  jumps: readonly ClockJump[],
): ReadonlyMap<EventId, ClockJump> {
  const found = new Map<EventId, ClockJump>()
  for (const jump of jumps) {
    const from = entries.findIndex(({ id }) => id === jump.entry)
    for (let place = from; place >= 0 && place < entries.length; place++) {
      const entry = entries[place]
      if (entry?.op.op !== 'event.add' || entry.device !== jump.device) continue
      found.set(entry.op.d.event, jump)
      break
    }
  }
  return found
}
