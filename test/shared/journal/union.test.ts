import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { unionEntries } from '../../../shared/journal/union.ts'
import { entry, logged } from '../../helpers/build.ts'

// Rule ids like [J4] refer to docs/journal.md.

const histories = fc.array(
  fc.record({ n: fc.nat(200), device: fc.constantFrom('laptop', 'phone', 'tablet'), text: fc.constantFrom('a', 'b') }),
  { maxLength: 40 },
)

const entriesOf = (history: readonly { n: number; device: string; text: string }[]): readonly JournalEntry[] =>
  history.map(({ n, device, text }) => entry(n, logged('note', '10:00', text), { device, id: `${n}-${device}` }))

describe('joining what several wrote', () => {
  it('[J4] gives the same record for any order, any split and any repeats', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(3)), fc.func(fc.integer()), (history, places, shuffle) => {
        const entries = entriesOf(history)
        const sources: JournalEntry[][] = [[], [], [], []]
        const repeated = [...entries, ...entries].sort((a, b) => shuffle(a.id) - shuffle(b.id))
        for (const [at, one] of repeated.entries()) sources[places[at % Math.max(1, places.length)] ?? 0]?.push(one)
        expect(unionEntries(sources)).toEqual(unionEntries([entries]))
      }),
    )
  })

  it('[J4] puts entries in the order of the clock, then of their ids', () => {
    const [one, two, three] = [
      entry(1, logged('note', '10:00', 'a'), { id: 'z' }),
      entry(2, logged('note', '10:00', 'b'), { id: 'b' }),
      entry(2, logged('note', '10:00', 'c'), { id: 'c' }),
    ]
    expect(unionEntries([[three, two], [one]]).entries).toEqual([one, two, three])
  })

  it('[J4] keeps both of two entries that share an id and say different things, and says so', () => {
    const mine = entry(1, logged('note', '10:00', 'mine'), { id: 'x' })
    const yours = entry(1, logged('note', '10:00', 'yours'), { id: 'x' })
    const late = entry(9, logged('note', '10:00', 'late'), { id: 'x' })
    expect(unionEntries([[mine], [yours, late], [mine]]).conflicts).toEqual(['x'])
    expect(unionEntries([[yours], [mine], [late]]).entries).toHaveLength(3)
  })
})
