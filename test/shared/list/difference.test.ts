import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listDifferences } from '../../../shared/list/difference.ts'

describe('listDifferences', () => {
  it('says what turns one list into the other', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 80 })
    const most = fc.constantFrom(0, 3, Number.POSITIVE_INFINITY)
    fc.assert(
      fc.property(lists, lists, most, (before, after, upTo) => {
        const made = before.slice()
        for (const { at, removed, to, added } of listDifferences(before, after, upTo).toReversed()) {
          made.splice(at, removed, ...after.slice(to, to + added))
        }
        expect(made).toEqual(after)
      }),
    )
  })

  it('covers all the rest with one hunk where more differs than is asked for', () => {
    const before = Array.from({ length: 1000 }, (_, n) => n)
    const after = before.map((n) => (n % 2 === 0 ? n : -n))
    expect(listDifferences(before, after)).toHaveLength(500)
    const hunks = listDifferences(before, after, 10)
    expect(hunks.length).toBeLessThan(10)
    expect(hunks.reduce((sum, { removed, added }) => sum + removed + added, 0)).toBeGreaterThan(1900)
  })

  it('names only what came between what stayed', () => {
    expect(listDifferences([1, 2, 3, 4], [1, 2, 9, 3, 4])).toEqual([{ at: 2, removed: 0, to: 2, added: 1 }])
    expect(listDifferences([1, 1], [1, 1, 1])).toEqual([{ at: 2, removed: 0, to: 2, added: 1 }])
    expect(listDifferences([1, 2], [1, 2])).toEqual([])
  })
})
