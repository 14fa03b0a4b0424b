import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { risingPlaces } from '../../../shared/verify/risingPlaces.ts'

describe('what kept its order', () => {
  it.each([
    [
      [0, 1, 2],
      [0, 1, 2],
    ],
    [
      [1, 2, 0],
      [0, 1],
    ],
    [
      [0, 3, 1, 2],
      [0, 2, 3],
    ],
    [
      [0, null, 1],
      [0, 2],
    ],
    [[], []],
  ])('of %j is at %j', (places, kept) => {
    expect([...risingPlaces(places)].sort()).toEqual(kept)
  })

  it('always rises, and is everything where nothing moved', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 20 }), (places) => {
        const kept = [...risingPlaces(places)].sort((a, b) => a - b).map((index) => places[index] ?? -1)
        expect(kept).toEqual([...kept].sort((a, b) => a - b))
        const sorted = [...places].sort((a, b) => a - b)
        expect(risingPlaces(sorted).size).toBe(sorted.length)
      }),
    )
  })
})
