import type { TimelineItem } from '../model.ts'
import type { TimeScale } from '../timeScale.ts'
import { costOf, type Screen, wordsOf } from './mark.ts'
import type { AxisWindow } from './window.ts'

/** Pixels kept free behind the last event, whatever its label. */
const LEAST = 190
/** The mark, the sign before an uncertain time, and the gaps around them. */
const AROUND_LABEL = 56
/** More than this would push the events themselves together: words that need more are cut at the edge. */
const MOST_OF_WIDTH = 0.2
/** Events in this last part of the incident have labels that may reach beyond its end. */
const LATE = 0.12
/** How many of the last events are looked at. */
const MOST_LATE = 12
/** So many late events are mostly counted, and a count has no words behind it. */
const CROWD = 20
const LEAST_IN_CROWD = 90

/**
 * The part of the timeline's width to leave free on the right, so that the labels of the last events can be read: at most
 * a fifth. `items` by time; `whole` is all that is to be seen, null without events; `widthPx` is how wide the lanes are.
 */
export function labelAirOf(
  items: readonly TimelineItem[],
  whole: AxisWindow | null,
  widthPx: number,
  scale: TimeScale,
  widthOf: Screen['widthOf'],
): number {
  const partOf = (px: number): number => Math.min(MOST_OF_WIDTH, px / Math.max(1, widthPx))
  if (whole === null) return partOf(LEAST)
  const { start: first, end: last } = whole
  const few = (last - first) * LATE
  // The words of a long bar stand in it.
  const beginsLate = ({ start }: TimelineItem): boolean => scale.toAxis(start) >= last - 2 * few
  const isLate = (item: TimelineItem): boolean => beginsLate(item) && scale.toAxis(item.end) >= last - few
  const crowd = items.at(-CROWD)
  if (crowd !== undefined && beginsLate(crowd)) return partOf(LEAST_IN_CROWD)
  const labels = items.slice(-MOST_LATE).filter(isLate)
  const widthOfWords = (item: TimelineItem): number => widthOf(wordsOf(item)) + widthOf(costOf(item))
  return partOf(labels.reduce((most, item) => Math.max(most, widthOfWords(item) + AROUND_LABEL), LEAST))
}
