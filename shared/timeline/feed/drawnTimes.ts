import { type Instant, instant, MINUTE } from '../../time/instant.ts'
import type { TimelineItem } from '../model.ts'

const STEP = 10 * MINUTE

/**
 * Where each item is drawn, in the order given, which is the order of the incident. Items of which only the order is
 * known get evenly spaced places between the known times around them, so that they can be told apart; drawn hollow,
 * they claim no time. After the last known start they share the time until the last known end, or follow at even
 * steps. All others are drawn where they happened.
 */
export function drawnTimes(items: readonly TimelineItem[]): readonly Instant[] {
  const last = items.reduce((latest, item) => (hasTime(item) ? Math.max(latest, item.end) : latest), 0)
  const drawn: Instant[] = []
  let from: number | null = null
  for (let index = 0; index < items.length; ) {
    const item = items[index]
    if (item === undefined) break
    if (hasTime(item)) {
      from = item.start
      drawn.push(item.start)
      index++
      continue
    }
    const next = nextWithTime(items, index)
    const count = next - index
    const begin = from ?? item.start
    const after = begin < last ? last : begin + STEP * (count + 1)
    const until = items[next]?.start ?? after
    for (let place = 1; place <= count; place++) {
      drawn.push(instant(Math.round(begin + ((until - begin) * place) / (count + 1))))
    }
    index = next
  }
  return drawn
}

const hasTime = (item: TimelineItem): boolean => item.precision !== 'orderOnly'

function nextWithTime(items: readonly TimelineItem[], from: number): number {
  let index = from
  for (let item = items[index]; item !== undefined && !hasTime(item); item = items[index]) index++
  return index
}
