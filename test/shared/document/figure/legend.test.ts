import { describe, expect, it } from 'vitest'
import { drawLegend } from '../../../../shared/document/figure/legend.ts'
import { PALETTES } from '../../../../shared/document/figure/palette.ts'
import { planFigure, UPRIGHT } from '../../../../shared/document/figure/plan.ts'
import type { IncidentEvent } from '../../../../shared/incident/event.ts'
import { milestonesOf } from '../../../../shared/incident/milestones.ts'
import { after, MINUTE, millis, UTC } from '../../../../shared/time/instant.ts'
import { phasesOf } from '../../../../shared/timeline/phases.ts'
import { timelineOf } from '../../../../shared/timeline/timelineOf.ts'
import { at, event, incidentOf } from '../incidents.ts'

/** The words of the legend of a figure of these events. */
function legendOf(events: readonly IncidentEvent[]): readonly string[] {
  const incident = incidentOf(events)
  const { phases } = phasesOf(milestonesOf(incident), null)
  const plan = planFigure(timelineOf(incident, at('12:00')), UPRIGHT, { zone: UTC, second: null, phases })
  const { elements } = drawLegend(plan, 0, { palette: PALETTES.light, prefix: 'x' })
  return elements.flatMap(({ tagName, children: [words] }) =>
    tagName === 'text' && words?.type === 'text' ? [words.value] : [],
  )
}

const hypothesis = (more: Partial<IncidentEvent>) =>
  event({ kind: 'hypothesis', text: 'Cache', occurredAt: at('10:00'), endedAt: at('10:30'), ...more })

describe('drawLegend', () => {
  it('explains each state of a hypothesis that is drawn, and no other', () => {
    expect(legendOf([hypothesis({ state: 'confirmed' })])).toEqual(['confirmed'])
    expect(legendOf([hypothesis({ state: 'parked', endedAt: null })])).toEqual(['parked'])
    expect(legendOf([hypothesis({ state: 'ruledOut' })])).toEqual(['misleading path'])
    expect(legendOf([hypothesis({ state: 'open', endedAt: null })])).toEqual(['open hypothesis'])
  })

  it('explains the icons of kinds that share a lane, and leaves to its lane what that names', () => {
    const decision = event({ kind: 'decision', text: 'Fail over', occurredAt: at('10:10') })
    const action = event({ kind: 'action', text: 'Failed over', occurredAt: at('11:00') })
    const note = event({ kind: 'note', text: 'Seen', occurredAt: at('10:20') })
    expect(legendOf([action, note])).toEqual([])
    expect(legendOf([decision, note])).toEqual(['decision'])
    expect(legendOf([decision, action, note])).toEqual(['decision', 'action'])
    expect(legendOf([event({ kind: 'vendor', text: 'Called', occurredAt: at('10:00') })])).toEqual([
      'kind of the team’s own',
    ])
  })

  it('tells a star, a rough time, a soft edge and an unknown time', () => {
    const note = (more: Partial<IncidentEvent>) => event({ kind: 'note', text: 'x', occurredAt: at('10:00'), ...more })
    expect(legendOf([note({ starred: true })])).toEqual(['starred'])
    expect(legendOf([note({ precision: 'about' })])).toEqual(['≈ approximate time'])
    expect(legendOf([note({ precision: 'before', endedAt: at('10:20') })])).toEqual(['start not exact'])
    expect(legendOf([note({ precision: 'orderOnly' })])).toEqual(['only the order is known, not the time'])
  })

  it('says of a phase what has no room in its row', () => {
    const events = [
      event({ kind: 'impact', text: 'Down', occurredAt: at('10:00'), endedAt: at('11:30') }),
      event({ kind: 'detection', text: 'Alert', occurredAt: at('10:03') }),
      event({ kind: 'resolution', text: 'Fixed', occurredAt: at('11:30') }),
    ]
    expect(legendOf(events)).toEqual(['impact on users', 'Detect 3 min'])
  })

  it('explains what stands alone, not what is counted in a badge', () => {
    const events = Array.from({ length: 400 }, (_, i) =>
      event({
        kind: i % 2 === 0 ? 'action' : 'decision',
        text: `Step ${i}`,
        occurredAt: after(at('10:00'), millis((i * MINUTE) / 4)),
      }),
    )
    // The number stands in the badge, too.
    expect(legendOf(events)).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/events close together/)])
  })
})
