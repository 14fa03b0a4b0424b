import { describe, expect, it } from 'vitest'
import { labelAirOf } from '../../../../shared/timeline/feed/labelAir.ts'
import type { TimelineItem } from '../../../../shared/timeline/model.ts'
import { REAL_TIME } from '../../../../shared/timeline/timeScale.ts'
import { place, point, span } from './build.ts'

const widthOf = (text: string): number => text.length * 7
const LONG = 'Confirmed with the payment provider that every order since noon has arrived'

const air = (items: readonly TimelineItem[], widthPx = 1_200): number =>
  labelAirOf(items, { start: place(0), end: place(60) }, widthPx, REAL_TIME, widthOf)

describe('the room behind the last events', () => {
  const first = point('detection', 0, 'alert')

  it('is as much as their words need', () => {
    const few = air([first, point('resolution', 60, 'all orders arrive')])
    const more = air([first, point('resolution', 60, 'all orders have arrived')])
    expect(more).toBeGreaterThan(few)
    expect(more * 1_200).toBeGreaterThan(widthOf('all orders have arrived'))
  })

  it('is a fifth at most, however long they are and however narrow the view', () => {
    expect(air([first, point('resolution', 60, LONG)])).toBe(0.2)
    expect(air([first, point('resolution', 60, 'ok')], 500)).toBe(0.2)
    expect(labelAirOf([], null, 500, REAL_TIME, widthOf)).toBe(0.2)
  })

  it('is less where the last events are counted, and no more for words that stand in a long bar', () => {
    const crowd = Array.from({ length: 20 }, (_, n) => point('actions', 50 + n / 2, LONG))
    expect(air([first, ...crowd])).toBe(90 / 1_200)
    expect(air([span('impact', 0, 60, LONG)])).toBe(air([first]))
  })
})
