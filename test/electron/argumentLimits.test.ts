import { describe, expect, it } from 'vitest'
import { MAX_BYTES, MAX_CHARACTERS, MAX_DEPTH, MAX_VALUES, overLimit } from '../../electron/argumentLimits.ts'
import { MAX_ATTACHMENT_BYTES } from '../../shared/attachment/limits.ts'

const nested = (depth: number): unknown => (depth === 0 ? 'end' : [nested(depth - 1)])

describe('overLimit', () => {
  it('lets through what a window really sends, 100 kB of text included', () => {
    expect(overLimit(['01ABC', { kind: 'addEvent', event: { text: 'x'.repeat(100_000) } }])).toBeNull()
  })

  it('refuses values nested one level too deep, and takes the last level allowed', () => {
    expect(overLimit(nested(MAX_DEPTH))).toBeNull()
    expect(overLimit(nested(MAX_DEPTH + 1))).toBe('nested deeper than 32')
  })

  it('stops at a depth that a recursive walk would not survive', () => {
    let deep: unknown = 'end'
    for (let level = 0; level < 200_000; level++) deep = [deep]
    expect(overLimit(deep)).toBe('nested deeper than 32')
  })

  it('counts the characters of keys and of texts together', () => {
    expect(overLimit(['x'.repeat(MAX_CHARACTERS)])).not.toBeNull()
    expect(overLimit([{ ['k'.repeat(MAX_CHARACTERS)]: 1 }])).toBe(`more than ${MAX_CHARACTERS} characters`)
  })

  it('lets the largest attachment through at once, and nothing much larger', () => {
    expect(overLimit([new Uint8Array(MAX_ATTACHMENT_BYTES)])).toBeNull()
    expect(overLimit([new Uint8Array(MAX_BYTES), new Uint8Array(1)])).toBe(`more than ${MAX_BYTES} bytes`)
  })

  it('refuses more values than any request needs', () => {
    expect(overLimit(new Array(MAX_VALUES).fill(0))).toBe(`more than ${MAX_VALUES} values`)
  })
})
