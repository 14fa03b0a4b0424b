import { describe, expect, it } from 'vitest'
import { EVENT_KINDS } from '../../../shared/incident/kinds.ts'
import { ICONS, iconOf } from '../../../shared/timeline/icons.ts'

describe('iconOf', () => {
  it('gives every built-in kind an icon of its own', () => {
    const drawn = EVENT_KINDS.map((kind) => JSON.stringify(ICONS[iconOf(kind, null)]))
    expect(new Set(drawn).size).toBe(EVENT_KINDS.length)
  })

  it('shows the state of a hypothesis', () => {
    expect(iconOf('hypothesis', 'open')).toBe('hypothesis')
    expect(iconOf('hypothesis', 'ruledOut')).toBe('ruledOut')
    expect(iconOf('hypothesis', 'confirmed')).toBe('confirmed')
    expect(iconOf('hypothesis', 'parked')).toBe('parked')
  })

  it('draws a kind that a user defined with the common icon', () => {
    expect(iconOf('audit', null)).toBe('custom')
    expect(iconOf('constructor', null)).toBe('custom')
  })
})
