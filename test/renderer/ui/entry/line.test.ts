import { describe, expect, it } from 'vitest'
import { dismissed, EMPTY_LINE, typed } from '../../../../renderer/ui/entry/line.ts'
import { keptRanges } from '../../../../renderer/ui/entry/plainRanges.ts'
import { at } from '../../../helpers/build.ts'

describe('the entry line', () => {
  it('is of the moment its first key was pressed, however long the typing takes', () => {
    const first = typed(EMPTY_LINE, 'h', at('10:00'))
    expect(typed(first, 'h cache', at('10:04')).startedAt).toBe(at('10:00'))
  })

  it('begins anew once it was emptied', () => {
    const emptied = typed(typed(EMPTY_LINE, 'h', at('10:00')), '', at('10:01'))
    expect(emptied).toEqual(EMPTY_LINE)
    expect(typed(emptied, 'a', at('10:02')).startedAt).toBe(at('10:02'))
  })

  it('keeps what was dismissed as text while typing goes on behind it', () => {
    const line = dismissed(typed(EMPTY_LINE, 'see -4m', at('10:00')), { from: 4, to: 7 })
    expect(typed(line, 'see -4m flag', at('10:00')).plain).toEqual([{ from: 4, to: 7 }])
  })
})

describe('keptRanges', () => {
  const word = { from: 4, to: 7 }

  it('moves ranges behind an insertion along with their words', () => {
    expect(keptRanges([word], 'see -4m', 'now see -4m')).toEqual([{ from: 8, to: 11 }])
  })

  it('moves ranges back when something before them is deleted', () => {
    expect(keptRanges([word], 'see -4m', '-4m')).toEqual([{ from: 0, to: 3 }])
  })

  it('gives up a range whose own word is edited', () => {
    expect(keptRanges([word], 'see -4m', 'see -5m')).toEqual([])
  })
})
