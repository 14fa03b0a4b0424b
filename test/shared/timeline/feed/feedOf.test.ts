import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANES } from '../../../../shared/incident/kinds.ts'
import { MINUTE, millis } from '../../../../shared/time/instant.ts'
import type { FeedItem } from '../../../../shared/timeline/feed/feedItem.ts'
import { ICON } from '../../../../shared/timeline/feed/mark.ts'
import type { TimelineItem } from '../../../../shared/timeline/model.ts'
import { eventsOf, feedAt, modelOf, point, screen, span } from './build.ts'

const find = (items: readonly FeedItem[], text: string) => items.find((item) => item.text === text)

describe('feedOf', () => {
  it('shows every word when there is room', () => {
    const feed = feedAt(modelOf(point('actions', 0, 'restart'), point('actions', 300, 'roll back')), screen(1), 1)
    expect(feed.items.map(({ text, labelPlace, row }) => [text, labelPlace, row])).toEqual([
      ['restart', 'beside', 0],
      ['roll back', 'beside', 0],
    ])
  })

  it('cuts a label that would run into the next mark when there is one row', () => {
    const long = 'a rather long description of an action'
    const feed = feedAt(modelOf(point('actions', 0, long), point('actions', 100, 'next')), screen(1), 1)
    const cut = find(feed.items, long)
    expect(cut?.labelPlace).toBe('beside')
    expect(cut?.labelWidth).toBeLessThanOrEqual(100 - ICON)
    expect(cut?.labelWidth).toBeGreaterThan(36)
  })

  it('takes the beginning of the words into a bar that has no room behind it, unless the bar is too short for any', () => {
    const label = 'drained and deleted one by one'
    const drawn = (wide: number) =>
      find(
        feedAt(modelOf(span('actions', 0, wide, label), point('actions', wide + 14, 'next')), screen(1), 1).items,
        label,
      )
    expect(drawn(60)).toMatchObject({ labelPlace: 'inside', labelWidth: 44 })
    expect(drawn(40)).toMatchObject({ labelPlace: 'none', labelWidth: 0 })
  })

  it('gives a spare row to the lane whose labels gain from it', () => {
    const long = 'a rather long description of an action'
    const model = modelOf(point('actions', 0, long), point('actions', 100, 'next'), point('notes', 0, 'alone'))
    const feed = feedAt(model, screen(1), 3)
    expect(feed.lanes).toEqual([
      { id: 'actions', label: 'actions', rows: 2 },
      { id: 'notes', label: 'notes', rows: 1 },
    ])
    expect(find(feed.items, long)?.labelWidth).toBe(long.length * 6)
  })

  it('merges marks that would cover each other into one badge that counts them', () => {
    const near = Array.from({ length: 30 }, (_, n) => point('actions', n / 4, `a${n}`))
    const feed = feedAt(modelOf(...near), screen(1), 1)
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({ shape: 'badge', text: '30' })
    expect(feed.items.flatMap(eventsOf)).toEqual(near.map((item) => item.id))
  })

  it('keeps a few hypotheses apart, whatever the room', () => {
    const near = [0, 5, 9].map((at) => point('hypotheses', at, `h${at}`))
    const feed = feedAt(modelOf(...near), screen(1), 1)
    expect(feed.items.map(({ shape, row }) => [shape, row])).toEqual([
      ['point', 0],
      ['point', 1],
      ['point', 2],
    ])
  })

  it('never merges spans that run at the same time: they get rows of their own', () => {
    const feed = feedAt(modelOf(span('hypotheses', 0, 90, 'one'), span('hypotheses', 10, 80, 'two')), screen(1), 1)
    expect(feed.lanes[0]?.rows).toBe(2)
    expect(feed.items.map((item) => item.shape)).toEqual(['span', 'span'])
  })

  it('says what a settled hypothesis cost, and how rough a time is', () => {
    const settled = { number: 'H1', state: 'ruledOut', length: millis(31 * MINUTE) } as const
    const model = modelOf(
      span('hypotheses', 0, 200, 'cache', settled),
      point('actions', 300, 'restart', { precision: 'about' }),
    )
    const feed = feedAt(model, screen(1), 4)
    expect(find(feed.items, 'H1 cache')?.cost).toBe('31 min')
    expect(find(feed.items, '≈ restart')?.cost).toBe('')
  })

  it('writes words inside a bar that is long enough and beside one that is not', () => {
    const bars = modelOf(
      span('hypotheses', 0, 200, 'cache stampede', { number: 'H1' }),
      span('hypotheses', 300, 320, 'replica lag', { number: 'H2' }),
    )
    const feed = feedAt(bars, screen(1), 1)
    expect(find(feed.items, 'H1 cache stampede')?.labelPlace).toBe('inside')
    expect(find(feed.items, 'H2 replica lag')?.labelPlace).toBe('beside')
  })

  it('keeps at least the number beside a short bar that has a neighbour', () => {
    const bars = modelOf(
      span('hypotheses', 0, 20, 'cache stampede', { number: 'H1' }),
      span('hypotheses', 48, 70, 'replica lag', { number: 'H2' }),
    )
    const feed = feedAt(bars, screen(1), 1)
    expect(find(feed.items, 'H1')).toMatchObject({ labelPlace: 'beside', labelWidth: 12 })
  })

  const anyItem = fc
    .record({
      lane: fc.constantFrom(...LANES),
      at: fc.integer({ min: 0, max: 1440 }),
      length: fc.option(fc.integer({ min: 1, max: 400 })),
      label: fc.string({ maxLength: 40 }),
    })
    .map(({ lane, at, length, label }): Omit<TimelineItem, 'id'> => {
      return length === null ? point(lane, at, label) : span(lane, at, at + length, label)
    })
  const anyModel = fc
    .array(anyItem, { minLength: 1, maxLength: 400 })
    .map((items) => modelOf(...items.map((item, index) => ({ ...item, id: `e${index}` as TimelineItem['id'] }))))

  it('has every event exactly once, at any scale', () => {
    fc.assert(
      fc.property(anyModel, fc.double({ min: 0.01, max: 20, noNaN: true }), fc.nat(30), (model, scale, rows) => {
        const events = feedAt(model, screen(scale), rows).items.flatMap(eventsOf)
        expect(events.toSorted()).toEqual(model.items.map((item) => item.id).toSorted())
      }),
      { numRuns: 50 },
    )
  })

  it('never lets a point or its words cover the next one in its row', () => {
    fc.assert(
      fc.property(anyModel, fc.double({ min: 0.01, max: 20, noNaN: true }), (model, scale) => {
        const { items } = feedAt(model, screen(scale), 12)
        const rows = new Map<string, number>()
        for (const item of items.toSorted((a, b) => a.start - b.start)) {
          const key = `${item.lane}/${item.row}`
          const from = item.start / (scale * 60_000) - (item.shape === 'span' ? 0 : ICON / 2)
          const before = rows.get(key) ?? Number.NEGATIVE_INFINITY
          if (item.shape !== 'badge') expect(from).toBeGreaterThanOrEqual(before - 0.01)
          const beside = item.labelPlace === 'beside' ? item.labelWidth : 0
          rows.set(key, item.shape === 'badge' ? from : from + (item.shape === 'point' ? ICON : 0) + beside)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('keeps the number of things to draw small when there are thousands of events', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      point(LANES[n % LANES.length] ?? 'notes', (n * 1440) / 5000, `event ${n}`),
    )
    const feed = feedAt(modelOf(...many), screen(1.5), 10)
    expect(feed.items.length).toBeLessThan(200)
    expect(feed.items.reduce((sum, item) => sum + item.count, 0)).toBe(5000)
  })
})
