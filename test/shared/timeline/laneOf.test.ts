import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_KINDS } from '../../../shared/incident/kinds.ts'
import { MOST_LANES } from '../../../shared/timeline/laneOf.ts'
import { GROUPINGS, type Grouping } from '../../../shared/timeline/model.ts'
import { timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { at, event, incidentOf } from '../document/incidents.ts'

const now = at('12:00')
const action = (time: string, more: Partial<Parameters<typeof event>[0]> = {}) =>
  event({ kind: 'action', text: `At ${time}`, occurredAt: at(time), ...more })
const lanesOf = (by: Grouping, ...events: readonly ReturnType<typeof event>[]) =>
  timelineOf(incidentOf(events), now, { by, only: null }).lanes.map(({ label }) => label)

describe('the lanes [T1]', () => {
  it('are people as they came in, the first named counts, and nobody comes last', () => {
    const events = [
      action('10:00'),
      action('10:05', { people: ['Sam', 'Ana'] }),
      action('10:10', { people: ['Ana'] }),
      action('10:15', { people: ['Sam'] }),
    ]
    expect(lanesOf('person', ...events)).toEqual(['Sam', 'Ana', 'Nobody named'])
  })

  it('have impact on top, whoever wrote it down', () => {
    const impact = event({ kind: 'impact', text: 'Down', occurredAt: at('10:00'), people: ['Sam'] })
    expect(lanesOf('person', impact, action('10:05', { people: ['Ana'] }))).toEqual(['Impact', 'Ana'])
  })

  it('are tags by how often they were used', () => {
    const events = [
      action('10:00', { tags: ['dns'] }),
      action('10:05', { tags: ['db'] }),
      action('10:10', { tags: ['db'] }),
    ]
    expect(lanesOf('tag', ...events, action('10:20'))).toEqual(['#db', '#dns', 'No tag'])
  })

  it('are teams by their tag, else by whom an escalation went to', () => {
    const events = [
      event({ kind: 'escalation', text: 'Page', occurredAt: at('10:00'), escalatedTo: 'Vendor' }),
      action('10:05', { tags: ['dns', 'team-Database'] }),
      action('10:10'),
    ]
    expect(lanesOf('team', ...events)).toEqual(['Vendor', 'Database', 'No team named'])
  })

  it('stay few: names with the fewest events share a lane', () => {
    const events = Array.from({ length: 30 }, (_, n) => [
      action('10:00', { people: [`P${n}`], text: `a${n}` }),
      ...(n < 3 ? [action('10:01', { people: [`P${n}`], text: `b${n}` })] : []),
    ]).flat()
    const lanes = lanesOf('person', ...events)
    expect(lanes).toHaveLength(MOST_LANES)
    expect(lanes.at(-1)).toBe('Others (19)')
    expect(lanes.slice(0, 3)).toEqual(['P0', 'P1', 'P2'])
  })

  it('stay where they are while events are chosen, and so does the extent', () => {
    const events = [action('10:00', { people: ['Sam'] }), action('11:00', { people: ['Ana'] })]
    const all = timelineOf(incidentOf(events), now, { by: 'person', only: null })
    const one = timelineOf(incidentOf(events), now, {
      by: 'person',
      only: new Set(events.slice(1).map(({ id }) => id)),
    })
    expect(one.lanes).toEqual(all.lanes)
    expect(one.extent).toEqual(all.extent)
    expect(one.items.map(({ label }) => label)).toEqual(['At 11:00'])
  })

  it('hold every event exactly once, whatever they stand for', () => {
    const name = fc.constantFrom('', 'Sam', ' Ana ', 'team-db', 'nobody', 'impact', '=x', 'constructor')
    const some = fc.record({
      kind: fc.constantFrom(...EVENT_KINDS, 'custom'),
      people: fc.array(name, { maxLength: 3 }),
      tags: fc.array(name, { maxLength: 3 }),
      escalatedTo: name,
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), fc.constantFrom(...GROUPINGS), (list, by) => {
        const events = list.map((one, n) => event({ ...one, text: `${n}`, occurredAt: at('10:00') }))
        const { lanes, items } = timelineOf(incidentOf(events), now, { by, only: null })
        const ids = lanes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(items.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
        expect(items.every(({ lane }) => ids.includes(lane))).toBe(true)
      }),
    )
  })
})
