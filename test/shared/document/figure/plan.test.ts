import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlacedMark } from '../../../../shared/document/figure/mark.ts'
import { type FigurePlan, planFigure, SIDEWAYS, UPRIGHT } from '../../../../shared/document/figure/plan.ts'
import type { EventId } from '../../../../shared/ids.ts'
import { HYPOTHESIS_STATES, PRECISIONS } from '../../../../shared/incident/event.ts'
import { LANE_LABELS, LANES } from '../../../../shared/incident/kinds.ts'
import { after, instant, MINUTE, millis, UTC } from '../../../../shared/time/instant.ts'
import { gapsOf } from '../../../../shared/timeline/gaps.ts'
import type { TimelineItem, TimelineModel } from '../../../../shared/timeline/model.ts'
import { timelineOf } from '../../../../shared/timeline/timelineOf.ts'
import { at, event, incidentOf } from '../incidents.ts'

const item: fc.Arbitrary<TimelineItem> = fc
  .record({
    lane: fc.constantFrom(...LANES),
    start: fc.integer({ min: 0, max: 3_000 }).map((minutes) => after(at('00:00'), millis(minutes * MINUTE))),
    minutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600 })),
    precision: fc.constantFrom(...PRECISIONS),
    state: fc.constantFrom(null, ...HYPOTHESIS_STATES),
    label: fc.string({ maxLength: 80, unit: 'grapheme' }),
    starred: fc.boolean(),
    running: fc.boolean(),
  })
  .map(({ lane, start, minutes, precision, state, label, starred, running }) => {
    const shape = minutes === 0 || precision === 'orderOnly' ? 'point' : 'span'
    const kind = lane === 'hypotheses' ? 'hypothesis' : lane === 'impact' ? 'impact' : 'action'
    const end = shape === 'span' ? after(start, millis(minutes * MINUTE)) : start
    return {
      id: '' as EventId,
      lane,
      family: lane,
      kind,
      shape,
      start,
      end,
      running: running && shape === 'span',
      precision,
      state: kind === 'hypothesis' ? (state ?? 'open') : null,
      misleading: kind === 'hypothesis' && state === 'ruledOut',
      number: null,
      label,
      starred,
      length: null,
    }
  })

const model: fc.Arbitrary<TimelineModel> = fc.array(item, { maxLength: 60 }).map((items) => {
  const inOrder = [...items].sort((a, b) => a.start - b.start).map((one, i) => ({ ...one, id: `e${i}` as EventId }))
  const times = inOrder.flatMap((one) => [one.start, one.end])
  return {
    lanes: LANES.map((id) => ({ id, label: LANE_LABELS[id] })),
    items: inOrder,
    bands: [],
    extent: times.length === 0 ? null : { start: instant(Math.min(...times)), end: instant(Math.max(...times)) },
    recorded: times.length === 0 ? null : instant(Math.max(...times)),
  }
})

const leftOf = (mark: PlacedMark): number => Math.min(mark.left, mark.label?.left ?? mark.left)
const rightOf = (mark: PlacedMark): number => Math.max(mark.right, mark.label?.right ?? mark.right)

/** Pairs in one row of one lane whose shapes or words lie on each other. */
const overlaps = (plan: FigurePlan): readonly unknown[] =>
  plan.lanes.flatMap(({ marks }) =>
    marks.flatMap((one, i) =>
      marks
        .slice(i + 1)
        .filter((two) => two.row === one.row && leftOf(one) < rightOf(two) && leftOf(two) < rightOf(one))
        .map((two) => [one.label?.text, two.label?.text, leftOf(one), rightOf(one), leftOf(two), rightOf(two)]),
    ),
  )

describe('planFigure', () => {
  it('lets nothing in a row lie on anything else', () => {
    fc.assert(
      fc.property(model, fc.constantFrom(UPRIGHT, SIDEWAYS), (drawn, format) => {
        expect(overlaps(planFigure(drawn, format, { zone: UTC, second: null, phases: [] }))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every shape and every word inside the drawing area', () => {
    fc.assert(
      fc.property(model, (drawn) => {
        const plan = planFigure(drawn, UPRIGHT, { zone: UTC, second: null, phases: [] })
        for (const mark of plan.lanes.flatMap((lane) => lane.marks)) {
          expect(leftOf(mark)).toBeGreaterThanOrEqual(plan.left)
          expect(rightOf(mark)).toBeLessThanOrEqual(plan.right)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('draws every item once, alone or in a badge', () => {
    fc.assert(
      fc.property(model, (drawn) => {
        const plan = planFigure(drawn, UPRIGHT, { zone: UTC, second: null, phases: [] })
        const ids = plan.lanes.flatMap((lane) => lane.marks.flatMap((mark) => mark.items.map(({ id }) => id)))
        expect([...ids].sort()).toEqual(drawn.items.map(({ id }) => id).sort())
      }),
      { numRuns: 150 },
    )
  })

  it('never lets time run backwards along the axis', () => {
    fc.assert(
      fc.property(model, (drawn) => {
        const { scale, ticks } = planFigure(drawn, UPRIGHT, { zone: UTC, second: null, phases: [] })
        const xs = gapsOf(drawn).flatMap(({ from }) => (from === null ? [] : [scale.x(from)]))
        expect(xs).toEqual([...xs].sort((a, b) => a - b))
        expect(ticks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x).sort((a, b) => a - b))
      }),
      { numRuns: 150 },
    )
  })

  it('places order-only events in their order, after the time they follow and before the next', () => {
    const events = [
      event({ kind: 'detection', text: 'first', occurredAt: at('09:00') }),
      event({ kind: 'action', text: 'a', occurredAt: at('09:00'), precision: 'orderOnly' }),
      event({ kind: 'note', text: 'b', occurredAt: at('09:00'), precision: 'orderOnly' }),
      event({ kind: 'resolution', text: 'last', occurredAt: at('09:10') }),
    ]
    const { lanes } = planFigure(timelineOf(incidentOf(events), at('10:00')), UPRIGHT, {
      zone: UTC,
      second: null,
      phases: [],
    })
    const left = (text: string) =>
      lanes.flatMap((lane) => lane.marks).find((mark) => mark.items[0].label === text)?.left ?? Number.NaN
    expect(left('first')).toBeLessThan(left('a'))
    expect(left('a')).toBeLessThan(left('b'))
    expect(left('b')).toBeLessThan(left('last'))
  })

  it('cuts the axis where nothing happened, and only there', () => {
    const times = ['09:00', '09:10', '09:20', '09:40', '21:00', '21:10']
    const events = times.map((time) => event({ kind: 'action', text: time, occurredAt: at(time) }))
    const { scale } = planFigure(timelineOf(incidentOf(events), at('22:00')), UPRIGHT, {
      zone: UTC,
      second: null,
      phases: [],
    })
    const cut = scale.segments.filter((segment) => segment.cutAt !== null)
    expect(cut).toMatchObject([{ from: at('09:40'), to: at('21:00') }])
  })

  it('does not cut evenly spread events apart', () => {
    const events = ['09:00', '12:00', '15:00', '18:00', '21:00'].map((time) =>
      event({ kind: 'action', text: time, occurredAt: at(time) }),
    )
    const { scale } = planFigure(timelineOf(incidentOf(events), at('22:00')), UPRIGHT, {
      zone: UTC,
      second: null,
      phases: [],
    })
    expect(scale.segments.every((segment) => segment.cutAt === null)).toBe(true)
  })
})
