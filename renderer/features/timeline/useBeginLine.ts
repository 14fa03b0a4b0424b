import { lineAt } from '../../../shared/entryLine/lineAt.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Instant, Millis, ZoneId } from '../../../shared/time/instant.ts'
import { markOf } from '../../../shared/timeline/laneOf.ts'
import type { Grouping, LaneKey } from '../../../shared/timeline/model.ts'
import { roundTime } from '../../../shared/timeline/retime.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'

/** Begins a line for the time and lane that were pointed at: nothing is logged until it is finished. */
export function useBeginLine(incident: Incident, zone: ZoneId, by: Grouping) {
  const beginLine = useApp((app) => app.beginLine)
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  return (lane: LaneKey, at: Instant, step: Millis): void => {
    const moment = now()
    const context = { now: moment, startedAt: moment, zone, incident }
    if (canWrite) beginLine(lineAt(roundTime(at, step, zone), lane, context, markOf(lane, by)))
  }
}
