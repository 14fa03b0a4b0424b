import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatElapsed,
  formatMinute,
  formatTime,
} from '../../../shared/time/format.ts'
import { DAY, fromIso, HOUR, instant, MINUTE, millis, SECOND, toIso, UTC, zone } from '../../../shared/time/instant.ts'
import { offsetAt } from '../../../shared/time/zones.ts'

const at = (iso: string) => fromIso(iso) ?? instant(Number.NaN)
const berlin = zone('Europe/Berlin')

describe('times of day', () => {
  it('are written in the zone asked for', () => {
    const moment = at('2026-11-22T23:05:30.900Z')
    expect(formatTime(moment, UTC)).toBe('23:05:30')
    expect(formatMinute(moment, UTC)).toBe('23:05')
    expect(formatDate(moment, UTC)).toBe('2026-11-22')
    expect(formatDateTime(moment, UTC)).toBe('2026-11-22 23:05 UTC')
    expect(formatDateTime(moment, berlin)).toBe('2026-11-23 00:05 Berlin +1')
  })

  it('tell the two half past two of an autumn night apart', () => {
    expect(formatDateTime(at('2026-10-25T00:30:00Z'), berlin)).toBe('2026-10-25 02:30 Berlin +2')
    expect(formatDateTime(at('2026-10-25T01:30:00Z'), berlin)).toBe('2026-10-25 02:30 Berlin +1')
  })

  it('are written in UTC, and say so, where the zone is not known', () => {
    expect(formatDateTime(at('2026-11-22T14:05:00Z'), zone('Europe/Atlantis'))).toBe('2026-11-22 14:05 UTC')
  })

  it('agree with ISO once the offset is added, in any zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham', 'Australia/Lord_Howe'].map(zone)
    const moments = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (ms, where) => {
        const iso = toIso(instant(ms + offsetAt(where, instant(ms))))
        expect(formatDate(instant(ms), where)).toBe(iso.slice(0, 10))
        expect(formatTime(instant(ms), where)).toBe(iso.slice(11, 19))
      }),
    )
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [999, '0 s'],
    [45 * SECOND, '45 s'],
    [90 * SECOND, '1 min 30 s'],
    [MINUTE, '1 min'],
    [41 * MINUTE, '41 min'],
    [2 * HOUR + 41 * MINUTE + 59 * SECOND, '2 h 41 min'],
    [24 * HOUR, '1 d'],
    [3 * DAY + 4 * HOUR + 59 * MINUTE, '3 d 4 h'],
    [3 * DAY + 59 * MINUTE, '3 d'],
    [17 * HOUR + 15 * MINUTE, '17 h 15 min'],
    [-90 * SECOND, '-1 min 30 s'],
  ])('writes %i ms as %s', (length, text) => {
    expect(formatDuration(millis(length))).toBe(text)
  })
})

describe('formatElapsed', () => {
  it('is a clock that goes on after a day', () => {
    expect(formatElapsed(millis(5 * HOUR + 27 * MINUTE + 9_999))).toBe('05:27:09')
    expect(formatElapsed(millis(124 * HOUR))).toBe('124:00:00')
    expect(formatElapsed(millis(-5))).toBe('00:00:00')
  })
})
