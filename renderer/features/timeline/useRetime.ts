import { useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatMinute, formatTime } from '../../../shared/time/format.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { type Instant, instant, MINUTE, millis, type ZoneId } from '../../../shared/time/instant.ts'
import {
  canRetime,
  heldMoment,
  heldPart,
  limited,
  type RetimePart,
  retimeChanges,
  shiftTo,
} from '../../../shared/timeline/retime.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { useOutcome } from '../../store/useAsk.ts'
import { useInTurn } from '../../store/useInTurn.ts'
import type { Retimable } from './retiming.ts'

/** How the times of events are corrected on the timeline, by hand and by key. */
export function useRetime(incident: Incident, zone: ZoneId) {
  const outcome = useOutcome()
  const isReadOnly = useApp(({ session }) => session.status === 'open' && session.readOnly !== null)
  const [said, setSaid] = useState('')

  const inTurn = useInTurn(incident.id)
  const movable = (id: EventId | null, { events }: Incident = incident): IncidentEvent | null => {
    const event = id === null || isReadOnly ? undefined : events.get(id)
    return event === undefined || !canRetime(event) ? null : event
  }
  const shift = async (event: IncidentEvent, part: RetimePart, by: number): Promise<boolean> =>
    by !== 0 &&
    (await outcome({ kind: 'amendEvent', event: event.id, changes: retimeChanges(event, part, by) })) === 'saved'

  return {
    /** What was last done by key, for the ear. */
    said,
    say: setSaid,
    hold: (id: EventId, isSpan: boolean, wished: RetimePart): Retimable | null => {
      const event = movable(id)
      if (event === null) return null
      const part = heldPart(event, isSpan, wished)
      const moment = heldMoment(event, part)
      return {
        part,
        moment,
        near: (wanted, step) => {
          const by = shiftTo(event, part, wanted, step, zone, now())
          return { by, words: retimeWords(moment, by, zone) }
        },
        shift: (by) => shift(event, part, by),
      }
    },
    /** Moves all of an event by a step. */
    nudge: (id: EventId, wanted: number): void =>
      void inTurn(async (standing) => {
        const event = movable(id, standing)
        if (event === null) {
          setSaid(isReadOnly ? 'Nothing can be changed here' : 'Only its order is known: it has no time to move')
          return
        }
        const part = heldPart(event, false, 'whole')
        const by = limited(event, part, wanted, now())
        if (by === 0) setSaid('It cannot go past now')
        else if (await shift(event, part, by)) setSaid(retimeWords(event.occurredAt, by, zone))
      }),
  }
}

/** `16:03 → 16:07, +4 min`. Seconds are said where they matter. */
function retimeWords(from: Instant, by: number, zone: ZoneId): string {
  const to = instant(from + by)
  const exact = from % MINUTE !== 0 || to % MINUTE !== 0
  const time = (at: Instant) => (exact ? formatTime(at, zone) : formatMinute(at, zone))
  const moved = `${by < 0 ? '−' : '+'}${glanceDuration(millis(Math.abs(by)))}`
  return by === 0 ? `${time(from)}, as it was` : `${time(from)} → ${time(to)}, ${moved}`
}
