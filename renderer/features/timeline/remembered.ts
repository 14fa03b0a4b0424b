import type { IncidentId } from '../../../shared/ids.ts'
import { HOUR, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { inTime, onAxis, type TimeWindow, wholeWindow, windowAround } from '../../../shared/timeline/feed/window.ts'
import type { Grouping, TimelineModel } from '../../../shared/timeline/model.ts'
import type { TimeScale } from '../../../shared/timeline/timeScale.ts'
import type { ViewMode } from './viewport.ts'

interface Place {
  readonly window: TimeWindow
  readonly mode: ViewMode
}

/** How the user looks at an incident. */
export interface Look {
  /** What the lanes stand for. */
  readonly by: Grouping
  /** Whether long quiet time is shortened, where there is any. */
  readonly shorten: boolean
}

/** Where the user left the timeline of each incident, for as long as the window is open. */
const places = new Map<IncidentId, Place>()
const looks = new Map<IncidentId, Look>()

export const remember = (id: IncidentId, place: Place): void => void places.set(id, place)
export const rememberLook = (id: IncidentId, look: Look): void => void looks.set(id, look)

export const lookAt = (id: IncidentId): Look => looks.get(id) ?? { by: 'kind', shorten: true }

/** The place it was left at, else the whole incident, else the hour around now. */
export function placeOf(id: IncidentId, model: TimelineModel, scale: TimeScale, now: Instant): Place {
  const { extent } = model
  const window =
    extent === null ? windowAround(scale.toAxis(now) - 15 * MINUTE, HOUR) : wholeWindow(onAxis(extent, scale))
  return places.get(id) ?? { window: inTime(window, scale), mode: 'whole' }
}
