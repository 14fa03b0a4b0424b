import { wordsOf } from '../../../shared/timeline/feed/mark.ts'
import { isTimed } from '../../../shared/timeline/gaps.ts'
import type { TimelineModel } from '../../../shared/timeline/model.ts'
import { LABEL_COLUMN, widthOf } from './measure.ts'

/** Pixels kept free behind the last event, whatever its label. */
const LEAST = 190
/** The mark, the sign before an uncertain time, and the gaps around them. */
const AROUND_LABEL = 56
/** More than this would push the events themselves together. */
const MOST_OF_WIDTH = 0.34
/** Events in this last part of the incident have labels that may reach beyond its end. */
const LATE = 0.12

/** The part of the timeline's width to leave free on the right, so that the labels of the last events can be read. */
export function labelAirOf({ items, extent }: TimelineModel, width: number): number {
  const room = Math.max(1, width - LABEL_COLUMN)
  if (extent === null) return LEAST / room
  const late = extent.end - (extent.end - extent.start) * LATE
  const widest = lastPoints(items, late).reduce(
    (most, item) => Math.max(most, widthOf(wordsOf(item)) + AROUND_LABEL),
    LEAST,
  )
  return Math.min(MOST_OF_WIDTH, widest / room)
}

/** The last points, from `late` on; what lies before that is not even read. */
function lastPoints(items: TimelineModel['items'], late: number): TimelineModel['items'] {
  const from = items.findLastIndex((item) => isTimed(item) && item.start < late) + 1
  return items
    .slice(from)
    .filter(({ shape, start }) => shape === 'point' && start >= late)
    .slice(-8)
}
