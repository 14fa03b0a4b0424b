import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listDifferences } from '../../../shared/list/difference.ts'

describe('listDifferences', () => {
  it('says what turns one list into the other', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 80 })
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const made = before.slice()
        for (const { at, removed, to, added } of listDifferences(before, after).toReversed()) {
          made.splice(at, removed, ...after.slice(to, to + added))
        }
        expect(made).toEqual(after)
      }),
    )
  })

  it('names only what came between what stayed', () => {
    expect(listDifferences([1, 2, 3, 4], [1, 2, 9, 3, 4])).toEqual([{ at: 2, removed: 0, to: 2, added: 1 }])
    expect(listDifferences([1, 1], [1, 1, 1])).toEqual([{ at: 2, removed: 0, to: 2, added: 1 }])
    expect(listDifferences([1, 2], [1, 2])).toEqual([])
  })
})
