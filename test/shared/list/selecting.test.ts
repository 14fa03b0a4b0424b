import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selecting } from '../../../shared/list/selecting.ts'

interface Thing {
  readonly n: number
}

const things: readonly Thing[] = Array.from({ length: 60 }, (_, n) => ({ n }))
const lists = fc.array(fc.subarray([...things]), { minLength: 1, maxLength: 12 })
const tests: readonly ((thing: Thing) => boolean)[] = [
  () => true,
  () => false,
  ({ n }) => n % 7 === 0,
  ({ n }) => n % 7 !== 0,
]

describe('selecting', () => {
  it('is filter, whichever lists follow each other', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(...tests), (following, wanted) => {
        const select = selecting(wanted)
        for (const list of following) expect(select(list)).toEqual(list.filter(wanted))
      }),
    )
  })

  it('answers the same list while nothing wanted changes, and the list itself when all of it is wanted', () => {
    const even = selecting(({ n }: Thing) => n % 2 === 0)
    const before = even(things.slice(0, 9))
    expect(even(things.slice(0, 10))).toBe(before)
    expect(even(things.slice(0, 11))).not.toBe(before)
    const all = selecting(() => true)
    const list = things.slice(0, 4)
    expect(all(list)).toBe(list)
    const longer = things.slice(0, 5)
    expect(all(longer)).toBe(longer)
  })

  it('looks only at what changed', () => {
    let looked = 0
    const select = selecting(({ n }: Thing) => {
      looked++
      return n >= 0
    })
    select(things.slice(0, 50))
    looked = 0
    select(things.slice(0, 51))
    expect(looked).toBeLessThan(4)
  })
})
