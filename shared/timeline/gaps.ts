import type { EventId } from '../ids.ts'
import { following } from '../list/following.ts'
import { type Instant, instant } from '../time/instant.ts'
import type { TimelineItem, TimelineModel } from './model.ts'

/**
 * The time between two neighbouring moments of the record. `loose` holds the order-only items that lie in it. The first
 * gap of a list has no `from` and the last no `to`: there lie the items that come before or after every known time.
 */
export interface Gap {
  readonly from: Instant | null
  readonly to: Instant | null
  readonly loose: readonly EventId[]
}

/** How long a gap is; 0 for the open ones at either end. */
export const gapLength = (gap: Gap): number => (gap.from === null || gap.to === null ? 0 : gap.to - gap.from)

/**
 * Divides the timeline at every moment where something starts or ends. Order-only items lie in the gap after the timed
 * item they follow in the list.
 */
export const gapsOf = (model: TimelineModel): readonly Gap[] =>
  gapsBetween(model.items, momentsOf(model.items.filter(isTimed).flatMap((item) => [item.start, item.end])))

/** As `gapsOf`, but that something still runs is no moment: only what was recorded divides the time. */
export const recordedGaps = ({ items }: Pick<TimelineModel, 'items'>): readonly Gap[] => gapsIn(items)

/** Of many thousand, only where moments came or went is divided anew. */
const gapsIn = following<TimelineItem, readonly Gap[]>(
  (items) => gapsBetween(items, momentsOf(recordedTimes(items))),
  ({ made, before, list, hunks }) => {
    const out = hunks.flatMap(({ at, removed }) => before.slice(at, at + removed))
    const put = hunks.flatMap(({ to, added }) => list.slice(to, to + added))
    const follow = hunks.flatMap(({ to, added }) => list.slice(to + added, to + added + 1))
    // Items without a time lie in the gap after the one they follow, which may be another now.
    if (![...out, ...put, ...follow].every(isTimed)) return null
    const gone = recordedTimes(out)
    const come = recordedTimes(put).filter((time) => {
      const same = gone.indexOf(time)
      if (same !== -1) gone.splice(same, 1)
      return same === -1
    })
    return gone.length > 0 ? null : come.reduce(divided, made)
  },
)

const recordedTimes = (items: readonly TimelineItem[]): Instant[] =>
  items.filter(isTimed).flatMap(({ start, end, running }) => (running ? [start] : [start, end]))

/** The gaps with one more moment. */
function divided(gaps: readonly Gap[], at: Instant): readonly Gap[] {
  let [low, high] = [0, gaps.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((gaps[middle]?.from ?? Number.NEGATIVE_INFINITY) <= at) low = middle
    else high = middle - 1
  }
  const gap = gaps[low]
  if (gap === undefined || gap.from === at) return gaps
  return gaps.toSpliced(low, 1, { ...gap, to: at }, { from: at, to: gap.to, loose: NONE })
}

function gapsBetween(items: readonly TimelineItem[], moments: readonly Instant[]): readonly Gap[] {
  const loose = new Map<Instant | null, EventId[]>()
  let last: Instant | null = null
  for (const item of items) {
    if (isTimed(item)) {
      last = item.start
      continue
    }
    const there = loose.get(last)
    if (there === undefined) loose.set(last, [item.id])
    else there.push(item.id)
  }
  return Array.from({ length: moments.length + 1 }, (_, i) => {
    const from = moments[i - 1] ?? null
    return { from, to: moments[i] ?? null, loose: loose.get(from) ?? NONE }
  })
}

const NONE: readonly EventId[] = []

/** Whether an item has a place on the clock, however rough. */
export const isTimed = (item: TimelineItem): boolean => item.precision !== 'orderOnly'

/** Numbers of one type sort without a comparison of ours: of many thousand that is most of the price. */
function momentsOf(times: readonly Instant[]): readonly Instant[] {
  const sorted = Float64Array.from(times).sort()
  const moments: Instant[] = []
  for (const time of sorted) if (moments.length === 0 || moments.at(-1) !== time) moments.push(instant(time))
  return moments
}
