import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsedReading } from '../../../shared/mask/parsedReading.ts'
import { stretchesWithoutMarks } from '../../../shared/mask/plainMarkup.ts'
import { leftOf } from '../../../shared/mask/reading.ts'

const PIECES = [
  ...[
    'a',
    'db1',
    '10.0.3.4',
    'ab_cd',
    'é',
    '数据',
    '😀',
    ' ',
    ' ',
    ' ',
    '.',
    ',',
    '-',
    '(',
    ')',
    '!',
    '1.',
    '#',
    '+',
    '>',
    '=',
  ],
  ...['*', '**', '***', '`', '``', '_', '~', '~~', '\n', '\\', '&amp;', '<b>', '[x](y)', '|', '\t', '"'],
  ...[
    'www.a.test',
    'https://a.test/b',
    'ops@a.test',
    '**bold**',
    '*slanted*',
    '`code`',
    '**two words** ',
    ' `kubectl get pods` ',
  ],
]

it('[X5] reads without a parser only what the parser reads alike', () => {
  let read = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
      const source = pieces.join('')
      const stretches = stretchesWithoutMarks(source)
      if (stretches === null) return
      read += 1
      const [own, theirs] = [leftOf(source, stretches), parsedReading(source)]
      expect(`\n${own.text}`).toBe(theirs.text)
      let at = 0
      for (const { length } of own.text) {
        expect(own.sourceOf(at, at + length)).toEqual(theirs.sourceOf(at + 1, at + length + 1))
        at += length
      }
    }),
    { numRuns: 3_000, seed: 8 },
  )
  expect(read).toBeGreaterThan(150)
})

it('leaves to the parser what only looks like a mark', () => {
  for (const source of [
    '* one',
    '2 * 3 * 4',
    '**a****b**',
    '`a',
    'a **b',
    '1. **a**',
    '**[a](b)**',
    '# `a`',
    '**a**\n**b**',
  ]) {
    expect(stretchesWithoutMarks(source)).toBeNull()
  }
})
