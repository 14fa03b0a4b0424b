import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleFrom } from '../../../electron/requests/titleFrom.ts'

describe('titleFrom', () => {
  it('takes the first line as it is when it is short', () => {
    expect(titleFrom('  p99 latency  above 4 s\nstack trace')).toBe('p99 latency above 4 s')
  })

  it('cuts a long line between two words', () => {
    const title = titleFrom('word '.repeat(40))
    expect(title).toBe(`${'word '.repeat(15).trim()}…`)
  })

  it('never cuts a character in two, and never answers more than 80', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const title = titleFrom(text)
        expect([...title].length).toBeLessThanOrEqual(80)
        expect(title).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
      }),
    )
    expect(titleFrom('🔥'.repeat(200))).toBe(`${'🔥'.repeat(79)}…`)
  })
})
