import { useMemo } from 'react'
import type { EventId } from '../../shared/ids.ts'
import type { ClockJump } from '../../shared/journal/clockJumps.ts'
import { jumpedEvents } from '../../shared/journal/jumpedEvents.ts'
import { useApp } from './useApp.ts'

const NONE: ReadonlyMap<EventId, ClockJump> = new Map()

/** The events of the open incident before which a computer's clock was set. */
export function useJumpedEvents(): ReadonlyMap<EventId, ClockJump> {
  const session = useApp((app) => app.session)
  const entries = session.status === 'open' ? session.replay.entries : null
  const jumps = session.status === 'open' ? session.recovery.clockJumps : null
  return useMemo(
    () => (entries === null || jumps === null || jumps.length === 0 ? NONE : jumpedEvents(entries, jumps)),
    [entries, jumps],
  )
}
