import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { haystackOf } from '../../../shared/incident/find/haystack.ts'

const AT_ONCE = 500

/** Reads events for searching while nothing else is to be done, so that the first letter waits for none. Answers how to stop. */
export function warmUp(events: readonly IncidentEvent[]): () => void {
  let next = 0
  let handle = 0
  const some = () => {
    for (const event of events.slice(next, next + AT_ONCE)) haystackOf(event)
    next += AT_ONCE
    if (next < events.length) handle = requestIdleCallback(some)
  }
  handle = requestIdleCallback(some)
  return () => cancelIdleCallback(handle)
}
