import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, instant, MINUTE, UTC, zone } from '../../../shared/time/instant.ts'
import { axisTicks } from '../../../shared/timeline/axisTicks.ts'
import { at } from '../../helpers/build.ts'

const labels = (start: string, end: string, name = 'UTC') =>
  axisTicks(at(start), at(end), zone(name)).map(({ label }) => label)

describe('axisTicks', () => {
  it('stands on round times', () => {
    expect(labels('18:07', '22:40')).toEqual(['19:00', '20:00', '21:00', '22:00'])
  })

  it('says the date where a day begins', () => {
    expect(labels('20:30', '03-03 04:00')).toEqual(['22:00', '03-03', '02:00', '04:00'])
  })

  it('is round in the zone shown, not in UTC', () => {
    expect(labels('10:07', '10:58', 'Asia/Kolkata')).toEqual(['15:40', '15:50', '16:00', '16:10', '16:20'])
  })

  it('never has more than it has room for, all within the axis and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: MINUTE, max: 4000 * DAY }), (from, length) => {
        const start = instant(from)
        const end = instant(from + length)
        const ticks = axisTicks(start, end, UTC).map((tick) => tick.at)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.every((tick) => tick >= start && tick <= end)).toBe(true)
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks)
      }),
    )
  })
})
