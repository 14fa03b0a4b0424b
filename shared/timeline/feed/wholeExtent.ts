import { DAY, type Instant, instant } from '../../time/instant.ts'
import type { TimelineModel } from '../model.ts'
import type { TimeScale } from '../timeScale.ts'

/** So much of the axis without an event would leave the events themselves no room. */
const QUIET = 30 * DAY

/**
 * From the first moment to show to the last when the whole incident is asked for, or null without events. `now` is null
 * once the incident is over; until then it is shown too, unless the last event is so long ago, and the time since not
 * shortened, that the events would have no room.
 */
export function wholeExtent(
  { extent, recorded }: Pick<TimelineModel, 'extent' | 'recorded'>,
  now: Instant | null,
  scale: TimeScale,
): { readonly start: Instant; readonly end: Instant } | null {
  if (extent === null) return null
  const { start, end } = extent
  if (now === null) return extent
  const last = recorded ?? start
  if (scale.toAxis(now) - scale.toAxis(last) > QUIET) return { start, end: instant(last) }
  return { start, end: instant(Math.max(end, now)) }
}
