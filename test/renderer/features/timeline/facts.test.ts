import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../../renderer/features/timeline/facts.ts'
import { metricsOf } from '../../../../shared/incident/metrics.ts'
import {
  at,
  declared,
  detection,
  type Gesture,
  impact,
  incidentOf,
  misled,
  mitigation,
} from '../../../helpers/build.ts'

const facts = (...gestures: readonly Gesture[]) => {
  const incident = incidentOf(...gestures)
  return factsOf(incident.timeline.length, metricsOf(incident, at('18:00')))
}

describe('the facts over the timeline', () => {
  it('counts one event as one', () => {
    expect(facts(declared(), detection('10:00', 'Alert'))).toEqual(['1 event'])
  })

  it('says how long misleading paths took, overlaps once', () => {
    const all = [
      declared(),
      impact('10:00', 'Down', { until: '13:00' }),
      detection('10:00', 'Alert'),
      misled('10:10', '11:10', 'Cache'),
      misled('10:40', '11:40', 'Disk'),
      mitigation('13:00', 'Fixed', { endsImpact: true }),
    ]
    expect(facts(...all)).toEqual(['5 events', '2 misleading paths', '1 h 30 min lost'])
  })

  it('claims no time where none is recorded', () => {
    expect(facts(declared(), misled('10:10', null, 'Cache'))).toEqual(['1 event', '1 misleading path'])
  })
})
