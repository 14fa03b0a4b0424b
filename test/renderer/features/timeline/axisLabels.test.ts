import { describe, expect, it } from 'vitest'
import { axisLabel, clocksChangeBetween, dateSpan } from '../../../../renderer/features/timeline/axisLabels.ts'
import { UTC, zone } from '../../../../shared/time/instant.ts'
import { at } from '../../../helpers/build.ts'

const BERLIN = zone('Europe/Berlin')

describe('the labels of the axis', () => {
  it('says the time, and at midnight the date', () => {
    expect(axisLabel(at('2017-01-31 18:00'), 'hour', UTC, false)).toBe('18:00')
    expect(axisLabel(at('2017-02-01 00:00'), 'hour', UTC, false)).toBe('1 Feb')
    expect(axisLabel(at('2017-01-31 23:00'), 'hour', BERLIN, false)).toBe('1 Feb')
  })

  it('tells the two hours apart that an autumn night has', () => {
    const night = [at('2026-10-25 00:00'), at('2026-10-25 01:00')] as const
    expect(clocksChangeBetween(...night, BERLIN)).toBe(true)
    expect(night.map((moment) => axisLabel(moment, 'hour', BERLIN, true))).toEqual(['02:00 +2', '02:00 +1'])
  })

  it('needs no offset where the clocks stay', () => {
    expect(clocksChangeBetween(at('2026-10-24 00:00'), at('2026-10-24 12:00'), BERLIN)).toBe(false)
    expect(clocksChangeBetween(at('2026-10-25 00:00'), at('2026-10-25 12:00'), UTC)).toBe(false)
  })

  it('names the days that an incident takes', () => {
    expect(dateSpan(at('2017-01-31 17:20'), at('2017-02-01 18:14'), UTC)).toBe('31 Jan to 1 Feb 2017')
    expect(dateSpan(at('2017-01-31 17:20'), at('2017-01-31 18:14'), UTC)).toBe('31 Jan 2017')
    expect(dateSpan(at('2016-12-31 17:20'), at('2017-01-01 18:14'), UTC)).toBe('31 Dec 2016 to 1 Jan 2017')
  })
})
