import { expect, it } from 'vitest'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { metricsJson } from '../../../shared/incident/metricsJson.ts'
import { at, declared, detection, impact, incidentOf, misled } from '../../helpers/build.ts'

it('[M15] prints exactly the names that scripts rely on, null for what is missing', () => {
  const incident = incidentOf(
    declared(),
    impact('10:00', 'i'),
    detection('10:02:30', 'd'),
    misled('10:05', '10:06', 'a'),
    misled('10:07', null, 'b'),
  )
  expect(JSON.parse(JSON.stringify(metricsJson(metricsOf(incident, at('10:30')))))).toEqual({
    milestones: {
      impactStart: '2026-03-02T10:00:00.000Z',
      detected: '2026-03-02T10:02:30.000Z',
      acknowledged: '2026-03-02T10:05:00.000Z',
      escalated: null,
      identified: null,
      mitigated: null,
      resolved: null,
    },
    durationsMs: {
      timeToDetect: 150_000,
      timeToAcknowledge: 150_000,
      timeToEscalate: null,
      timeToIdentify: null,
      timeToMitigate: null,
      timeToResolve: null,
      impact: 1_800_000,
      misleadingPaths: 60_000,
    },
    misleadingPaths: [
      { text: 'a', start: '2026-03-02T10:05:00.000Z', end: '2026-03-02T10:06:00.000Z', durationMs: 60_000 },
      { text: 'b', start: '2026-03-02T10:07:00.000Z', end: null, durationMs: null },
    ],
    gaps: [
      'Escalation is not recorded, so time to escalate is not known.',
      'No hypothesis is marked as confirmed, so time to identify is not known.',
      'Mitigation is not recorded, so time to mitigate is not known.',
      'Resolution is not recorded, so time to resolve is not known.',
      'Acknowledgement is not recorded; the first hypothesis after detection, “a”, is taken for it.',
      'I1 “i” has not ended; it is counted so far.',
      '1 misleading path has no recorded end, so the time spent is not counted: “b”.',
    ],
  })
})
