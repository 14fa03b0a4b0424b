import { describe, expect, it } from 'vitest'
import {
  type DateOrder,
  leavesOrderOpen,
  leavesZoneOpen,
  orderIn,
  readCellDate,
  readCellTime,
} from '../../../../shared/import/table/cellTime.ts'
import { toIso, zone } from '../../../../shared/time/instant.ts'

const inBerlin = (cell: string, dates: DateOrder | null = null) => {
  const read = readCellTime(cell, { zone: zone('Europe/Berlin'), dates })
  return read.ok ? toIso(read.value.at) : read.error
}

describe('a time in a cell', () => {
  it.each([
    ['2026-03-02T10:00:00.250Z', '2026-03-02T10:00:00.250Z'],
    ['2026-03-02T10:00:00+02:00', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02 10:00 UTC', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02 10:00', '2026-03-02T09:00:00.000Z'],
    ['2026-07-02 10:00:30', '2026-07-02T08:00:30.000Z'],
    ['02.03.2026 10:00', '2026-03-02T09:00:00.000Z'],
    ['3/14/26 1:59 PM', '2026-03-14T12:59:00.000Z'],
    ['14/3/2026 13:59', '2026-03-14T12:59:00.000Z'],
    ['2 March 2026 10:00', '2026-03-02T09:00:00.000Z'],
  ])('reads %j', (cell, iso) => {
    expect(inBerlin(cell)).toBe(iso)
  })

  it.each([
    ['02/03/2026 10:00', /may be 2026-03-02 or 2026-02-03/],
    ['2026-03-29 02:30', /clocks skipped/],
    ['2 March 10:00', /names no year/],
    ['yesterday 10:00', /names no year/],
    ['soon', /is no time/],
    ['2026-02-31 10:00', /is no time/],
    ['46083.416', /is no time/],
  ])('refuses %j with the reason', (cell, reason) => {
    expect(inBerlin(cell)).toMatch(reason)
  })

  it('asks for the zone, and for the order of day and month, only where they are open', () => {
    expect(readCellTime('2026-03-02 10:00', { zone: null, dates: null })).toMatchObject({
      ok: false,
      error: expect.stringContaining('names no zone') as string,
    })
    expect([
      leavesZoneOpen('2026-03-02 10:00'),
      leavesZoneOpen('2026-03-02T10:00:00Z'),
      leavesZoneOpen('2026-03-02'),
    ]).toEqual([true, false, false])
    expect([
      leavesOrderOpen('02/03/2026 10:00'),
      leavesOrderOpen('14/03/2026 10:00'),
      leavesOrderOpen('03/03/2026'),
    ]).toEqual([true, false, false])
    expect(inBerlin('02/03/2026 10:00', 'dayFirst')).toBe('2026-03-02T09:00:00.000Z')
    expect(inBerlin('02/03/2026 10:00', 'monthFirst')).toBe('2026-02-03T09:00:00.000Z')
  })

  it('tells the order by a cell that can mean one only, unless another says otherwise', () => {
    expect(orderIn(['02/03/2026', '14/03/2026'])).toBe('dayFirst')
    expect(orderIn(['02/03/2026', '03/14/2026'])).toBe('monthFirst')
    expect(orderIn(['02/03/2026'])).toBeNull()
    expect(orderIn(['14/03/2026', '03/14/2026'])).toBeNull()
  })

  it('reads a date alone as a day', () => {
    expect(readCellTime('2026-03-02', { zone: null, dates: null })).toMatchObject({ ok: true, value: { isDay: true } })
    expect(readCellDate('1.12.2026', null)).toEqual({ ok: true, value: '2026-12-01' })
  })
})
