import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../shared/document/inlines.ts'
import { markdownBlocks } from '../../../shared/document/markdownBlocks.ts'
import { masked } from '../../../shared/mask/maskIncident.ts'
import { maskPlan } from '../../../shared/mask/maskPlan.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { readingsOf } from '../../../shared/mask/readings.ts'
import { declared, incidentOf, recorded } from '../../helpers/build.ts'

const options = { people: false, secrets: true, names: 'roles', key: EMPTY_KEY } as const
const withImpact = (impact: string) => ({ ...incidentOf(declared('db')), impact })
const impactOf = (impact: string) => masked(withImpact(impact), options).impact

describe('[X6] a secret behind the markup of Markdown', () => {
  it.each([
    ['Ask ops\\.lead\\@corp\\.example on 10\\.20\\.30\\.44', 'Ask ‹e-mail 1› on ‹address 1›'],
    ['It was 10.20.**30**.44.', 'It was ‹address 1›.'],
    ['It was 10.*20*.~~30~~.44.', 'It was ‹address 1›.'],
    ['It was 10.20&#46;30&#x2e;44.', 'It was ‹address 1›.'],
    ['It was [10.20](https://a.test).30.44', 'It was [‹address 1›'],
    ['Ask _ops.lead@corp.example_ now', 'Ask _‹e-mail 1›_ now'],
    ['> on 10.20.`30`.44\n> now', '> on ‹address 1›\n> now'],
    ['| a |\n| - |\n| 10.20.**30**.44 |', '| a |\n| - |\n| ‹address 1› |'],
    ['😀 &amp; &#128512; 10.20.**30**.44', '😀 &amp; &#128512; ‹address 1›'],
  ])('is found in “%s”', (impact, expected) => {
    expect(impactOf(impact)).toBe(expected)
  })

  it('has one name in all its readings', () => {
    const { findings } = maskPlan(withImpact('password=*hunter2* and password=hunter3'), options)
    expect(findings.map(({ value, replacement }) => [value, replacement])).toEqual([
      ['hunter2', '‹password 1›'],
      ['hunter3', '‹password 2›'],
    ])
  })

  it('is no reason to change the rest of the text', () => {
    expect(impactOf('Not \\*strong\\*')).toBe('Not \\*strong\\*')
    expect(impactOf('Not \\*strong\\* on 10.20.30.44, **but** here')).toBe(
      'Not \\*strong\\* on ‹address 1›, **but** here',
    )
  })

  it('is not put together from two lines, cells or paragraphs', () => {
    for (const impact of ['10.20.*30*\n\n.44', '| 10.20.*30* | .44 |\n| - | - |']) expect(impactOf(impact)).toBe(impact)
  })

  const piece = fc.constantFrom(
    ...[
      'falcon',
      'fal',
      'con',
      '**',
      '*',
      '_',
      '`',
      '~~',
      '\\',
      '&amp;',
      '&#99;',
      '[',
      '](x)',
      ' ',
      '\n',
      '- ',
      '> ',
      '| ',
      '😀',
    ],
  )
  const marked = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
  const base = incidentOf(declared('db'), recorded('maskDecision', 'd', { value: 'falcon', byHand: true }))

  it('is in no document, whatever it is marked up with', () => {
    fc.assert(
      fc.property(marked, (impact) => {
        expect(read(markdownBlocks(masked({ ...base, impact }, options).impact))).not.toContain('falcon')
      }),
      { numRuns: 400, seed: 6 },
    )
  })

  it('is read at the place where it stands', () => {
    fc.assert(
      fc.property(marked, (source) => {
        for (const { text, sourceOf } of readingsOf(source)) {
          const from = text.indexOf('falcon')
          if (from < 0) continue
          const found = source.slice(...sourceOf(from, from + 6))
          expect(found.replaceAll('&#99;', 'c').replaceAll(/\W|x|_/g, '')).toBe('falcon')
        }
      }),
      { numRuns: 400, seed: 7 },
    )
  })
})

const INLINES = new Set(['text', 'strong', 'emphasis', 'delete', 'code', 'link'])

/** What is read of a document, whatever stands out in it: a line for each piece of text. */
function read(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const isCell = Array.isArray(value) && value.every((one) => INLINES.has(one?.kind) && !('caption' in one))
  return isCell ? plainText(value) : Object.values(value).map(read).join('\n')
}
