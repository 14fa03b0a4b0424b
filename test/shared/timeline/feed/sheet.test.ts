import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventId } from '../../../../shared/ids.ts'
import { LANES } from '../../../../shared/incident/kinds.ts'
import { changes } from '../../../../shared/timeline/feed/changes.ts'
import { feedOf } from '../../../../shared/timeline/feed/feedOf.ts'
import { KEY_MOMENT, MISLEADING, STARRED } from '../../../../shared/timeline/feed/matters.ts'
import { movedSheet, type Sheet } from '../../../../shared/timeline/feed/sheet.ts'
import { walk } from '../../../../shared/timeline/feed/walk.ts'
import { type AxisWindow, panned, windowAround } from '../../../../shared/timeline/feed/window.ts'
import { holds } from '../../../../shared/timeline/index/held.ts'
import { indexOf, placeIn, updatedIndex } from '../../../../shared/timeline/index/timelineIndex.ts'
import type { TimelineItem } from '../../../../shared/timeline/model.ts'
import { eventsOf, indexed, minute, modelOf, point, screen, sheetOf, span } from './build.ts'

const NONE = { at: [], grown: new Map() }
const DAY = 1440

/** A day of events in bursts, more than are laid out as a whole. */
const crowd = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...LANES),
      burst: fc.integer({ min: 0, max: 5 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.option(fc.integer({ min: 1, max: 600 }), { freq: 3 }),
      starred: fc.integer({ min: 0, max: 40 }).map((n) => n === 0),
    }),
    { minLength: 420, maxLength: 900 },
  )
  .map((all) =>
    all.map(({ lane, burst, at, length, starred }, n): TimelineItem => {
      const start = burst === 0 ? at * DAY : burst * 240 + at * at * 40
      const item = length === null ? point(lane, start, `e${n}`) : span(lane, start, start + length, `e${n}`)
      return { ...item, id: `e${n}` as EventId, starred, misleading: lane === 'hypotheses' && n % 7 === 0 }
    }),
  )

const view = (middle: number, length: number): AxisWindow => windowAround(minute(middle), length * 60_000)

/** Every event that begins on the sheet, as often as it is drawn there. */
function drawnOn(sheet: Sheet): readonly EventId[] {
  const from = sheet.first * sheet.grid.block
  return feedOf(sheet).items.flatMap((item) => (item.count === 1 && item.start < from ? [] : eventsOf(item)))
}

function begunOn({ index, grid, first, end }: Sheet): readonly EventId[] {
  return index.items
    .filter((_, at) => {
      const start = index.starts[at] ?? 0
      return start >= first * grid.block && start < end * grid.block
    })
    .map(({ id }) => id)
}

const looks = fc.record({
  items: crowd,
  length: fc.constantFrom(5, 30, 120, 600, 1700),
  middle: fc.integer({ min: 0, max: DAY }),
  steps: fc.array(fc.double({ min: -1.2, max: 1.2, noNaN: true }), { maxLength: 8 }),
})

/** Follows a hand that pans step by step, and looks at each sheet and the one before. */
function pan(
  { items, length, middle, steps }: { items: TimelineItem[]; length: number; middle: number; steps: number[] },
  look: (sheet: Sheet, before: Sheet | null, window: AxisWindow) => void,
): void {
  const index = indexOf(indexed(modelOf(...items)))
  let window = view(middle, length)
  let sheet = sheetOf(index, window, screen(length / 850), 14)
  look(sheet, null, window)
  for (const step of steps) {
    window = panned(window, step)
    const next = movedSheet(sheet, index, window, NONE)
    look(next, sheet, window)
    sheet = next
  }
}

