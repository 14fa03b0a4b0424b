import { type Instant, instant, type Millis, millis } from '../time/instant.ts'

/** A stretch of time, `end` not before `start`. */
export interface Interval {
  readonly start: Instant
  readonly end: Instant
}

/** The part of an interval within bounds; null when none of it is. A missing bound does not bind. */
export function clip(interval: Interval, from: Instant | null, to: Instant | null): Interval | null {
  const start = instant(Math.max(interval.start, from ?? interval.start))
  const end = instant(Math.min(interval.end, to ?? interval.end))
  return end < start ? null : { start, end }
}

/** The same time without overlaps: sorted, joined where they touch [M12]. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = []
  for (const next of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || next.start > last.end) joined.push(next)
    else if (next.end > last.end) joined[joined.length - 1] = { start: last.start, end: next.end }
  }
  return joined
}

/** How much time the intervals cover together; what overlaps counts once. */
export const covered = (intervals: readonly Interval[]): Millis =>
  millis(union(intervals).reduce((sum, { start, end }) => sum + (end - start), 0))

/** What of the intervals lies in none of `holes`: sorted and joined, without stretches of no length. */
export function without(intervals: readonly Interval[], holes: readonly Interval[]): readonly Interval[] {
  return union(holes).reduce<readonly Interval[]>(
    (left, hole) =>
      left.flatMap(({ start, end }) =>
        [
          { start, end: instant(Math.min(end, hole.start)) },
          { start: instant(Math.max(start, hole.end)), end },
        ].filter((part) => part.end > part.start),
      ),
    union(intervals),
  )
}

/** What lies in both: sorted and joined. */
export const overlapOf = (a: readonly Interval[], b: readonly Interval[]): readonly Interval[] =>
  union(union(a).flatMap((one) => b.flatMap((other) => clip(one, other.start, other.end) ?? [])))
