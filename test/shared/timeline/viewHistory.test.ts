import { describe, expect, it } from 'vitest'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import {
  firstView,
  MOST_VIEWS,
  type View,
  visited,
  wentBack,
  wentForward,
} from '../../../shared/timeline/viewHistory.ts'

const view = (from: number, to: number, mode = 'free'): View => ({
  window: { start: instant(from * MINUTE), end: instant(to * MINUTE) },
  mode,
})
const WHOLE = view(0, 100, 'whole')
const look = (...views: readonly View[]) =>
  views.reduce((history, next) => visited(history, next, 'free'), firstView(WHOLE))

describe('the views that were looked at', () => {
  it('go back and forward as pages of a browser do', () => {
    const both = look(view(0, 10), view(50, 60))
    const back = wentBack(both)
    expect(back.current).toEqual(view(0, 10))
    expect(wentBack(back).current).toEqual(WHOLE)
    expect(wentForward(wentForward(wentBack(back)))).toEqual(both)
  })

  it('have nothing before the first and after the last', () => {
    const history = look(view(0, 10))
    expect(wentForward(history)).toBe(history)
    expect(wentBack(wentBack(history))).toEqual(wentBack(history))
  })

  it('forget what lay ahead when another way is taken', () => {
    expect(visited(wentBack(look(view(0, 10))), view(70, 75), 'free').future).toEqual([])
  })

  it('count a small push as the same view, and many small ones as another', () => {
    const history = look(view(0, 10))
    expect(visited(history, view(1, 11), 'free')).toBe(history)
    expect(look(view(0, 10), view(1, 11), view(2, 12), view(3, 13)).past).toHaveLength(2)
  })

  it('take no step while the clock alone moves the window', () => {
    expect(look(view(0, 110, 'whole')).past).toEqual([])
    expect(look(view(90, 105, 'last'), view(91, 106, 'last')).past).toEqual([WHOLE])
  })

  it('are kept up to a number', () => {
    const many = look(...Array.from({ length: 80 }, (_, index) => view(index * 20, index * 20 + 10)))
    expect(many.past).toHaveLength(MOST_VIEWS)
  })
})
