import type { EventId } from '../ids.ts'
import { type Instant, instant, MINUTE } from '../time/instant.ts'
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

/** The length of the gap in the middle when they are sorted by length, those of no length left out; 0 without any. */
export function usualGap(gaps: readonly Gap[]): number {
  const known = usual.get(gaps)
  if (known !== undefined) return known
  const lengths = Float64Array.from(gaps, gapLength).filter((length) => length > 0)
  const middle = lengths.sort()[lengths.length - 1 - Math.floor(lengths.length / 2)] ?? 0
  usual.set(gaps, middle)
  return middle
}

/** Asked for again with every tick of the clock. */
const usual = new WeakMap<readonly Gap[], number>()

/**
 * Divides the timeline at every moment where something starts or ends. Order-only items lie in the gap after the timed
 * item they follow in the list.
 */
export const gapsOf = (model: TimelineModel): readonly Gap[] =>
  gapsBetween(model.items, momentsOf(model.items.filter(isTimed).flatMap((item) => [item.start, item.end])))

/** As `gapsOf`, but that something still runs is no moment: only what was recorded divides the time. */
export const recordedGaps = (model: Pick<TimelineModel, 'items'>): readonly Gap[] =>
  gapsBetween(
    model.items,
    momentsOf(model.items.filter(isTimed).flatMap(({ start, end, running }) => (running ? [start] : [start, end]))),
  )

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

/** A stretch in which nothing was written down. `running`: it lasts until now. */
export interface Quiet {
  readonly from: Instant
  readonly to: Instant
  readonly running: boolean
}

/** Shorter than this is no silence, however busy the rest was. */
const LEAST_QUIET = 20 * MINUTE
const TIMES_USUAL = 4

/**
 * The stretches without any entry that are worth noticing [T3]: at least 20 minutes, and several times as long as is usual
 * in this incident. `gaps` are the recorded ones. `now` is null once it is over; until then the time since the last entry
 * counts too. Where events lie of which only the order is known, nobody can say that nothing happened.
 */
export function quietOf(gaps: readonly Gap[], now: Instant | null): readonly Quiet[] {
  const long = gaps.filter(({ from, to }) => from !== null && (to ?? now ?? from) - from >= LEAST_QUIET)
  if (long.length === 0) return []
  const least = Math.max(LEAST_QUIET, TIMES_USUAL * usualGap(gaps))
  return long.flatMap(({ from, to, loose }) => {
    const end = to ?? now
    if (from === null || end === null || loose.length > 0 || end - from < least) return []
    return [{ from, to: instant(end), running: to === null }]
  })
}
