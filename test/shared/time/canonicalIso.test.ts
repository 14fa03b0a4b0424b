import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoWithOffset } from '../../../shared/journal/record.ts'
import { canonicalIso } from '../../../shared/time/canonicalIso.ts'
import { instant } from '../../../shared/time/instant.ts'

it('reads what we write as the general way does, except for the last days of months', () => {
  const at = fc.integer({ min: 0, max: Date.parse('2199-12-31') })
  fc.assert(
    fc.property(at, fc.integer({ min: -1_439, max: 1_439 }), (ms, offset) => {
      const text = isoWithOffset(instant(ms), offset)
      const read = canonicalIso(text)
      const isOdd = Number(text.slice(8, 10)) > 28 || text < '1970'
      expect(read).toBe(isOdd ? null : ms)
      expect(canonicalIso(new Date(ms).toISOString())).toBe(new Date(ms).getUTCDate() > 28 ? null : ms)
    }),
  )
})

it('reads nothing that the general way does not read the same', () => {
  const good = '2026-11-22T15:10:24.123+01:00'
  const character = fc.constantFrom(...'0123456789-+:.TZ x')
  fc.assert(
    fc.property(fc.nat(good.length - 1), character, fc.nat(3), (place, with_, cut) => {
      const text = `${good.slice(0, place)}${with_}${good.slice(place + 1)}`.slice(0, good.length - cut)
      const read = canonicalIso(text)
      if (read !== null) expect(read).toBe(Date.parse(text))
    }),
    { numRuns: 5_000 },
  )
})
