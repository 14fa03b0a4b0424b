import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../../renderer/features/palette/offer.ts'
import { ranked, scoreOf } from '../../../../renderer/features/palette/rank.ts'

const offer = (label: string, more: Partial<Offer> = {}): Offer => ({
  id: label,
  group: 'Timeline',
  label,
  act: { kind: 'run', run: () => undefined },
  ...more,
})

const OFFERS = [
  offer('Zoom in'),
  offer('Switch time zone'),
  offer('Rule out H2', { group: 'Open threads', detail: 'Cache stampede after deploy' }),
  offer('Retract event', { why: 'Select an event first' }),
  offer('Status Monitoring'),
]

const labels = (query: string, recent: readonly string[] = []) =>
  ranked(OFFERS, query, recent).map(({ label }) => label)

describe('the palette', () => {
  it.each([
    ['zo', ['Zoom in', 'Switch time zone']],
    ['zone swi', ['Switch time zone']],
    ['stz', ['Switch time zone']],
    ['rule cache', ['Rule out H2']],
    ['h2', ['Rule out H2']],
    ['MÓNIT', ['Status Monitoring']],
    ['nothing like it', []],
  ])('finds by %s: %j', (query, expected) => {
    expect(labels(query)).toEqual(expected)
  })

  it('shows what cannot be done only when it is asked for, below the rest', () => {
    expect(labels('')).not.toContain('Retract event')
    expect(labels('r')).toEqual(['Rule out H2', 'Retract event'])
  })

  it('shows what is rarely wanted only when it is asked for by its name', () => {
    const rare = [offer('Reopen H1', { detail: 'Disk', rare: true })]
    expect([ranked(rare, '', []), ranked(rare, 'disk', []), ranked(rare, 'reop', [])].map((all) => all.length)).toEqual(
      [0, 0, 1],
    )
  })

  it('puts what was chosen last first, and prefers it among equals', () => {
    expect(labels('', ['Status Monitoring', 'gone'])[0]).toBe('Status Monitoring')
    expect(ranked(OFFERS, '', ['Zoom in'])[0]?.group).toBe('Recent')
    expect(labels('s').slice(0, 2)).toEqual(['Switch time zone', 'Status Monitoring'])
    expect(labels('s', ['Status Monitoring']).slice(0, 2)).toEqual(['Status Monitoring', 'Switch time zone'])
  })

  it('never finds more by more words', () => {
    const word = fc.constantFrom('z', 'zo', 'st', 'rule', 'mon', 'out', 'time')
    fc.assert(
      fc.property(fc.constantFrom(...OFFERS), word, word, (one, a, b) => {
        if (scoreOf(one, `${a} ${b}`) === null) return
        expect(scoreOf(one, a)).not.toBeNull()
        expect(scoreOf(one, b)).not.toBeNull()
      }),
    )
  })
})
