import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { itemsAt, type Laying, lyingOf } from '../../../shared/timeline/lyingOf.ts'
import { at, event } from '../document/incidents.ts'

const NOON = at('12:00')
const made = fc.record({
  kind: fc.constantFrom('action', 'impact', 'hypothesis', 'note'),
  at: fc.integer({ min: 0, max: 30 }),
  ends: fc.option(fc.integer({ min: 1, max: 60 })),
  drop: fc.nat(),
})

const eventOf = ({ kind, at, ends }: { kind: string; at: number; ends: number | null }, n: number): IncidentEvent =>
  event({
    id: `e${n}` as EventId,
    kind,
    text: `Event ${n}`,
    occurredAt: instant(NOON + at * MINUTE),
    endedAt: ends === null ? null : instant(NOON + (at + ends) * MINUTE),
  })

describe('lyingOf', () => {
  it('is the same whether events come one by one or all at once', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 30 }), fc.boolean(), (list, over) => {
        const laying: Laying = { kinds: [], by: 'kind', over: over ? at('18:00') : null }
        let events: readonly IncidentEvent[] = []
        list.forEach((one, n) => {
          const kept = n % 3 === 2 ? events.toSpliced(one.drop % events.length, 1) : events
          events = [...kept, eventOf(one, n)].toSorted((a, b) => a.occurredAt - b.occurredAt)
          const followed = lyingOf(events, laying)
          // Laid by nothing that came before: a way of laying that was never asked for.
          const fresh = lyingOf(events, {
            ...laying,
            kinds: [{ id: `k${n}`, label: 'Other', icon: '', colour: '', lane: 'notes' }],
          })
          expect(followed).toEqual(fresh)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('lets only what runs grow with time', () => {
    const impact = event({ kind: 'impact', text: 'Down', occurredAt: NOON })
    const note = event({ kind: 'note', text: 'A note', occurredAt: at('12:10') })
    const lying = lyingOf([impact, note], { kinds: [], by: 'kind', over: null })
    const [first, second] = itemsAt(lying, at('13:00'))
    expect(first).toMatchObject({ running: true, end: at('13:00'), length: 60 * MINUTE })
    expect(second).toBe(lying.items[1])
    expect(lying.recorded).toBe(at('12:10'))
    // Asked again for the same moment, nothing has changed.
    expect(itemsAt(lying, at('13:00'))[0]).toBe(first)
    expect(itemsAt(lying, at('13:01'))[0]).not.toBe(first)
  })
})
