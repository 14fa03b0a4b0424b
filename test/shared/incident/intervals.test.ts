import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, covered, type Interval, overlapOf, union, without } from '../../../shared/incident/intervals.ts'
import { instant } from '../../../shared/time/instant.ts'

const span = (start: number, end: number): Interval => ({ start: instant(start), end: instant(end) })

const anySpans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 10 }))
    .map(([at, length]) => span(at, at + length)),
  { maxLength: 8 },
)

/** Counts the whole units that some interval covers: slow, and plainly right. */
const counted = (spans: readonly Interval[]): number =>
  Array.from({ length: 50 }, (_, unit) => unit).filter((unit) =>
    spans.some(({ start, end }) => start <= unit && unit < end),
  ).length

describe('intervals', () => {
  it('[M12] joins what overlaps or touches, and keeps the rest apart', () => {
    expect(union([span(5, 7), span(0, 2), span(1, 3), span(3, 4)])).toEqual([span(0, 4), span(5, 7)])
    expect(union([span(0, 9), span(2, 3)])).toEqual([span(0, 9)])
  })

  it('[M12] covers each moment once', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        expect(covered(spans)).toBe(counted(spans))
      }),
    )
  })

  it('[M11] clips to bounds, of which either may be missing', () => {
    expect(clip(span(2, 8), instant(4), instant(6))).toEqual(span(4, 6))
    expect(clip(span(2, 8), null, instant(6))).toEqual(span(2, 6))
    expect(clip(span(2, 8), instant(4), null)).toEqual(span(4, 8))
    expect(clip(span(2, 8), instant(9), null)).toBeNull()
    expect(clip(span(2, 8), instant(8), null)).toEqual(span(8, 8))
  })

  it('[M16] what is left without holes, and what lies in the holes, is the whole', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (spans, holes) => {
        expect(covered(without(spans, holes)) + covered(overlapOf(spans, holes))).toBe(covered(spans))
        expect(covered(overlapOf(without(spans, holes), holes))).toBe(0)
        expect(overlapOf(spans, holes)).toEqual(overlapOf(holes, spans))
      }),
    )
  })
})
