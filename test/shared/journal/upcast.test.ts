import { describe, expect, it } from 'vitest'
import { type Upcast, upcasts } from '../../../shared/journal/upcast.ts'

// Rule ids like [J8] refer to docs/journal.md.

const step = (from: number): Upcast => ({ from, up: ({ op, d }) => ({ op: `${op}→${from + 1}`, d }) })

describe('upcasts', () => {
  it('[J8] lifts a payload through every version between', () => {
    const lift = upcasts(4, [step(3), step(1), step(2)])
    expect(lift({ op: 'a', d: null }, 1).op).toBe('a→2→3→4')
    expect(lift({ op: 'a', d: null }, 3).op).toBe('a→4')
    expect(lift({ op: 'a', d: null }, 4).op).toBe('a')
  })

  it('[J8] does not start with a step missing, repeated or too many', () => {
    expect(() => upcasts(3, [step(1)])).toThrow('needs 2 upcasts')
    expect(() => upcasts(4, [step(1), step(3)])).toThrow('without gaps')
    expect(() => upcasts(3, [step(1), step(1)])).toThrow('without gaps')
    expect(() => upcasts(1, [step(1)])).toThrow('needs 0 upcasts')
  })
})
