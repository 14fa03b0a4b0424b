import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { countOfGaps, longerThan, totalOfGaps, usualGap } from '../../../shared/timeline/gapLengths.ts'
import { gapLength, gapsOf, recordedGaps } from '../../../shared/timeline/gaps.ts'
import type { TimelineItem, TimelineModel } from '../../../shared/timeline/model.ts'
import { point, span } from './feed/build.ts'

const items: readonly TimelineItem[] = Array.from({ length: 40 }, (_, n) => {
  const start = Math.floor(n / 2) * 7
  if (n % 13 === 12) return point('notes', start, `${n}`, { precision: 'orderOnly' })
  return n % 5 === 0 ? point('notes', start, `${n}`) : span('actions', start, start + (n % 5), `${n}`)
})
/** Lists as they follow each other while events are added, changed and taken back. */
const following = fc.array(fc.subarray([...items]), { minLength: 2, maxLength: 8 })
const modelOf = (list: readonly TimelineItem[]): TimelineModel => ({
  lanes: [],
  items: list,
  bands: [],
  extent: null,
  recorded: null,
})

describe('gaps of lists that follow each other', () => {
  it('are those of each list by itself', () => {
    fc.assert(
      fc.property(following, (lists) => {
        for (const list of lists) expect(recordedGaps({ items: list })).toEqual(gapsOf(modelOf(list)))
      }),
    )
  })

  it('are measured as if each list were the only one', () => {
    fc.assert(
      fc.property(following, (lists) => {
        for (const list of lists) {
          const gaps = recordedGaps({ items: list })
          const lengths = gaps.map(gapLength).filter((length) => length > 0)
          const sorted = lengths.toSorted((a, b) => b - a)
          expect(countOfGaps(gaps)).toBe(lengths.length)
          expect(totalOfGaps(gaps)).toBe(lengths.reduce((sum, length) => sum + length, 0))
          expect(usualGap(gaps)).toBe(sorted[Math.floor(sorted.length / 2)] ?? 0)
          expect(longerThan(gaps, 7 * MINUTE)).toEqual(gaps.filter((gap) => gapLength(gap) >= 7 * MINUTE))
        }
      }),
    )
  })

  it('keep all but the one that a new moment divides', () => {
    const before = recordedGaps({ items: items.slice(0, 10) })
    const after = recordedGaps({ items: items.slice(0, 12) })
    expect(after.length).toBeGreaterThan(before.length)
    expect(after.slice(0, 6).every((gap, at) => gap === before[at])).toBe(true)
  })
})
