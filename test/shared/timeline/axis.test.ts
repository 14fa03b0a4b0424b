import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMinute } from '../../../shared/time/format.ts'
import { after, HOUR, instant, MINUTE, millis, UTC, zone } from '../../../shared/time/instant.ts'
import { axisTicks, ticksReadIn } from '../../../shared/timeline/axis.ts'
import { onAxis } from '../../../shared/timeline/feed/window.ts'
import { type CutScale, cutScale, UNCUT } from '../../../shared/timeline/scale.ts'
import { instantOf } from '../document/incidents.ts'

const BERLIN = zone('Europe/Berlin')
const PX = 850

function read(from: string, to: string, where = UTC, scale: CutScale = UNCUT) {
  const stretch = onAxis({ start: instantOf(from), end: instantOf(to) }, scale)
  const { ticks, clocksChange } = axisTicks(stretch, scale, (stretch.end - stretch.start) / PX, where)
  return {
    clocksChange,
    words: ticks.map(({ at, kind }) => (kind.startsWith('day') ? `${kind} ` : '') + formatMinute(at, where)),
  }
}

describe('the lines of the axis [T6]', () => {
  it('stand at round times, and say the date where a day begins', () => {
    expect(read('2017-01-31T18:10:00Z', '2017-02-01T03:00:00Z').words).toEqual([
      '19:00',
      '20:00',
      '21:00',
      '22:00',
      '23:00',
      'day 00:00',
      '01:00',
      '02:00',
      '03:00',
    ])
  })

  it('know that the clocks change in the night', () => {
    const { clocksChange, words } = read('2026-10-24T21:30:00Z', '2026-10-25T04:30:00Z', BERLIN)
    expect(clocksChange).toBe(true)
    expect(words).toEqual(['day 00:00', '01:00', '02:00', '02:00', '03:00', '04:00', '05:00'])
    expect(read('2026-10-24T22:30:00Z', '2026-10-25T03:30:00Z', UTC).clocksChange).toBe(false)
  })

  it('leave a shortened night empty, and say the date behind it', () => {
    const night = { from: instantOf('2026-03-01T21:10:00Z'), to: instantOf('2026-03-02T07:10:00Z') }
    const { words } = read('2026-03-01T18:00:00Z', '2026-03-02T10:00:00Z', UTC, cutScale([night], 20 * MINUTE))
    expect(words).toEqual(['18:00', '19:00', '20:00', 'dayAndTime 07:10', '08:00', '09:00', '10:00'])
  })

  it('say the date behind a cut that begins just after midnight, when there was no room for it before', () => {
    const night = { from: instantOf('2026-03-02T00:10:00Z'), to: instantOf('2026-03-02T07:00:00Z') }
    const { words } = read('2026-03-01T20:00:00Z', '2026-03-02T10:00:00Z', UTC, cutScale([night], 20 * MINUTE))
    expect(words).not.toContain('day 00:00')
    expect(words).toContain('dayAndTime 07:00')
  })

  it('are the same in a second zone, read on its clocks, with the date where its day begins', () => {
    const both = (from: string, to: string, second: ReturnType<typeof zone>) => {
      const stretch = onAxis({ start: instantOf(from), end: instantOf(to) }, UNCUT)
      const msPerPx = (stretch.end - stretch.start) / PX
      const first = axisTicks(stretch, UNCUT, msPerPx, UTC)
      return ticksReadIn(first, stretch, UNCUT, msPerPx, second).ticks.map(
        ({ at, kind }) => (kind.startsWith('day') ? `${kind} ` : '') + formatMinute(at, second),
      )
    }
    expect(both('2026-03-01T20:00:00Z', '2026-03-02T01:00:00Z', zone('Asia/Kolkata'))).toEqual([
      ...['01:30', '02:30', '03:30', '04:30', '05:30', '06:30'],
    ])
    expect(both('2026-03-01T21:00:00Z', '2026-03-02T02:00:00Z', BERLIN)).toEqual([
      ...['22:00', '23:00', 'day 00:00', '01:00', '02:00', '03:00'],
    ])
    expect(both('2026-03-01T17:00:00Z', '2026-03-01T22:00:00Z', zone('Asia/Kolkata'))).toEqual([
      ...['22:30', '23:30', 'dayAndTime 00:30', '01:30', '02:30', '03:30'],
    ])
  })

  it('are never closer than can be read, never in a cut, and rise', () => {
    const cuts = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 40 }))
      .map(([from, length]) => cutScale([{ from: instant(from * HOUR), to: instant((from + length) * HOUR) }], HOUR))
    const zones = fc.constantFrom(UTC, BERLIN, zone('Asia/Kathmandu'))
    fc.assert(
      fc.property(
        cuts,
        zones,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 5000 }),
        (scale, where, from, long) => {
          const stretch = onAxis({ start: instant(from * HOUR), end: instant(from * HOUR + long * MINUTE) }, scale)
          const msPerPx = (stretch.end - stretch.start) / PX
          const { ticks } = axisTicks(stretch, scale, msPerPx, where)
          ticks.forEach(({ at, place }, index) => {
            const before = ticks[index - 1]
            if (before !== undefined) expect((place - before.place) / msPerPx).toBeGreaterThan(60)
            expect(scale.cuts.some((cut) => at > cut.from && at < cut.to)).toBe(false)
            expect(place).toBeGreaterThanOrEqual(stretch.start)
            expect(place).toBeLessThanOrEqual(stretch.end + 1)
          })
        },
      ),
    )
  })

  it('say a date that a cut leaves no room for by the day alone, or not at all', () => {
    const words = (minutes: number) => {
      const morning = instantOf('2017-02-01T09:00:00Z')
      const scale = cutScale(
        [
          { from: instantOf('2017-01-31T20:00:00Z'), to: morning },
          { from: after(morning, millis(minutes * MINUTE)), to: instantOf('2017-02-02T08:00:00Z') },
        ],
        30 * MINUTE,
      )
      return read('2017-01-31T18:00:00Z', '2017-02-02T10:00:00Z', UTC, scale).words
    }
    expect(words(60)).toContain('dayAndTime 09:00')
    expect(words(25)).toContain('day 09:00')
    expect(words(10).filter((word) => /^day.* 09:00$/.test(word))).toEqual([])
    expect(words(10).slice(-3)).toEqual(['dayAndTime 08:00', '09:00', '10:00'])
  })
})
