import type { EventId } from '../../ids.ts'
import type { Instant } from '../../time/instant.ts'
import { cutGaps } from '../../timeline/cuts.ts'
import { type Gap, gapLength, gapsOf } from '../../timeline/gaps.ts'
import type { TimelineModel } from '../../timeline/model.ts'

/** A stretch of the axis. `scale`: lengths are true; `loose`: order-only items lie here, in order and nothing more. */
export interface Segment {
  readonly kind: 'scale' | 'loose'
  readonly from: Instant | null
  readonly to: Instant | null
  readonly left: number
  readonly right: number
  /** Where the axis is cut, the middle of the mark. */
  readonly cutAt: number | null
}

export interface Scale {
  readonly segments: readonly Segment[]
  /** Where the order-only items stand. */
  readonly slots: ReadonlyMap<EventId, number>
  /** Drawn units per millisecond where the axis is to scale; 0 where no part is. */
  readonly perMs: number
  readonly x: (at: Instant) => number
}

const CUT_WIDTH = 34
/** How wide the empty strip is that marks a cut. */
export const CUT_STRIP = 9
const SLOT = 22
/** How much of the width order-only items may take before they move closer together. */
const MOST_FIXED = 0.85

interface Sized {
  readonly gap: Gap
  readonly cut: boolean
  readonly least: number
}

/** Lays the time axis of a model between two edges: to scale, cut where nothing happened, loose where no time is known. */
export function scaleOf(model: TimelineModel, left: number, right: number): Scale {
  const gaps = gapsOf(model)
  const cut = cutGaps(gaps)
  const sized = gaps.map((gap) => ({ gap, cut: cut.has(gap), least: leastWidth(gap, cut.has(gap)) }))
  const { widths, perMs } = share(sized, right - left)
  const slots = new Map<EventId, number>()
  const segments: Segment[] = []
  let at = left
  sized.forEach(({ gap, cut: isCut }, i) => {
    const width = widths[i] ?? 0
    if (width > 0 || gapLength(gap) > 0) push(segments, segmentOf(gap, isCut, at, at + width))
    placeLoose(gap, at, isCut ? Math.max(width / 2, width - CUT_WIDTH) : width, slots)
    at += width
  })
  const [only] = gaps.flatMap(({ from }) => (from === null ? [] : [from]))
  if (segments.length === 0 && only !== undefined) {
    segments.push({ kind: 'scale', from: only, to: only, left, right, cutAt: null })
  }
  return { segments, slots, perMs, x: positions(segments, left) }
}

/** Neighbours that are to scale are one: however many moments divide the time, the axis has few segments. */
function push(segments: Segment[], next: Segment): void {
  const last = segments.at(-1)
  if (last === undefined || !isToScale(last) || !isToScale(next)) segments.push(next)
  else segments[segments.length - 1] = { ...last, to: next.to, right: next.right }
}

const isToScale = ({ kind, cutAt }: Segment): boolean => kind === 'scale' && cutAt === null

function leastWidth(gap: Gap, cut: boolean): number {
  const open = gap.from === null || gap.to === null
  const room = gap.loose.length === 0 ? 0 : (gap.loose.length + (open ? 0.5 : 1)) * SLOT
  return room + (cut ? CUT_WIDTH : 0)
}

/** Gives every gap its least width, and what is left to those drawn to scale, by their length. */
function share(sized: readonly Sized[], width: number): { readonly widths: readonly number[]; readonly perMs: number } {
  const wanted = sized.reduce((sum, { least }) => sum + least, 0)
  const squeeze = Math.min(1, (width * MOST_FIXED) / Math.max(1, wanted))
  const least = sized.map((one) => one.least * squeeze)
  const fixed = new Set(sized.filter(({ gap, cut }) => cut || gapLength(gap) === 0))
  for (;;) {
    const taken = sized.reduce((sum, one, i) => sum + (fixed.has(one) ? (least[i] ?? 0) : 0), 0)
    const length = sized.reduce((sum, one) => sum + (fixed.has(one) ? 0 : gapLength(one.gap)), 0)
    if (length === 0) return { widths: stretched(least, width), perMs: 0 }
    const perMs = (width - taken) / length
    const tight = sized.filter((one, i) => !fixed.has(one) && gapLength(one.gap) * perMs < (least[i] ?? 0))
    if (tight.length === 0) {
      return { widths: sized.map((one, i) => (fixed.has(one) ? (least[i] ?? 0) : gapLength(one.gap) * perMs)), perMs }
    }
    for (const one of tight) fixed.add(one)
  }
}

/** Where nothing is to scale, the order-only items take the whole width. */
function stretched(least: readonly number[], width: number): readonly number[] {
  const sum = least.reduce((total, one) => total + one, 0)
  return sum === 0 ? least : least.map((one) => (one * width) / sum)
}

const segmentOf = (gap: Gap, cut: boolean, left: number, right: number): Segment => ({
  kind: gap.loose.length > 0 ? 'loose' : 'scale',
  from: gap.from,
  to: gap.to,
  left,
  right,
  cutAt: cut ? right - CUT_WIDTH / 2 : null,
})

function placeLoose(gap: Gap, left: number, width: number, slots: Map<EventId, number>): void {
  const open = gap.from === null || gap.to === null
  const step = width / (gap.loose.length + (open ? 0.5 : 1))
  const first = gap.from === null ? 0.5 : 1
  for (const [i, id] of gap.loose.entries()) slots.set(id, left + step * (i + first))
}

/** Where a moment lies: at an edge of a segment, else somewhere in the one that holds it. */
function positions(segments: readonly Segment[], left: number): Scale['x'] {
  const edges = new Map<Instant, number>()
  for (const segment of segments) {
    if (segment.to !== null) edges.set(segment.to, segment.right)
    if (segment.from !== null && !edges.has(segment.from)) edges.set(segment.from, segment.left)
  }
  return (at) => edges.get(at) ?? between(segments, at, left)
}

function between(segments: readonly Segment[], at: Instant, left: number): number {
  for (const { from, to, left: start, right: end } of segments) {
    if (to === null || at > to) continue
    if (from === null) return end
    if (at <= from) return start
    return start + ((end - start) * (at - from)) / (to - from)
  }
  return segments.findLast(({ to }) => to !== null)?.right ?? segments[0]?.left ?? left
}
