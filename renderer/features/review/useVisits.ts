import { useEffect, useMemo } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { meetingsIn } from '../../../shared/review/meetings.ts'
import { now } from '../../clock.ts'
import { appStore, useApp } from '../../store/useApp.ts'

/** How much of a visit may be lost when the computer goes down. */
const RENEWAL_MS = 30_000

/** Who only steps past an event has not looked at it. */
const SHORTEST_MS = 1_000

/** Notes how long the room looks at an event, for as long as the clock of the meeting runs. Null: it looks at none. */
export function useVisits(incident: Incident, event: EventId | null): void {
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const isRunning = useMemo(() => meetingsIn(incident, now()).at(-1)?.state === 'running', [incident])
  const isNoted = canWrite && isRunning
  const { id } = incident
  useEffect(() => {
    if (!isNoted || event === null) return
    const from = now()
    let noted = from
    const note = () => {
      const until = now()
      const { session, dispatch } = appStore.getState()
      if (until - noted < SHORTEST_MS || session.status !== 'open' || session.id !== id) return
      noted = until
      const visit = { collection: 'visit', id: `${event}/${from}`, changes: { event, from, until } } as const
      void dispatch({ kind: 'putRecords', records: [visit] })
    }
    const renewal = window.setInterval(note, RENEWAL_MS)
    window.addEventListener('beforeunload', note)
    return () => {
      window.clearInterval(renewal)
      window.removeEventListener('beforeunload', note)
      note()
    }
  }, [isNoted, event, id])
}
