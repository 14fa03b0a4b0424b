import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../../shared/document/figure/parts.ts'
import type { IncidentEvent } from '../../../../shared/incident/event.ts'
import { milestonesOf } from '../../../../shared/incident/milestones.ts'
import { after, MINUTE, millis } from '../../../../shared/time/instant.ts'
import type { TimelineModel } from '../../../../shared/timeline/model.ts'
import { phasesOf } from '../../../../shared/timeline/phases.ts'
import { timelineOf } from '../../../../shared/timeline/timelineOf.ts'
import { at, event, incidentOf } from '../incidents.ts'

const minute = (count: number) => after(at('10:00'), millis(count * MINUTE))

/** Impact, detection after five minutes, mitigation after an hour, resolution after two; and `more`. */
function parts(more: readonly IncidentEvent[], isCrowded: (page: TimelineModel) => boolean = () => false) {
  const events = [
    event({ kind: 'impact', text: 'Down', occurredAt: minute(0), endedAt: minute(60) }),
    event({ kind: 'detection', text: 'Alert', occurredAt: minute(5) }),
    event({ kind: 'mitigation', text: 'Rolled back', occurredAt: minute(60), endsImpact: true }),
    event({ kind: 'resolution', text: 'Fixed', occurredAt: minute(120) }),
    ...more,
  ].toSorted((a, b) => a.occurredAt - b.occurredAt)
  const incident = incidentOf(events)
  const { phases } = phasesOf(milestonesOf(incident), null)
  const model = timelineOf(incident, minute(400))
  return { model, pages: partsOf(model, phases, isCrowded) }
}

const notes = (count: number, from: number, every: number) =>
  Array.from({ length: count }, (_, i) =>
    event({ kind: 'note', text: `Note ${i}`, occurredAt: minute(from + i * every) }),
  )

describe('the parts of a crowded figure', () => {
  it('are its phases, and pages of them where one holds too much', () => {
    expect(parts(notes(80, 6, 0.5)).pages.map(({ title }) => title)).toEqual([
      'Detect',
      'Respond and mitigate, 1 of 3',
      'Respond and mitigate, 2 of 3',
      'Respond and mitigate, 3 of 3',
      'Resolve',
      'Afterwards',
    ])
  })

  it('show what lasts on each page that it reaches, and leave out lanes on which nothing lies', () => {
    const { pages } = parts(notes(80, 6, 0.5))
    const second = pages[2]?.model
    expect(second?.items.find(({ kind }) => kind === 'impact')).toMatchObject({ start: second?.extent?.start })
    expect(second?.lanes.map(({ id }) => id)).toEqual(['impact', 'notes'])
  })

  it('are the phases alone where there would be too many pages to read', () => {
    expect(parts(notes(2000, 6, 0.02)).pages.map(({ title }) => title)).toEqual([
      'Detect',
      'Respond and mitigate',
      'Resolve',
      'Afterwards',
    ])
  })

  it('hold fewer events where some have no room for their words, down to a dozen', () => {
    const page = 'Respond and mitigate'
    const titles = (most: number) =>
      parts(notes(30, 6, 1), ({ items }) => items.length > most).pages.flatMap(({ title }) =>
        title.startsWith(page) ? [title] : [],
      )
    expect(titles(100)).toEqual([page])
    expect(titles(20)).toEqual([`${page}, 1 of 2`, `${page}, 2 of 2`])
    expect(titles(0)).toEqual([`${page}, 1 of 3`, `${page}, 2 of 3`, `${page}, 3 of 3`])
  })

  it('hold every event once where it starts, in order, and nothing beyond their edges', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.integer({ min: -30, max: 200 }), long: fc.option(fc.integer({ min: 1, max: 90 })) }),
          { maxLength: 90 },
        ),
        (drawn) => {
          const more = drawn.map(({ at: start, long }, i) =>
            event({
              kind: 'hypothesis',
              text: `H ${i}`,
              occurredAt: minute(start),
              state: 'ruledOut',
              endedAt: long === null ? null : minute(start + long),
            }),
          )
          const { model, pages } = parts(more)
          if (pages.length === 0) return
          const starts = new Map(model.items.map((item) => [item.id, item.start]))
          const own = pages.flatMap(({ model: page }, index) =>
            page.items
              .filter((item) => starts.get(item.id) === item.start && !isContinued(item.id, pages.slice(0, index)))
              .map(({ id }) => id),
          )
          expect(own.toSorted()).toEqual(model.items.map(({ id }) => id).toSorted())
          for (const { model: page } of pages) {
            for (const { start, end } of page.items) {
              expect(start).toBeGreaterThanOrEqual(page.extent?.start ?? 0)
              expect(end).toBeLessThanOrEqual(page.extent?.end ?? 0)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

const isContinued = (id: string, before: ReturnType<typeof parts>['pages']): boolean =>
  before.some(({ model }) => model.items.some((item) => item.id === id))
