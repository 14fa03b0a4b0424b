import type { IncidentEvent } from '../incident/event.ts'
import { ofKind, shownOf } from '../incident/eventsOf.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import type { Incident } from '../incident/incident.ts'
import { isRunning } from '../incident/isRunning.ts'
import { remembering } from '../list/remembering.ts'
import { selecting } from '../list/selecting.ts'
import { type Instant, instant, MINUTE } from '../time/instant.ts'

/** When the people outside hear from us next. */
export interface UpdateDue {
  /** Null where no updates are planned. */
  readonly dueAt: Instant | null
  /** The last time they did; null: not yet. */
  readonly last: IncidentEvent | null
  /** What was recorded since then, by time: all there is when they have not heard yet. Hidden events are left out. */
  readonly news: readonly IncidentEvent[]
}

/**
 * When the next update is due: `updateMinutes` after the last communication, or after the first event that has a time
 * while there was none. Null when the incident is over. News are counted by when they were
 * recorded, so that what is backdated behind the last update is news all the same [U1].
 */
export function updateDueOf(incident: Incident): UpdateDue | null {
  const { status, updateMinutes, declaredAt } = incident
  if (!isRunning(status)) return null
  const shown = shownOf(incident.timeline)
  const last = ofKind(shown, 'communication').findLast(hasClockTime) ?? null
  const from = (last ?? shown.find(hasClockTime))?.occurredAt ?? declaredAt
  return {
    dueAt: updateMinutes === 0 ? null : instant(from + updateMinutes * MINUTE),
    last,
    news: last === null ? shown : recordedAfter(last)(shown),
  }
}

const recordedAfter = remembering((last: IncidentEvent) =>
  selecting((event: IncidentEvent) => event !== last && event.recordedAt > last.recordedAt),
)
