import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANES } from '../../../shared/incident/kinds.ts'
import { countIn, type Density, densityOf, MOST_COLUMNS } from '../../../shared/timeline/density.ts'
import type { TimelineItem } from '../../../shared/timeline/model.ts'
import { axisTime, REAL_TIME } from '../../../shared/timeline/timeScale.ts'
import { minute, point } from './feed/build.ts'

const stretchOf = (from: number, to: number) => ({ start: axisTime(minute(from)), end: axisTime(minute(to)) })
const count = (items: readonly TimelineItem[], to = 600, before: Parameters<typeof densityOf>[3] = null) =>
  densityOf({ items }, REAL_TIME, stretchOf(0, to), before)
const sum = ({ counts }: Density) => counts.reduce((total, one) => total + one, 0)

const some = fc.array(fc.tuple(fc.constantFrom(...LANES), fc.integer({ min: 0, max: 600 })), { maxLength: 80 })
const itemsOf = (list: readonly (readonly [(typeof LANES)[number], number])[]) =>
  list.toSorted((a, b) => a[1] - b[1]).map(([lane, at], index) => point(lane, at, `${index}`))

describe('density', () => {
  it('counts every event once, by kind, wherever the grid lies', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 900 }), (list, to) => {
        const density = count(itemsOf(list), to)
        expect(sum(density)).toBe(list.length)
        expect(density.columns).toBeLessThanOrEqual(MOST_COLUMNS)
        for (const lane of LANES) {
          const columns = Array.from({ length: density.columns }, (_, column) => countIn(density, column, lane))
          expect(columns.reduce((total, one) => total + one, 0)).toBe(list.filter(([own]) => own === lane).length)
        }
      }),
    )
  })

  it('comes to the same when only what changed is counted', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [before, after] = [itemsOf(a), itemsOf([...a.slice(0, 40), ...b.slice(0, 5), ...a.slice(40)])]
        const density = count(before)
        const kept = { density, items: before, scale: REAL_TIME }
        expect(count(after, 600, kept)).toEqual(count(after))
        expect(count(after, 610, kept)).toEqual(count(after, 610))
      }),
    )
  })

  it('keeps its columns where they are while the incident grows', () => {
    const [a, b] = [count([], 600), count([], 610)]
    expect([b.start, b.column]).toEqual([a.start, a.column])
  })
})
