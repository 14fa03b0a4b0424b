import { costOf, wordsOf } from '../../../shared/timeline/feed/mark.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'
import type { TimelineItem } from '../../../shared/timeline/model.ts'
import type { TimeScale } from '../../../shared/timeline/timeScale.ts'
import { LABEL_COLUMN, widthOf } from './measure.ts'

/** Pixels kept free behind the last event, whatever its label. */
const LEAST = 190
/** The mark, the sign before an uncertain time, and the gaps around them. */
const AROUND_LABEL = 56
/** More than this would push the events themselves together. */
const MOST_OF_WIDTH = 0.34
/** Events in this last part of the incident have labels that may reach beyond its end. */
const LATE = 0.12
/** How many of the last events are looked at. */
const MOST_LATE = 12
/** So many late events are mostly counted, and a count has no words behind it. */
const CROWD = 20
const LEAST_IN_CROWD = 90

/**
 * The part of the timeline's width to leave free on the right, so that the labels of the last events can be read. `whole` is
 * all that is to be seen, null without events.
 */
export function labelAirOf(
  items: readonly TimelineItem[],
  whole: AxisWindow | null,
  width: number,
  scale: TimeScale,
): number {
  const room = Math.max(1, width - LABEL_COLUMN)
  if (whole === null) return LEAST / room
  const { start: first, end: last } = whole
  const few = (last - first) * LATE
  // The words of a long bar stand in it.
  const beginsLate = ({ start }: TimelineItem): boolean => scale.toAxis(start) >= last - 2 * few
  const isLate = (item: TimelineItem): boolean => beginsLate(item) && scale.toAxis(item.end) >= last - few
  const crowd = items.at(-CROWD)
  if (crowd !== undefined && beginsLate(crowd)) return LEAST_IN_CROWD / room
  const labels = items.slice(-MOST_LATE).filter(isLate)
  const widest = labels.reduce((most, item) => Math.max(most, wordsWidth(item) + AROUND_LABEL), LEAST)
  return Math.min(MOST_OF_WIDTH, widest / room)
}

const wordsWidth = (item: TimelineItem): number => widthOf(wordsOf(item)) + widthOf(costOf(item))
