import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventId } from '../../../../shared/ids.ts'
import { LANES } from '../../../../shared/incident/kinds.ts'
import { differences } from '../../../../shared/list/difference.ts'
import { indexOf, placeIn, updatedIndex } from '../../../../shared/timeline/index/timelineIndex.ts'
import type { TimelineItem, TimelineModel } from '../../../../shared/timeline/model.ts'
import { indexed, minute, modelOf, point, span } from '../feed/build.ts'

const lists = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })

describe('differences', () => {
  it('turn one list into the other', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const hunks = differences(before.length, after.length, (a, b) => before[a] === after[b])
        const patched = [...before]
        for (const { at, removed, to, added } of hunks.toReversed()) {
          patched.splice(at, removed, ...after.slice(to, to + added))
        }
        expect(patched).toEqual(after)
      }),
    )
  })

  it('name only what was put in or replaced', () => {
    const same = (a: string, b: string) => (at: number, to: number) => a[at] === b[to]
    expect(differences(5, 6, same('abcde', 'abXcde'))).toEqual([{ at: 2, removed: 0, to: 2, added: 1 }])
    expect(differences(5, 5, same('abcde', 'aXcdY'))).toEqual([
      { at: 1, removed: 1, to: 1, added: 1 },
      { at: 4, removed: 1, to: 4, added: 1 },
    ])
  })
})

const change = fc.record({
  lane: fc.constantFrom(...LANES),
  at: fc.integer({ min: 0, max: 60 }),
  length: fc.option(fc.integer({ min: 1, max: 90 })),
  running: fc.boolean(),
  starred: fc.boolean(),
  orderOnly: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  drop: fc.integer({ min: 0, max: 40 }),
})

const sorted = (items: readonly TimelineItem[]): TimelineModel => ({
  ...modelOf(...items),
  lanes: LANES.map((id) => ({ id, label: id })),
})

describe('updatedIndex', () => {
  it('is the index of the new picture, whatever came, went or changed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 60 }), (changes) => {
        const keyMoments = new Set<EventId>()
        let items: readonly TimelineItem[] = [point('notes', 0, 'first')]
        let index = indexOf(indexed(sorted(items), keyMoments))
        changes.forEach(({ lane, at, length, running, starred, orderOnly, drop }, n) => {
          const kept = items.length < 3 ? items : items.toSpliced(drop % items.length, n % 3 === 0 ? 1 : 0)
          const precision = orderOnly ? 'orderOnly' : 'exact'
          const more = { id: `n${n}` as EventId, starred, precision } as const
          const item = length === null ? point(lane, at, 'x', more) : span(lane, at, at + length, 'x', more)
          const grown = kept.map((each) => (each.running ? { ...each, end: minute(200 + n) } : each))
          items = [...grown, { ...item, running: item.shape === 'span' && running }]
          const next = indexed(sorted(items), keyMoments)
          index = updatedIndex(index, next).index
          expect(index).toEqual(indexOf(next))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('says where a live entry came in, and which spans only grew', () => {
    const running = span('impact', 0, 30, 'down', { running: true })
    const items = [running, ...Array.from({ length: 20 }, (_, n) => point('actions', n + 1, `a${n}`))]
    const keyMoments = new Set<EventId>()
    const index = indexOf(indexed(sorted(items), keyMoments))
    const after = [{ ...running, end: minute(31) }, ...items.slice(1), point('notes', 30, 'new')]
    const { changed } = updatedIndex(index, indexed(sorted(after), keyMoments))
    expect(changed?.at).toEqual([minute(30)])
    expect([...(changed?.grown.keys() ?? [])]).toEqual([running.id])
  })

  it('finds where an event lies', () => {
    const index = indexOf(indexed(sorted([point('notes', 5, 'here')])))
    expect(placeIn(index, 'notes-here' as EventId)?.start).toBe(minute(5))
    expect(placeIn(index, 'gone' as EventId)).toBeNull()
  })
})
