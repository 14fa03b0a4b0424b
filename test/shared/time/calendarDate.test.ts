import { expect, it } from 'vitest'
import { addBusinessDays, addDays, isDate, weekday } from '../../../shared/time/calendarDate.ts'

it.each(['2026-12-01', '2024-02-29'])('takes %s for a day', (text) => {
  expect(isDate(text)).toBe(true)
})

it.each(['2026-02-29', '2026-13-01', '2026-1-1', '1 Dec', '2026-12-01T00:00', ''])('does not take "%s"', (text) => {
  expect(isDate(text)).toBe(false)
})

it('counts days over the ends of months and years', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})

it.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-18', 5, '2026-11-25'],
])('counts from %s %i business days to %s', (date, days, expected) => {
  expect(addBusinessDays(date, days)).toBe(expected)
})

it('names the day of the week', () => {
  expect(weekday('2026-11-22')).toBe('Sun')
})
