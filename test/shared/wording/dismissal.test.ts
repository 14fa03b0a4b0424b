import { describe, expect, it } from 'vitest'
import { dismissalOf, sortedOut } from '../../../shared/wording/dismissal.ts'
import type { WordingContext } from '../../../shared/wording/hint.ts'
import { wordingHints } from '../../../shared/wording/wordingHints.ts'

const CONTEXT: WordingContext = { field: 'prose', people: [], partial: false }
const hints = (text: string) => wordingHints(text, CONTEXT)

describe('[W4] a dismissed hint', () => {
  const dismissed = hints('We simply rolled back.').map(dismissalOf)

  it.each([
    ['where it was', 'We simply rolled back.'],
    ['after edits elsewhere', 'A new beginning.\n\nWe simply rolled back. And it worked.'],
    ['when it is marked up or wrapped', 'We **simply**\nrolled back!'],
  ])('stays away %s', (_, text) => {
    expect(sortedOut(hints(text), dismissed)).toMatchObject({ standing: [], dismissed: [{ rule: 'obvious' }] })
  })

  it.each([
    ['the sentence says something else', 'We simply restarted.'],
    ['another sentence says it', 'We simply rolled back. We simply waited.'],
  ])('comes back when %s', (_, text) => {
    expect(sortedOut(hints(text), dismissed).standing).toHaveLength(1)
  })
})
