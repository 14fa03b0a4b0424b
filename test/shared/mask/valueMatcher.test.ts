import fc from 'fast-check'
import { expect, it } from 'vitest'
import { valueMatcher } from '../../../shared/mask/valueMatcher.ts'

const found = (values: readonly string[], text: string) =>
  valueMatcher(values.map((value) => ({ value, means: value })))(text).map(({ from, to, means }) => [
    means,
    text.slice(from, to),
  ])

it('[X5] finds values inside of words, in any case, over white space of any kind', () => {
  expect(found(['hunter2'], 'xHUNTER2y')).toEqual([['hunter2', 'HUNTER2']])
  expect(found(['Straße S'], 'die STRAße\n\t ſ')).toEqual([['Straße S', 'STRAße\n\t ſ']])
  expect(found(['Ünïcode'], 'üNÏCODE')).toEqual([['Ünïcode', 'üNÏCODE']])
})

it('takes the longest that begins at a place, and goes on behind it', () => {
  expect(found(['db1', 'db1.prod', 'prod'], 'db1.prod db1.pro')).toEqual([
    ['db1.prod', 'db1.prod'],
    ['db1', 'db1'],
  ])
})

it('finds what begins inside of another and ends behind it', () => {
  expect(found(['abcX', 'Xdef', 'cX', 'f!'], 'abcXdef!')).toEqual([
    ['abcX', 'abcX'],
    ['Xdef', 'Xdef'],
    ['f!', 'f!'],
  ])
})

it('finds nothing for nothing', () => {
  expect(found(['', '  '], 'a b')).toEqual([])
})

const escaped = (value: string) => value.split(/\s+/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))

it('finds at each place what a regular expression of all values finds', () => {
  const sign = fc.constantFrom(
    'a',
    'A',
    'b',
    'ß',
    'É',
    'é',
    'ſ',
    's',
    'K',
    'k',
    'Σ',
    'ς',
    '.',
    ' ',
    '\n',
    '漢',
    '😀',
    'İ',
  )
  const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''))
  const value = fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join('').trim())
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), text, (values, where) => {
      const real = values.filter((one) => one !== '').toSorted((a, b) => b.length - a.length)
      const pattern = new RegExp(real.map((one) => escaped(one).join('\\s+')).join('|'), 'iuy')
      const expected: [number, string][] = []
      let furthest = 0
      for (let from = 0; real.length > 0 && from < where.length; from += 1) {
        if (/[\uDC00-\uDFFF]/.test(where.charAt(from))) continue
        pattern.lastIndex = from
        const text = pattern.exec(where)?.[0] ?? ''
        if (from + text.length <= furthest) continue
        if (text !== '') expected.push([from, text])
        furthest = Math.max(furthest, from + text.length)
      }
      const seen = valueMatcher(real.map((one) => ({ value: one, means: one })))(where)
      expect(seen.map(({ from, to }) => [from, where.slice(from, to)])).toEqual(expected)
    }),
    { numRuns: 500, seed: 5 },
  )
})
