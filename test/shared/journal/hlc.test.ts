import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../../../shared/ids.ts'
import type { Hlc } from '../../../shared/journal/entry.ts'
import { hlcDevice, hlcTime, isHlc, mergeHlc, nextHlc } from '../../../shared/journal/hlc.ts'
import { DAY, HOUR, instant } from '../../../shared/time/instant.ts'

// Rule ids like [J6] refer to docs/journal.md.

const laptop = 'laptop' as DeviceId
const phone = 'phone' as DeviceId
const wall = (text: string) => instant(Date.parse(text))
const next = (previous: Hlc | null, text: string, device = laptop) => nextHlc(previous, wall(text), device)

describe('the clock that orders the record', () => {
  it('[J6] follows the wall clock while that goes forward', () => {
    const first = next(null, '2026-11-22T10:00:00Z')
    const second = next(first, '2026-11-22T10:00:01Z')
    expect(first).toBe('01a202b2c500-0000-laptop')
    expect(hlcTime(second)).toBe(wall('2026-11-22T10:00:01Z'))
    expect(hlcDevice(second)).toBe('laptop')
  })

  it('[J6] counts on when two entries fall into one millisecond', () => {
    const first = next(null, '2026-11-22T10:00:00Z')
    expect(next(first, '2026-11-22T10:00:00Z')).toBe('01a202b2c500-0001-laptop')
  })

  it('[J6] goes on when the counter is full', () => {
    const full = '01a202b2c500-ffff-laptop' as Hlc
    expect(next(full, '2026-11-22T10:00:00Z')).toBe('01a202b2c501-0000-laptop')
  })

  it('[J6] never goes back, whatever the clock does', () => {
    const times = fc.array(fc.integer({ min: -(10 ** 12), max: 5 * 10 ** 13 }), { maxLength: 200 })
    fc.assert(
      fc.property(times, (walls) => {
        let previous: Hlc | null = null
        for (const ms of walls) {
          const reading: Hlc = nextHlc(previous, instant(ms), laptop)
          expect(isHlc(reading)).toBe(true)
          if (previous !== null) expect(reading > previous).toBe(true)
          previous = reading
        }
      }),
    )
  })

  it('[J6] keeps the order through an hour back, 1970, the year 2099 and back again', () => {
    const jumps = ['2026-10-25T02:59:59Z', '2026-10-25T02:00:00Z', '1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z']
    const readings: Hlc[] = []
    for (const time of [...jumps, '2026-10-25T03:00:00Z']) readings.push(next(readings.at(-1) ?? null, time))
    expect([...readings].sort()).toEqual(readings)
  })

  it('[J6] continues after what another device has recorded', () => {
    const theirs = next(null, '2026-11-22T11:00:00Z', phone)
    const now = wall('2026-11-22T10:00:00Z')
    const previous = mergeHlc(null, theirs, now, laptop)
    expect(nextHlc(previous, now, laptop) > theirs).toBe(true)
  })

  it('[J7] does not follow another device more than a day into the future', () => {
    const now = wall('2026-11-22T10:00:00Z')
    const within = nextHlc(null, instant(now + DAY), phone)
    const beyond = nextHlc(null, instant(now + DAY + 1), phone)
    expect(mergeHlc(null, within, now, laptop)).toBe(within)
    expect(mergeHlc(null, beyond, now, laptop)).toBeNull()
  })

  it('[J7] always follows its own readings, so that its own order holds', () => {
    const now = wall('2026-11-22T10:00:00Z')
    const ahead = nextHlc(null, instant(now + 400 * DAY), laptop)
    const previous = mergeHlc(null, ahead, now, laptop)
    expect(nextHlc(previous, instant(now + HOUR), laptop) > ahead).toBe(true)
  })

  it('knows what is no reading', () => {
    for (const text of ['', 'laptop', '01a202b2c500-0000', '01a202b2c500-0000-', '019AAB040700-0000-laptop']) {
      expect(isHlc(text), text).toBe(false)
    }
  })
})
