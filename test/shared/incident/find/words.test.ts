import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOfWord, readWords } from '../../../../shared/incident/find/words.ts'

describe('readWords', () => {
  it('reads words, phrases, people and tags', () => {
    expect(readWords('Disk "is  FULL" @Lee #dns')).toEqual([
      { text: 'disk', place: 'anywhere' },
      { text: 'is full', place: 'anywhere' },
      { text: 'lee', place: 'people' },
      { text: 'dns', place: 'tags' },
    ])
  })

  it('takes a phrase that is still being typed', () => {
    expect(readWords('"disk f')).toEqual([{ text: 'disk f', place: 'anywhere' }])
  })

  it('asks for nothing when there is nothing but signs and spaces', () => {
    expect(readWords('  @ # "" "')).toEqual([])
  })
})

describe('placeOfWord', () => {
  it.each([
    ['checkout errors', 'err', 9],
    ['checkout errors', 'rrors', -1],
    ['api.example.com', 'example', 4],
    ['db-2 failed, db-21 too', 'db-2', 0],
    ['latency over 5 %', '%', 15],
    ['a5%', '%', 2],
    ['障害データ', 'データ', 2],
  ])('of "%s" for "%s" is %i', (text, word, place) => {
    expect(placeOfWord(text, word)).toBe(place)
  })

  it('is a place where the word stands, or nowhere', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', 'é', '5') })
    fc.assert(
      fc.property(texts, texts, fc.nat(8), (text, word, from) => {
        fc.pre(word !== '')
        const place = placeOfWord(text, word, from)
        if (place !== -1) expect(text.startsWith(word, place)).toBe(true)
        expect(place === -1 || place >= from).toBe(true)
      }),
    )
  })
})