describe('a sheet of a crowded incident', () => {
  it('has every event exactly once, alone or within a badge, wherever one pans', () => {
    fc.assert(
      fc.property(looks, (all) => {
        pan(all, (sheet) => expect([...drawnOn(sheet)].toSorted()).toEqual([...begunOn(sheet)].toSorted()))
      }),
      { numRuns: 30 },
    )
  })

  it('counts in each badge what the badge holds', () => {
    fc.assert(
      fc.property(looks, (all) => {
        pan(all, (sheet) => {
          for (const item of feedOf(sheet).items) expect(eventsOf(item)).toHaveLength(item.count)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('keeps what both views show in its row, and bars where they are', () => {
    fc.assert(
      fc.property(looks, (all) => {
        pan(all, (sheet, before, { start, end }) => {
          if (before === null) return
          const rows = new Map(feedOf(before).items.map((item) => [item.key, item.row]))
          for (const { key, row, shape, start: from, end: to } of feedOf(sheet).items) {
            if (shape !== 'span' || to < start || from > end) continue
            expect(rows.get(key) ?? row).toBe(row)
          }
        })
      }),
      { numRuns: 30 },
    )
  })

  it('touches nothing of what is drawn while what is laid out still serves', () => {
    fc.assert(
      fc.property(looks, (all) => {
        pan(all, (sheet, _, window) => {
          const shown = feedOf(sheet).items
          const again = feedOf(movedSheet(sheet, sheet.index, window, NONE)).items
          const touched = changes(new Map(shown.map((item) => [item.key, item])), again)
          expect(touched).toEqual({ removed: [], put: [] })
        })
      }),
      { numRuns: 20 },
    )
  })

  it('is reached by the keyboard: from the first event, one step after the other leads to every one', () => {
    fc.assert(
      fc.property(crowd, (items) => {
        const model = modelOf(...items)
        const follow = (first: EventId | null, step: 'next' | 'previous'): readonly EventId[] => {
          const way: EventId[] = []
          for (let at = first; at !== null && way.length <= items.length; at = walk(model, at, step)) way.push(at)
          return way
        }
        const ids = model.items.map(({ id }) => id)
        expect(follow(walk(model, null, 'first'), 'next')).toEqual(ids)
        expect(follow(walk(model, null, 'last'), 'previous')).toEqual(ids.toReversed())
      }),
      { numRuns: 10 },
    )
  })

  it('shows side by side what has run since long before', () => {
    const notes = Array.from({ length: 450 }, (_, n) => point('notes', n * 3, `e${n}`))
    const names = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']
    const open = names.map((name, n) => span('hypotheses', n * 100, 1300, name))
    const window = view(700, 30)
    const { items } = feedOf(sheetOf(indexOf(indexed(modelOf(...notes, ...open))), window, screen(30 / 850), 14))
    const shown = items.filter(({ lane, end }) => lane === 'hypotheses' && end >= window.start)
    expect(shown.map(({ text, count }) => [text, count])).toEqual(names.map((name) => [name, 1]))
    expect(new Set(shown.map(({ row }) => row)).size).toBe(6)
  })

  it('draws no more than a widget can move smoothly, whatever the window', () => {
    fc.assert(
      fc.property(looks, (all) => {
        pan(all, (sheet, _, window) => {
          const items = feedOf(sheet).items.filter(({ start, end }) => end >= window.start && start <= window.end)
          expect(items.length).toBeLessThan(150)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('shows what matters by itself or in a badge that says so, at every zoom', () => {
    fc.assert(
      fc.property(looks, fc.integer({ min: 0, max: 419 }), (all, n) => {
        const key = new Set([`e${n}` as EventId])
        const index = indexOf({ ...indexed(modelOf(...all.items)), keyMoments: key })
        const sheet = sheetOf(index, view(all.middle, all.length), screen(all.length / 850), 14)
        const { items } = feedOf(sheet)
        const begun = new Set(begunOn(sheet))
        for (const item of index.items) {
          const flag = key.has(item.id) ? KEY_MOMENT : item.misleading ? MISLEADING : item.starred ? STARRED : 0
          if (flag === 0 || !begun.has(item.id)) continue
          const place = placeIn(index, item.id)?.start ?? 0
          const holder = items.find(({ held }) => holds(held, item.id, place))
          expect((holder?.matters ?? 0) & flag).toBe(flag)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('takes in a live entry and loses none', () => {
    fc.assert(
      fc.property(looks, ({ items, length, middle }) => {
        const first = indexed(modelOf(point('notes', 1, 'any'), ...items))
        const window = view(middle, length)
        const sheet = sheetOf(indexOf(first), window, screen(length / 850), 14)
        const entry = { ...point('notes', middle, 'new'), id: 'new' as EventId }
        const sorted = [...first.model.items, entry].toSorted((a, b) => a.start - b.start)
        const { index, changed } = updatedIndex(sheet.index, { ...first, model: { ...first.model, items: sorted } })
        if (changed === null) return
        const next = movedSheet(sheet, index, window, changed)
        expect([...drawnOn(next)].toSorted()).toEqual([...begunOn(next)].toSorted())
      }),
      { numRuns: 40 },
    )
  })
})
