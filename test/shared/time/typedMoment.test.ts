import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readList } from '../../../renderer/ui/listText.ts'
import { instant, UTC, zone } from '../../../shared/time/instant.ts'
import { momentText, readMoment } from '../../../shared/time/typedMoment.ts'
import { at } from '../../helpers/build.ts'

const BERLIN = zone('Europe/Berlin')

describe('readMoment', () => {
  it('reads a date and time in the zone that is shown', () => {
    expect(readMoment('2026-07-01 14:05:30', BERLIN, at('10:00'))).toEqual({
      ok: true,
      value: at('2026-07-01 12:05:30'),
    })
  })

  it('means a bare time on the day that stood there', () => {
    expect(readMoment('23:27', UTC, at('2017-01-31 10:00'))).toEqual({ ok: true, value: at('2017-01-31 23:27') })
  })

  it('says how to write a time when it cannot read one', () => {
    expect(readMoment('half past ten', UTC, at('10:00'))).toMatchObject({ ok: false, error: /Write it as/ })
  })

  it.each(['2026-02-30 10:00', '2026-13-01 10:00', '25:00', '10:61', '2026-04-31 10:00'])('refuses %s', (text) => {
    expect(readMoment(text, UTC, at('10:00'))).toEqual({ ok: false, error: 'There is no such date or time.' })
  })

  it('reads back what it writes, in any zone, apart from the hour that a night has twice', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'].map(zone)
    const seconds = fc.integer({ min: Date.UTC(2012, 0) / 1000, max: Date.UTC(2036, 0) / 1000 })
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, name) => {
        const moment = instant(second * 1000)
        const read = readMoment(momentText(moment, name), name, moment)
        expect(read.ok && momentText(read.value, name)).toBe(momentText(moment, name))
      }),
    )
  })
})

describe('readList', () => {
  it('takes names apart by commas, drops repeats and the signs of the entry line', () => {
    expect(readList(' Ana, @lee ,, #db, Ana')).toEqual(['Ana', 'lee', 'db'])
  })
})
