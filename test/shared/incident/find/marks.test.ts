import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markWords } from '../../../../shared/incident/find/marks.ts'
import { readWords } from '../../../../shared/incident/find/words.ts'

const shown = (text: string, search: string): string =>
  markWords(text, readWords(search))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

describe('markWords', () => {
  it.each([
    ['Checkout errors above 5 %', 'check err', '[Check]out [err]ors above 5 %'],
    ['Müller called', 'mull', '[Müll]er called'],
    ['Müller called', 'muller', '[Müller] called'],
    ['Straße', 'stras', '[Straß]e'],
    ['disk disk', 'disk', '[disk] [disk]'],
    ['disks full', 'disk "disks f"', '[disks f]ull'],
    ['tagged dns', '#dns', 'tagged dns'],
    ['x 𝟚 y', '2', 'x [𝟚] y'],
  ])('shows in "%s" for %s', (text, search, marked) => {
    expect(shown(text, search)).toBe(marked)
  })

  it('never changes the text, whatever is searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
        const pieces = markWords(text, readWords(search))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => text.startsWith(piece.text, piece.from))).toBe(true)
      }),
    )
  })
})
