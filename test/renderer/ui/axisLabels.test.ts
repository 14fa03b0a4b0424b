import { describe, expect, it } from 'vitest'
import { axisLabel, dateSpan, offsetWords, zoneName } from '../../../renderer/ui/axisLabels.ts'
import { UTC, zone } from '../../../shared/time/instant.ts'
import { at } from '../../helpers/build.ts'

const BERLIN = zone('Europe/Berlin')

describe('the labels of the axis', () => {
  it('say the time, and where a day begins the date', () => {
    expect(axisLabel({ at: at('2017-01-31 18:00'), kind: 'minute' }, UTC, false)).toBe('18:00')
    expect(axisLabel({ at: at('2017-01-31 18:00:05'), kind: 'second' }, UTC, false)).toBe('18:00:05')
    expect(axisLabel({ at: at('2017-02-01 00:00'), kind: 'day' }, UTC, false)).toBe('1 Feb')
    expect(axisLabel({ at: at('2017-01-31 23:00'), kind: 'day' }, BERLIN, false)).toBe('1 Feb')
    expect(axisLabel({ at: at('2017-02-01 17:00'), kind: 'dayAndTime' }, UTC, false)).toBe('1 Feb 17:00')
  })

  it('tell the two hours apart that an autumn night has', () => {
    const night = [at('2026-10-25 00:00'), at('2026-10-25 01:00')] as const
    expect(night.map((moment) => axisLabel({ at: moment, kind: 'minute' }, BERLIN, true))).toEqual([
      '02:00 +2',
      '02:00 +1',
    ])
  })

  it('name a zone once, with how far it is ahead', () => {
    const winter = at('2026-01-25 00:00')
    expect([zoneName(winter, BERLIN), offsetWords(winter, BERLIN)]).toEqual(['Berlin', '+1'])
    expect([zoneName(winter, UTC), offsetWords(winter, UTC)]).toEqual(['UTC', ''])
    expect(zoneName(winter, zone('America/New_York'))).toBe('New York')
  })

  it('names the days that an incident takes', () => {
    expect(dateSpan(at('2017-01-31 17:20'), at('2017-02-01 18:14'), UTC)).toBe('31 Jan to 1 Feb 2017')
    expect(dateSpan(at('2017-01-31 17:20'), at('2017-01-31 18:14'), UTC)).toBe('31 Jan 2017')
    expect(dateSpan(at('2016-12-31 17:20'), at('2017-01-01 18:14'), UTC)).toBe('31 Dec 2016 to 1 Jan 2017')
  })
})
