import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jiraText } from '../../../../shared/document/data/jiraText.ts'
import { HOSTILE } from '../hostile.ts'
import { asJiraShows, markupLeft } from './jiraShows.ts'

describe('text for Jira', () => {
  it.each([
    ['{code}rm -rf{code}', '\\{code\\}rm \\-rf\\{code\\}'],
    ['*b* _i_ -s- +u+ ^a^ ~b~ ??c??', '\\*b\\* \\_i\\_ \\-s\\- \\+u\\+ \\^a\\^ \\~b\\~ \\?\\?c\\?\\?'],
    ['[x|http://y.test] [~ana]', '\\[x\\|http://y.test\\] \\[\\~ana\\]'],
    ['!x.png! ||head|| |cell|', '\\!x.png\\! \\|\\|head\\|\\| \\|cell\\|'],
    ['h1. one\n bq. two', 'h1\\. one\n bq\\. two'],
    ['# one\n- two\n----', '\\# one\n\\- two\n\\-\\-\\-\\-'],
    ['C:\\temp \\\\share', 'C:&#92;temp &#92;&#92;share'],
    ['&amp; &#65; a & b', '\\&amp; \\&\\#65; a & b'],
    [':) (y) ;) ;D', '\\:) \\(y) \\;) ;D'],
    ['\\)', '&#92;\\)'],
  ])('shows %j as it was typed', (typed, written) => {
    expect(jiraText(typed)).toBe(written)
    expect(asJiraShows(written)).toBe(typed)
  })

  it('leaves what people write every day as it is', () => {
    const plain =
      'On 2026-03-02, fail_over of db-1 (2 h 30 min): https://wiki.example.test/~ana/a_b?x=1&y=2#top. OK? Yes.'
    expect(jiraText(plain)).toBe(plain)
  })

  it.each(HOSTILE)('leaves no markup of %j', (text) => {
    expect(asJiraShows(jiraText(text))).toBe(text)
    expect(markupLeft(jiraText(text))).toEqual([])
  })

  it('leaves no markup of any text, and shows all of it', () => {
    const signs = fc.constantFrom(...'*_-+^~{}[]|!?#\\&;:()hbq1. \na/é'.split(''), 'h1. ', 'https://', '{code}', '&lt;')
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 24 }), (parts) => {
        const typed = parts.join('')
        const written = jiraText(typed)
        expect(asJiraShows(written)).toBe(typed)
        expect(markupLeft(written)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
