import { DAY, type Instant, instant } from '../../time/instant.ts'
import type { TimelineModel } from '../model.ts'

/** After so long without an event nobody is working on the incident, whatever its status says. */
const QUIET = 30 * DAY

/**
 * From the first moment to show to the last when the whole incident is asked for, or null without events. `now` is null
 * once the incident is over; until then it is shown too, unless the last event is so long ago that the time since would
 * leave no room for the events.
 */
export function wholeExtent(
  { extent, recorded }: Pick<TimelineModel, 'extent' | 'recorded'>,
  now: Instant | null,
): { readonly start: Instant; readonly end: Instant } | null {
  if (extent === null) return null
  const { start, end } = extent
  if (now === null) return extent
  const last = recorded ?? start
  if (now - last > QUIET) return { start, end: instant(last) }
  return { start, end: instant(Math.max(end, now)) }
}
