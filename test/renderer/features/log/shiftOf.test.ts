import { expect, it } from 'vitest'
import { ROW, rowHeights } from '../../../../renderer/features/log/rowHeights.ts'
import type { LogRow } from '../../../../renderer/features/log/rows.ts'
import { shiftOf } from '../../../../renderer/features/log/useVisibleRows.ts'

const drawn = (ids: string) => {
  const rows = [...ids].map((id) => ({ id, kind: 'pending' })) as unknown as readonly LogRow[]
  return { rows, heights: rowHeights(rows) }
}

it('keeps the row at the top of the view where it is, whatever comes above, below or in its place', () => {
  const was = drawn('abcdef')
  expect(shiftOf(was, drawn('xabcdef'), 2 * ROW)).toBe(ROW)
  expect(shiftOf(was, drawn('abcdefx'), 2 * ROW)).toBe(0)
  expect(shiftOf(was, drawn('bcdef'), 2 * ROW + 10)).toBe(-ROW)
  expect(shiftOf(was, drawn('abdef'), 2 * ROW)).toBe(-ROW)
  expect(shiftOf(was, drawn(''), 2 * ROW)).toBe(0)
  expect(shiftOf(was, was, 2 * ROW)).toBe(0)
})
