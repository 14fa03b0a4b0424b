import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf, placeOf, planOf, wholeScale } from '../../../../shared/document/handout/explorePlan.ts'
import { handoutData } from '../../../../shared/document/handout/handoutData.ts'
import { shownOf } from '../../../../shared/document/handout/shown.ts'
import {
  fitted,
  mostZoom,
  moved,
  type View,
  WHOLE_WIDTH,
  wholeView,
  zoomedAt,
} from '../../../../shared/document/handout/zoom.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { sampleIncident } from '../../../helpers/samples.ts'
import { event, incidentOf, instantOf } from '../incidents.ts'

const data = handoutData(sampleIncident('gitlab-2017-01-31-database'), instantOf('2026-11-22T12:00:00Z'))
const scale = wholeScale(data)
const most = mostZoom(scale)
const shown = shownOf(data, { at: null, hidden: new Set() }).map(({ item }) => item)
const drawn = { data, scale, items: shown, hidden: new Set<string>(), phases: data.phases }

describe('the view of a handout', () => {
  it('never shows less than there is, nor what lies beyond its ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0, max: 900, noNaN: true }))),
        (steps) => {
          let view = wholeView(900)
          for (const [factor, x] of steps) view = moved(zoomedAt(view, factor, x, most), x - 450)
          expect(view.left).toBeGreaterThanOrEqual(0)
          expect(view.left + view.width).toBeLessThanOrEqual(view.zoom * WHOLE_WIDTH + 1e-6)
          expect(view.zoom).toBeGreaterThanOrEqual(0.9)
        },
      ),
    )
  })

  it('keeps what lies under the pointer there', () => {
    const view = zoomedAt(wholeView(900), 4, 300, most)
    expect((view.left + 300) / view.zoom).toBeCloseTo(300 / 0.9)
  })

  it('fits a stretch into the view', () => {
    const view = fitted(wholeView(900), 400, 500, most)
    expect(400 * view.zoom).toBeGreaterThanOrEqual(view.left)
    expect(500 * view.zoom).toBeLessThanOrEqual(view.left + view.width)
  })
})

const FIRST = instantOf('2026-03-01T10:00:00Z')
const anyEvent = fc.record({
  kind: fc.constantFrom('action', 'note', 'impact', 'hypothesis', 'communication'),
  at: fc.integer({ min: 0, max: 20_000_000 }),
  length: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
  starred: fc.boolean(),
  precision: fc.constantFrom('exact', 'exact', 'exact', 'about', 'orderOnly'),
} as const)

/** As `anyEvent` says, in the order of their times. */
const dataOf = (given: readonly (typeof anyEvent extends fc.Arbitrary<infer One> ? One : never)[]) =>
  handoutData(
    incidentOf(
      given
        .toSorted((a, b) => a.at - b.at)
        .map(({ kind, at, length, starred, precision }, i) =>
          event({
            kind,
            text: `Event ${i}`,
            occurredAt: instant(FIRST + at),
            endedAt: length === null || precision === 'orderOnly' ? null : instant(FIRST + at + length),
            starred,
            precision,
          }),
        ),
    ),
    instantOf('2026-03-02T10:00:00Z'),
  )

describe('layoutOf', () => {
  it('draws each event once, in a mark of its own or in one count, at every zoom and place', () => {
    const size = fc.integer({ min: 0, max: 500 })
    const some = size.chain((length) => fc.array(anyEvent, { minLength: length, maxLength: length, size: 'max' }))
    fc.assert(
      fc.property(some, fc.double({ min: 1, max: 3_000, noNaN: true }), fc.nat(900), (given, factor, x) => {
        const data = dataOf(given)
        const scale = wholeScale(data)
        const items = shownOf(data, { at: null, hidden: new Set() }).map(({ item }) => item)
        const view = zoomedAt(wholeView(900), factor, x, mostZoom(scale))
        const layout = layoutOf({ data, scale, items, hidden: new Set(), phases: data.phases }, view)
        const inReach = items.filter((item) => {
          const [left, right] = placeOf(item, scale)
          return right * view.zoom >= layout.from && left * view.zoom <= layout.to
        })
        const marks = layout.lanes.flatMap(({ marks }) => marks)
        expect(marks.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual(
          inReach.map(({ id }) => id).sort(),
        )
        for (const { shape, items } of marks) expect(items.length > 1).toBe(shape === 'badge')
      }),
      { numRuns: 15 },
    )
  })
})

describe('planOf', () => {
  it('writes times only in view, and marks where their events lie', () => {
    const view = zoomedAt(wholeView(900), 6, 500, most)
    const layout = layoutOf(drawn, view)
    const plan = planOf(drawn, layout, view)
    expect(plan.ticks.length).toBeGreaterThan(3)
    for (const { x } of plan.ticks) expect(x).toBeGreaterThan(plan.left)
    for (const { x } of plan.ticks) expect(x).toBeLessThan(plan.right)
    const points = layout.lanes.flatMap(({ marks }) => marks).filter(({ shape }) => shape === 'point')
    expect(points.length).toBeGreaterThan(5)
    for (const { items, left, right } of points) {
      const [item] = items
      expect(Math.abs((left + right) / 2 - placeOf(item, scale)[0] * view.zoom)).toBeLessThan(16)
    }
  })

  it('draws the moment of asking only where it lies in view', () => {
    const data = dataOf([
      { kind: 'hypothesis', at: 0, length: null, starred: false, precision: 'exact' },
      { kind: 'note', at: 9_000_000, length: null, starred: false, precision: 'exact' },
    ])
    const scale = wholeScale(data)
    const items = shownOf(data, { at: null, hidden: new Set() }).map(({ item }) => item)
    const drawn = { data, scale, items, hidden: new Set<string>(), phases: data.phases }
    const nowIn = (view: View) => planOf(drawn, layoutOf(drawn, view), view).now
    expect(nowIn(wholeView(900))).toBeGreaterThan(900)
    expect(nowIn(zoomedAt(wholeView(900), 4, 0, mostZoom(scale)))).toBeNull()
  })
})
