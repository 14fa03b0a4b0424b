import { describe, expect, it } from 'vitest'
import { PRECISIONS } from '../../../shared/incident/event.ts'
import { readTimeText, timeText } from '../../../shared/incident/typedTime.ts'
import { UTC, zone } from '../../../shared/time/instant.ts'
import { readShift } from '../../../shared/time/typedShift.ts'
import { at } from '../../helpers/build.ts'

describe('the time of an event as a line', () => {
  it('is read back as it was written', () => {
    for (const precision of PRECISIONS) {
      const event = { occurredAt: at(precision === 'day' ? '00:00' : '23:27:05'), precision }
      const read = readTimeText(timeText(event, UTC), UTC, event)
      expect(read.ok && { ...event, ...read.value }).toEqual(event)
    }
  })

  it.each([
    ['23:30', { occurredAt: at('23:30'), precision: 'exact' }],
    ['~23:30', { occurredAt: at('23:30'), precision: 'about' }],
    ['> 03-05 1:00', null],
    ['> 2026-03-05 1:00', { occurredAt: at('03-05 01:00'), precision: 'after' }],
    ['2026-03-04', { occurredAt: at('03-04 00:00'), precision: 'day' }],
    ['-90s', { occurredAt: at('23:25:35') }],
    ['+1h 5m', { occurredAt: at('03-03 00:32:05') }],
    ['25:00', null],
    ['soon', null],
  ] as const)('reads “%s”', (text, expected) => {
    const read = readTimeText(text, UTC, { occurredAt: at('23:27:05'), precision: 'about' })
    expect(read.ok ? read.value : null).toEqual(expected)
  })

  it('is in the zone that is shown', () => {
    const read = readTimeText('00:30', zone('Europe/Berlin'), { occurredAt: at('23:10'), precision: 'exact' })
    expect(read.ok && read.value.occurredAt).toBe(at('23:30'))
  })
})

describe('readShift', () => {
  it.each([
    ['+5m', 300_000],
    ['5 min', 300_000],
    ['-1h 30m', -5_400_000],
    ['−90s', -90_000],
    ['1,5h', 5_400_000],
    ['-0:05', -300_000],
    ['+1:00:10', 3_610_000],
    ['', null],
    ['5', null],
    ['5m later', null],
    ['0:75', null],
  ])('reads “%s” as %s', (text, expected) => {
    const read = readShift(text)
    expect(read.ok ? read.value : null).toBe(expected)
  })
})
