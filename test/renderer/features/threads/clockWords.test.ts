import { describe, expect, it } from 'vitest'
import { clockWords } from '../../../../renderer/features/threads/clockWords.ts'

describe('clockWords', () => {
  it('leaves hours out until there are any', () => {
    expect(clockWords(41 * 60_000 + 7_000)).toBe('41:07')
    expect(clockWords(101 * 60_000)).toBe('01:41:00')
  })
})
