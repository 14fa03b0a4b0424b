import { describe, expect, it } from 'vitest'
import type { EventId } from '../../../../shared/ids.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { bandsUntil, unionOf } from '../../../../shared/timeline/feed/bands.ts'
import { changes, within } from '../../../../shared/timeline/feed/changes.ts'
import { walk } from '../../../../shared/timeline/feed/walk.ts'
import { lengthOf, panned, revealing, wholeWindow, zoomed } from '../../../../shared/timeline/feed/window.ts'
import type { TimelineItem } from '../../../../shared/timeline/model.ts'
import { feedAt, minute, modelOf, place, point, screen, span } from './build.ts'

const feed = (...items: readonly TimelineItem[]) => feedAt(modelOf(...items), screen(1), 4).items

describe('changes', () => {
  const shown = (items: ReturnType<typeof feed>) => new Map(items.map((item) => [item.key, item]))

  it('touches nothing when nothing changed', () => {
    const before = feed(point('actions', 0, 'a'), span('hypotheses', 0, 40, 'b'))
    const again = feed(point('actions', 0, 'a'), span('hypotheses', 0, 40, 'b'))
    expect(changes(shown(before), again)).toEqual({ removed: [], put: [] })
  })

  it('names what is new, what differs and what is gone', () => {
    const before = feed(point('actions', 0, 'a'), point('notes', 0, 'gone'), span('hypotheses', 0, 40, 'b'))
    const after = feed(point('actions', 0, 'a'), point('detection', 9, 'new'), span('hypotheses', 0, 41, 'b'))
    const { removed, put } = changes(shown(before), after)
    expect(removed).toEqual(['notes-gone'])
    expect(put.map((item) => item.key).toSorted()).toEqual(['detection-new', 'hypotheses-b'])
  })

  it('within keeps spans that only reach into the window', () => {
    const items = feed(span('impact', 0, 100, 'long'), point('actions', 10, 'before'), point('actions', 60, 'inside'))
    expect(within(items, minute(50), minute(70)).map((item) => item.text)).toEqual(['long', 'inside'])
  })
})

describe('walk', () => {
  const model = modelOf(
    point('detection', 0, 'alert'),
    span('hypotheses', 5, 50, 'cache'),
    point('actions', 10, 'restart'),
    point('actions', 40, 'roll back'),
  )
  const id = (name: string) => name as EventId

  it('goes through time and stops at the ends', () => {
    expect(walk(model, id('detection-alert'), 'next')).toBe('hypotheses-cache')
    expect(walk(model, id('actions-roll back'), 'next')).toBeNull()
    expect(walk(model, id('detection-alert'), 'previous')).toBeNull()
  })

  it('starts at the last event when nothing is selected', () => {
    expect(walk(model, null, 'previous')).toBe('actions-roll back')
    expect(walk(model, null, 'first')).toBe('detection-alert')
  })

  it('goes to the nearest in time on the next lane that has any', () => {
    expect(walk(model, id('hypotheses-cache'), 'down')).toBe('actions-restart')
    expect(walk(model, id('actions-roll back'), 'up')).toBe('hypotheses-cache')
    expect(walk(model, id('detection-alert'), 'up')).toBeNull()
  })
})

describe('unionOf', () => {
  const band = (from: number, to: number, running = false) => ({
    start: minute(from),
    end: minute(to),
    running,
    label: '',
    scope: '',
  })

  it('joins bands that touch, so that no stretch is darkened twice', () => {
    expect(unionOf([band(40, 60), band(0, 20), band(10, 30)])).toEqual([band(0, 30), band(40, 60)])
    expect(unionOf([band(0, 50), band(10, 20)])).toEqual([band(0, 50)])
  })

  it('runs on when the band that ends last does', () => {
    expect(unionOf([band(0, 20), band(10, 30, true)])).toEqual([band(0, 30, true)])
  })

  it('reaches to now where it runs, and is the same list where none does', () => {
    const ended = [band(0, 20)]
    expect(bandsUntil(ended, minute(50))).toBe(ended)
    expect(bandsUntil([band(0, 20), band(10, 30, true)], minute(50))).toEqual([band(0, 20), band(10, 50, true)])
  })
})

describe('windows', () => {
  const hour = { start: place(0), end: place(60) }

  it('shows the whole incident with air on both sides', () => {
    const whole = wholeWindow({ start: place(0), end: place(600) })
    expect(whole.start).toBeLessThan(place(0))
    expect(whole.end).toBeGreaterThan(place(600))
  })

  it('gives a single moment an hour', () => {
    expect(lengthOf(wholeWindow({ start: place(0), end: place(0) }))).toBe(60 * MINUTE)
  })

  it('zooms about a point that stays where it is', () => {
    expect(zoomed(hour, 0.5, place(30))).toEqual({ start: place(15), end: place(45) })
    expect(zoomed(hour, 2, place(0))).toEqual({ start: place(0), end: place(120) })
  })

  it('never zooms past its limits', () => {
    expect(lengthOf(zoomed(hour, 1e-9, place(30)))).toBe(10_000)
    expect(lengthOf(zoomed(hour, 1e9, place(30)))).toBe(366 * 24 * 60 * MINUTE)
  })

  it('pans by parts of itself', () => {
    expect(panned(hour, 0.5)).toEqual({ start: place(30), end: place(90) })
  })

  it('moves no further than needed to show a moment', () => {
    expect(revealing(hour, place(30))).toBe(hour)
    const moved = revealing(hour, place(90))
    expect(moved.end).toBeGreaterThan(place(90))
    expect(lengthOf(moved)).toBe(lengthOf(hour))
  })
})
