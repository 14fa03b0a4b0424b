import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { target } from '../../../../renderer/features/log/LogGrid.tsx'
import { HEAD, ROW, rowHeights } from '../../../../renderer/features/log/rowHeights.ts'
import type { LogRow } from '../../../../renderer/features/log/rows.ts'
import { declared, incidentOf, note } from '../../../helpers/build.ts'

const event = incidentOf(declared(), note('10:00', 'a')).timeline[0]

const rows = (days: readonly boolean[]): readonly LogRow[] =>
  days.flatMap((day, index) =>
    event === undefined ? [] : [{ kind: 'event', id: `r${index}`, event, head: day ? 'date' : null }],
  )

describe('rowHeights', () => {
  it('gives the first line of each day room for the date', () => {
    const heights = rowHeights(rows([true, false, true]))
    expect([0, 1, 2].map(heights.heightOf)).toEqual([ROW + HEAD, ROW, ROW + HEAD])
    expect([0, 1, 2].map(heights.topOf)).toEqual([0, ROW + HEAD, 2 * ROW + HEAD])
    expect(heights.total).toBe(3 * ROW + 2 * HEAD)
  })

  it('finds the row at any height: the one that begins there or above it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 0, max: 8000 }),
        (days, y) => {
          const heights = rowHeights(rows(days))
          const index = heights.indexAt(y)
          expect(heights.topOf(index)).toBeLessThanOrEqual(y)
          if (index < days.length - 1) expect(heights.topOf(index + 1)).toBeGreaterThan(y)
        },
      ),
    )
  })

  it('says of a log that follows another what it says of it alone', () => {
    const all = rows(Array.from({ length: 40 }, (_, index) => index % 3 === 0))
    fc.assert(
      fc.property(fc.array(fc.subarray([...all]), { minLength: 2, maxLength: 8 }), (logs) => {
        for (const log of logs) {
          const heights = rowHeights(log)
          const heads = log.filter((row) => row.kind === 'event' && row.head !== null)
          expect(heights.total).toBe(log.length * ROW + heads.length * HEAD)
          log.slice(1).forEach((_, index) => {
            expect(heights.topOf(index + 1)).toBe(heights.topOf(index) + heights.heightOf(index))
          })
        }
      }),
    )
  })

  it('has nothing to lay out for an empty log', () => {
    expect(rowHeights([])).toMatchObject({ count: 0, total: 0 })
    expect(rowHeights([]).indexAt(100)).toBe(0)
  })
})

describe('the keys of the log', () => {
  it('move by one, by a page and to the ends, and stop there', () => {
    expect(target('ArrowDown', 3, 10, 5)).toBe(4)
    expect(target('ArrowDown', 9, 10, 5)).toBe(9)
    expect(target('PageUp', 3, 10, 5)).toBe(0)
    expect(target('End', 3, 10, 5)).toBe(9)
    expect(target('a', 3, 10, 5)).toBeNull()
  })

  it('begin at the newest line when none is current', () => {
    expect(target('ArrowUp', -1, 10, 5)).toBe(9)
    expect(target('ArrowDown', -1, 0, 5)).toBeNull()
  })
})
