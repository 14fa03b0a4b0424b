import { type Instant, instant } from '../../time/instant.ts'
import { isTimed, recordedGaps } from '../gaps.ts'
import { looseStep } from '../looseStep.ts'
import type { TimelineItem } from '../model.ts'

/**
 * Where each item is drawn, in the order given, which is the order of the incident. Items of which only the order is
 * known stand close together just behind the known time they follow, or just before the first [T5]; drawn hollow, they
 * claim no time. They stay before the next known time. All others are drawn where they happened.
 */
export function drawnTimes(items: readonly TimelineItem[]): readonly Instant[] {
  if (items.every(isTimed)) return items.map((item) => item.start)
  const step = looseStep(recordedGaps({ items }))
  const drawn: Instant[] = []
  let from: number | null = null
  for (let index = 0; index < items.length; ) {
    const item = items[index]
    if (item === undefined) break
    if (isTimed(item)) {
      from = item.start
      drawn.push(item.start)
      index++
      continue
    }
    const next = nextTimed(items, index)
    const count = next - index
    const until = items[next]?.start ?? Number.POSITIVE_INFINITY
    const begin = from ?? Math.min(item.start, until - step * (count + 1))
    const apart = Math.min(step, (until - begin) / (count + 1))
    for (let place = 1; place <= count; place++) drawn.push(instant(Math.round(begin + apart * place)))
    index = next
  }
  return drawn
}

function nextTimed(items: readonly TimelineItem[], from: number): number {
  let index = from
  for (let item = items[index]; item !== undefined && !isTimed(item); item = items[index]) index++
  return index
}
