import { describe, expect, it } from 'vitest'
import { placesWords } from '../../../shared/verify/words.ts'

describe('places of entries in words', () => {
  it.each([
    [[7], '7'],
    [[12, 13, 14], '12–14'],
    [[3, 4], '3, 4'],
    [[3, 7, 9, 10, 11], '3, 7 and 9–11'],
    [[1, 3], '1 and 3'],
    [[], ''],
  ])('%j are %s', (places, words) => {
    expect(placesWords(places)).toBe(words)
  })
})
