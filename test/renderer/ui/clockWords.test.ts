import { expect, it } from 'vitest'
import { clockWords, elapsedWords } from '../../../renderer/ui/clockWords.ts'
import { DAY, HOUR, millis } from '../../../shared/time/instant.ts'

it('leaves hours out until there are any', () => {
  expect(clockWords(41 * 60_000 + 7_000)).toBe('41:07')
  expect(clockWords(101 * 60_000)).toBe('01:41:00')
})

it('is a clock for a few days, then words', () => {
  expect(elapsedWords(millis(5 * HOUR))).toBe('05:00:00')
  expect(elapsedWords(millis(9 * DAY))).toBe('9 d')
  expect(clockWords(3_581 * DAY + 23 * HOUR)).toBe('3581 d 23 h')
})
