import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf, placeOf, planOf, wholeScale } from '../../../../shared/document/handout/explorePlan.ts'
import { handoutData } from '../../../../shared/document/handout/handoutData.ts'
import { shownOf } from '../../../../shared/document/handout/shown.ts'
import { fitted, mostZoom, moved, WHOLE_WIDTH, wholeView, zoomedAt } from '../../../../shared/document/handout/zoom.ts'
import { sampleIncident } from '../../../helpers/samples.ts'
import { instantOf } from '../incidents.ts'

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
})
