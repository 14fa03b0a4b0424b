import { describe, expect, it } from 'vitest'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { at, declared, detection, impact, incidentOf, overridden } from '../../helpers/build.ts'
import { factsOf, imported } from '../../helpers/samples.ts'

// Rule numbers like [M1] refer to docs/spec.md. Each case is one of real incidents, whose sources contradict each other.

const MIN = 60_000

describe('one event that two sources tell with two times', () => {
  const both = [
    impact('10:00', 'Payments fail'),
    detection('10:05', 'A customer called', { source: 'Support' }),
    detection('10:09', 'Alert fired', { source: 'Alerting' }),
  ]

  it('[M2] stays twice, each with its source; the earlier one counts', () => {
    const incident = incidentOf(declared(), ...both)
    expect(incident.timeline.slice(1).map(({ source }) => source)).toEqual(['Support', 'Alerting'])
    expect(metricsOf(incident, at('20:00')).durations.timeToDetect.ms).toBe(5 * MIN)
  })

  it('[M8] the other one counts where somebody says so, and that is told', () => {
    const incident = incidentOf(declared(), ...both, overridden('detected', '10:09', 'the team learned of it then'))
    const { durations } = metricsOf(incident, at('20:00'))
    expect(durations.timeToDetect).toMatchObject({ ms: 9 * MIN, overridden: true })
    expect(incident.timeline).toHaveLength(3)
  })
})

describe('zones', () => {
  const file = (detected: string) => ({
    title: 'Checkout fails',
    start: '2024-01-16T09:00:00Z',
    events: [{ time: detected, kind: 'detection', text: 'Alert' }],
  })
  const detectedAfter = (time: string) =>
    metricsOf(imported(factsOf(file(time))).incident, at('20:00')).durations.timeToDetect.ms

  it('[F3] lengths are those between the moments, in whatever zone each was written', () => {
    for (const time of ['2024-01-16T09:07:00Z', '2024-01-16T11:07:00+02:00', '2024-01-16T04:07:00-05:00']) {
      expect(detectedAfter(time)).toBe(7 * MIN)
    }
  })

  it('[F3] a wrong zone gives no negative length; a time without one gives none at all', () => {
    expect(detectedAfter('2024-01-16T09:07:00+02:00')).toBeNull()
    expect(detectedAfter('2024-01-16T09:07:00')).toBeNull()
  })
})
