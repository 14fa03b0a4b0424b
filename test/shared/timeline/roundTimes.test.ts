import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMinute } from '../../../shared/time/format.ts'
import { DAY, HOUR, instant, MINUTE, UTC, zone } from '../../../shared/time/instant.ts'
import { offsetAt, startOfDay, zoneLabel } from '../../../shared/time/zones.ts'
import { ROUND_STEPS, roundTimes } from '../../../shared/timeline/roundTimes.ts'
import { instantOf } from '../document/incidents.ts'

const BERLIN = zone('Europe/Berlin')
const labels = (from: string, to: string, step: number, where = BERLIN) =>
  roundTimes(instantOf(from), instantOf(to), step, where).map(
    (at) => `${formatMinute(at, where)} ${zoneLabel(where, at).split(' ').at(-1)}`,
  )

describe('round times', () => {
  it('have the hour twice that an autumn night has twice', () => {
    expect(labels('2026-10-24T23:00:00Z', '2026-10-25T02:00:00Z', HOUR)).toEqual([
      '01:00 +2',
      '02:00 +2',
      '02:00 +1',
      '03:00 +1',
    ])
  })

  it('have no hour that a spring night skips', () => {
    expect(labels('2026-03-29T00:00:00Z', '2026-03-29T02:00:00Z', HOUR)).toEqual(['01:00 +1', '03:00 +2', '04:00 +2'])
  })

  it('go on at even hours and at midnight after the clocks changed', () => {
    expect(labels('2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z', 3 * HOUR)).toEqual([
      '00:00 +2',
      '03:00 +1',
      '06:00 +1',
    ])
    const days = roundTimes(instantOf('2026-10-24T00:00:00Z'), instantOf('2026-10-27T00:00:00Z'), DAY, BERLIN)
    expect(days).toEqual(days.map((day) => startOfDay(day, BERLIN)))
    expect(days).toHaveLength(3)
  })

  it('are round where the zone is half an hour off', () => {
    const kolkata = zone('Asia/Kolkata')
    expect(labels('2026-03-01T00:00:00Z', '2026-03-01T03:00:00Z', HOUR, kolkata)).toEqual([
      '06:00 +5:30',
      '07:00 +5:30',
      '08:00 +5:30',
    ])
  })

  it('are all the times of the span, and only those, in every zone', () => {
    const zones = fc.constantFrom(
      UTC,
      BERLIN,
      ...['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'].map(zone),
    )
    const start = fc.integer({ min: instantOf('2025-01-01T00:00:00Z'), max: instantOf('2027-01-01T00:00:00Z') })
    const steps = ROUND_STEPS.filter((step) => step >= 15 * MINUTE && step <= DAY)
    fc.assert(
      fc.property(zones, start, fc.constantFrom(...steps), (where, from, step) => {
        const to = from + 20 * step
        const expected: number[] = []
        for (let at = Math.ceil(from / (15 * MINUTE)) * 15 * MINUTE; at <= to; at += 15 * MINUTE) {
          if ((at + offsetAt(where, instant(at))) % step === 0) expected.push(at)
        }
        expect(roundTimes(from, to, step, where)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})
