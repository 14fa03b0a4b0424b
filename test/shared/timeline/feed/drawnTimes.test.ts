import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../../shared/time/instant.ts'
import { drawnTimes } from '../../../../shared/timeline/feed/drawnTimes.ts'
import { recordedGaps } from '../../../../shared/timeline/gaps.ts'
import type { TimelineItem } from '../../../../shared/timeline/model.ts'
import { scaleOf } from '../../../../shared/timeline/scale.ts'
import { modelOf, NOON, point } from './build.ts'

const UNKNOWN = { precision: 'orderOnly' } as const
const minutes = (...items: readonly TimelineItem[]) =>
  drawnTimes(items).map((time) => Math.round((time - NOON) / MINUTE))

describe('where events are drawn of which only the order is known [T5]', () => {
  it('is just behind the event they follow, even before an empty night', () => {
    const items = [
      point('detection', 0, 'alert'),
      point('actions', 30, 'a'),
      point('actions', 60, 'b'),
      point('actions', 60, 'first', UNKNOWN),
      point('actions', 60, 'second', UNKNOWN),
      point('actions', 660, 'morning'),
      point('resolution', 690, 'done'),
    ]
    const [, , , first = 0, second = 0] = minutes(...items)
    expect(first).toBeGreaterThan(60)
    expect(second).toBeGreaterThan(first)
    expect(second).toBeLessThan(75)
    const { cuts } = scaleOf(recordedGaps(modelOf(...items)), null)
    expect(cuts).toHaveLength(1)
    expect((cuts[0]?.from ?? 0) - NOON).toBeGreaterThan(second * MINUTE)
  })

  it('is before the next known time, however near that is', () => {
    const drawn = minutes(
      point('detection', 0, 'alert'),
      point('actions', 0, 'first', UNKNOWN),
      point('actions', 0, 'second', UNKNOWN),
      point('actions', 3, 'known'),
      point('resolution', 900, 'done'),
    )
    expect(drawn.slice(0, 4)).toEqual([0, 1, 2, 3])
  })

  it('is before the first known time, or at even steps where no time is known at all', () => {
    const [first = 0, second = 0] = minutes(
      point('actions', 0, 'first', UNKNOWN),
      point('actions', 0, 'second', UNKNOWN),
      point('resolution', 0, 'known'),
      point('notes', 64, 'later'),
    )
    expect([first < second, second < 0, first > -HOUR / MINUTE]).toEqual([true, true, true])
    expect(minutes(point('actions', 0, 'a', UNKNOWN), point('actions', 0, 'b', UNKNOWN))).toEqual([10, 20])
  })

  it('never breaks the order of the incident', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.boolean()), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(some, (list) => {
        let last = 0
        const items = list
          .toSorted((a, b) => a[0] - b[0])
          .map(([at, known], index) => {
            if (known) last = at
            return point('actions', last, `${index}`, known ? {} : UNKNOWN)
          })
        const drawn = drawnTimes(items)
        expect(drawn).toEqual(drawn.toSorted((a, b) => a - b))
      }),
    )
  })
})
