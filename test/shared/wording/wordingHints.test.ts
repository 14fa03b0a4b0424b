import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf } from '../../../shared/wording/chunks.ts'
import type { WordingContext } from '../../../shared/wording/hint.ts'
import { PATTERNS } from '../../../shared/wording/patterns.ts'
import { sentencesIn } from '../../../shared/wording/sentences.ts'
import { wordingCheck, wordingHints } from '../../../shared/wording/wordingHints.ts'
import { ACTIONS } from './examples/actions.ts'
import { CLAIMS } from './examples/claims.ts'
import type { Examples } from './examples/examples.ts'
import { JUDGING } from './examples/judging.ts'
import { PEOPLE_EXAMPLES } from './examples/people.ts'

const EXAMPLES: Examples = { ...JUDGING, ...PEOPLE_EXAMPLES, ...CLAIMS, ...ACTIONS }

const PLAIN: WordingContext = { field: 'prose', people: [{ name: 'Sam', role: null }], partial: false }

describe.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))('the pattern %s', (id, pattern) => {
  const { context, found = [], passed = [] } = EXAMPLES[id] ?? {}
  const phrasesIn = (text: string) =>
    sentencesIn(text).flatMap((sentence) =>
      pattern.find(sentence, { ...PLAIN, ...context }).map(({ first, last, until }) => {
        const [from, to] = [sentence.words[first]?.from, until ?? sentence.words[last]?.to]
        return text.slice(from, to)
      }),
    )

  it('has at least eight examples and as many counter-examples', () => {
    expect(found.length).toBeGreaterThanOrEqual(8)
    expect(passed.length).toBeGreaterThanOrEqual(8)
  })
  it.each(found)('finds in: %s', (text, phrase) => {
    expect(phrasesIn(text)).toEqual([phrase])
  })
  it.each(passed)('finds nothing in: %s', (text) => {
    expect(phrasesIn(text)).toEqual([])
  })
})

describe('wording hints', () => {
  const hints = (text: string, context: Partial<WordingContext> = {}) => wordingHints(text, { ...PLAIN, ...context })
  const corrected = (text: string) =>
    hints(text).reduceRight(
      (said, { change }) => (change === null ? said : said.slice(0, change.from) + change.text + said.slice(change.to)),
      text,
    )

  it('[W2] names the place, the phrase and the sentence, but of no heading, through Markdown and escapes', () => {
    const text = '# Obviously a heading\n\n- A \\*star\\* &amp; **the team failed to notice** the lag.\n'
    const [hint, ...more] = hints(text)
    expect(more).toEqual([])
    expect(hint).toMatchObject({ rule: 'judgement', phrase: 'failed to' })
    expect(text.slice(hint?.from, hint?.to)).toBe('failed to')
    expect(hint?.sentence).toContain('the lag.')
  })

  it.each([
    ['Sam should have noticed that the copy waits.', 'Sam did not notice that the copy waits.'],
    ['We should not have deleted it.', 'We deleted it.'],
    ['The logs should have been kept.', 'The logs were not kept.'],
    ['Obviously, the disk was full.', 'The disk was full.'],
    ['The lag, of course, was growing.', 'The lag was growing.'],
    ['The lag was growing, obviously.', 'The lag was growing.'],
    ['We simply rolled back.', 'We rolled back.'],
    ['An obviously wrong host was full.', 'An obviously wrong host was full.'],
    ['The root cause was a full disk.', 'A contributing factor was a full disk.'],
    ['The disk was full!!!', 'The disk was full.'],
    ['The alert was ignored.', 'The alert was not acted on.'],
    ['We forgot to page them.', 'We did not page them.'],
  ])('offers a change that reads well: %s', (text, better) => {
    expect(corrected(text)).toBe(better)
  })

  it('never overlap, lie in their order, and find the same in a text that grows', () => {
    const sentences = Object.values(EXAMPLES).flatMap(({ found }) => found.map(([text]) => text))
    const check = wordingCheck(PLAIN)
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(' ', '\n', '\n\n', '\n\n```\n', '\n\n    ', '\n> ')),
        ),
        (parts) => {
          const text = parts.flat().join('')
          const found = hints(text)
          expect(check(text)).toEqual(found)
          found.forEach(({ from, to, phrase }, i) => {
            expect(text.slice(from, to)).toBe(phrase)
            expect(from).toBeGreaterThanOrEqual(found[i - 1]?.to ?? 0)
          })
          const whole = sentencesIn(text).flatMap(({ from, to }) => [from, to])
          expect(whole).toEqual(
            chunksOf(text).flatMap((chunk) =>
              sentencesIn(chunk.text).flatMap(({ from, to }) => [from + chunk.from, to + chunk.from]),
            ),
          )
        },
      ),
    )
  })

  it('takes any text as it comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { from, to, phrase } of hints(text)) expect(text.slice(from, to)).toBe(phrase)
        expect(
          chunksOf(text)
            .map((chunk) => chunk.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('[W3] reads names only where a cause or an action is written', () => {
    expect(hints('Sam restarted it.', { field: 'note' })).toEqual([])
    expect(hints('Sam restarted it.', { field: 'cause' })).toMatchObject([{ rule: 'namesPerson', change: null }])
    const people = [{ name: 'Sam', role: 'incident commander' }]
    expect(hints('Sam restarted it.', { field: 'cause', people })[0]?.change?.text).toBe('The incident commander')
  })
})
