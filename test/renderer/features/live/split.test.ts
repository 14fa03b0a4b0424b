import { describe, expect, it } from 'vitest'
import { keptShare, sharePerKey } from '../../../../renderer/features/live/split.ts'

describe('the border between timeline and log', () => {
  it('goes where it is put while both parts stay usable', () => {
    expect(keptShare(0.6, 700)).toBe(0.6)
    expect(keptShare(0.01, 500) * 500).toBeCloseTo(150)
    expect((1 - keptShare(0.99, 500)) * 500).toBeCloseTo(110)
  })

  it('halves a space in which both cannot be', () => {
    expect(keptShare(0.9, 200)).toBe(0.5)
  })

  it('moves by the arrow keys and no others', () => {
    expect(sharePerKey('ArrowDown')).toBeGreaterThan(0)
    expect(sharePerKey('ArrowUp')).toBeLessThan(0)
    expect(sharePerKey('a')).toBeNull()
  })
})
