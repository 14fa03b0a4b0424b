import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithPlaces } from '../../../../shared/incident/find/fold.ts'

describe('fold', () => {
  it.each([
    ['Müller', 'muller'],
    ['STRASSE Straße', 'strasse strasse'],
    ['Łódź', 'lodz'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['ｄｂ－２', 'db-2'],
    ['é', 'e'],
    ['データ', 'テータ'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })

  it('folds each character by itself, so that places can be found again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, places } = foldWithPlaces(text)
        expect(folded).toBe(fold(text))
        expect(places).toHaveLength(folded.length + 1)
        expect(places.toSorted((a, b) => a - b)).toEqual(places)
      }),
    )
  })
})
