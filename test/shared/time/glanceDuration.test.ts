import { expect, it } from 'vitest'
import { glanceDuration, wholeMinutes } from '../../../shared/time/glanceDuration.ts'
import { MINUTE, millis, SECOND } from '../../../shared/time/instant.ts'

it('keeps the seconds of a short time, and drops those of a long one', () => {
  expect(glanceDuration(millis(9 * MINUTE + 59 * SECOND))).toBe('9 min 59 s')
  expect(glanceDuration(millis(10 * MINUTE + 59 * SECOND))).toBe('10 min')
})

it('cuts a length to the minute', () => {
  expect(wholeMinutes(millis(2 * MINUTE + 59_999))).toBe(2 * MINUTE)
  expect(wholeMinutes(millis(59_999))).toBe(0)
})
