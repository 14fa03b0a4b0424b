import { describe, expect, it } from 'vitest'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import {
  acknowledged,
  action,
  at,
  cleared,
  communication,
  confirmed,
  declared,
  detection,
  escalation,
  hypothesis,
  impact,
  incidentOf,
  mitigation,
  note,
  overridden,
  resolution,
  retracted,
  statusChanged,
} from '../../helpers/build.ts'

// Rule numbers like [M1] refer to docs/spec.md; the rows of edge cases are those of real incidents.

const NOW = at('20:00')
const MIN = 60_000

const measured = (...ops: readonly Op[]) => metricsOf(incidentOf(declared(), ...ops), NOW)

const ms = (...ops: readonly Op[]): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(measured(...ops).durations).map(([name, duration]) => [name, duration.ms]))

const points = (...ops: readonly Op[]): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(Object.entries(measured(...ops).milestones).map(([name, { point }]) => [name, point?.at]))

const USUAL = [
  impact('10:00', 'Payments fail', { until: '11:00' }),
  detection('10:07', 'Alert'),
  escalation('10:15', 'Database team', { acknowledged: '10:20' }),
  hypothesis('10:10', 'Bad deploy'),
  mitigation('10:50', 'Rolled back', { endsImpact: true }),
  resolution('11:30', 'Stable'),
]

describe('milestones and durations', () => {
  it('[M10] runs each duration between the two milestones it names', () => {
    expect(ms(...USUAL, confirmed('Bad deploy', '10:40'))).toEqual({
      timeToDetect: 7 * MIN,
      timeToAcknowledge: 13 * MIN,
      timeToEscalate: 8 * MIN,
      timeToIdentify: 33 * MIN,
      timeToMitigate: 50 * MIN,
      timeToResolve: 90 * MIN,
      timeToMitigateFromDetection: 43 * MIN,
      timeToResolveFromDetection: 83 * MIN,
      timeToMitigateFromDeclaration: 110 * MIN,
      timeToResolveFromDeclaration: 150 * MIN,
      impact: 60 * MIN,
      misleadingPaths: 0,
      misleadingPathsAfter: null,
      active: 90 * MIN,
      silence: null,
    })
    expect(measured(...USUAL, confirmed('Bad deploy', '10:40')).gaps).toEqual([])
    const { timeToDetect } = measured(...USUAL).durations
    expect([timeToDetect.from, timeToDetect.to, timeToDetect.definition]).toEqual([
      'impactStart',
      'detected',
      'from start of impact to detection',
    ])
  })

  it('[M14] says of every milestone that is missing what is not known without it', () => {
    const { durations, gaps } = measured(note('10:00', 'Nothing yet'))
    expect(durations.timeToDetect.ms).toBeNull()
    expect(gaps).toEqual([
      'Start of impact is not recorded, so time to detect, time to mitigate and time to resolve are not known.',
      'Detection is not recorded, so time to detect, time to acknowledge, time to escalate and time to identify are not known.',
      'Acknowledgement is not recorded, so time to acknowledge is not known.',
      'Escalation is not recorded, so time to escalate is not known.',
      'No hypothesis is marked as confirmed, so time to identify is not known.',
      'Mitigation is not recorded, so time to mitigate is not known.',
      'Resolution is not recorded, so time to resolve is not known.',
      'No period of impact is recorded, so the length of the impact is not known.',
    ])
  })

  it('[M10] detection before the recorded impact is no negative number', () => {
    const { durations, gaps } = measured(detection('09:00', 'Alert'), impact('10:00', 'Payments fail'))
    expect(durations.timeToDetect.ms).toBeNull()
    expect(gaps).toContain('Detected 1 h before the recorded start of impact, so time to detect is not a duration.')
  })

  it('[M10] equal times give 0', () => {
    expect(ms(impact('10:00', 'i'), detection('10:00', 'd')).timeToDetect).toBe(0)
    expect(ms(impact('10:00', 'i'), mitigation('10:30', 'm'), resolution('10:30', 'r'))).toMatchObject({
      timeToMitigate: 30 * MIN,
      timeToResolve: 30 * MIN,
    })
  })

  it('[M2] several detections: the first counts', () => {
    expect(points(detection('10:30', 'customer'), detection('10:10', 'alert')).detected).toBe(at('10:10'))
    expect(points(detection('10:10', 'a'), detection('10:30', 'b'), retracted('a')).detected).toBe(at('10:30'))
  })

  it('[M3] fired and seen: detection is the alert, acknowledgement the person', () => {
    expect(ms(detection('10:03', 'alert fired'), action('10:05', 'alert seen')).timeToAcknowledge).toBe(2 * MIN)
  })

  it('[M3] infers the acknowledgement from the first action, escalation or hypothesis, and says so', () => {
    const { milestones, durations, gaps } = measured(
      action('09:50', 'Deploy'),
      detection('10:00', 'd'),
      communication('10:01', 'c'),
      hypothesis('10:04', 'Full disk'),
    )
    expect(milestones.acknowledged.point).toMatchObject({ at: at('10:04'), inferred: true })
    expect(durations.timeToAcknowledge).toMatchObject({ ms: 4 * MIN, inferred: true })
    expect(gaps).toContain(
      'Acknowledgement is not recorded; the first hypothesis after detection, “Full disk”, is taken for it.',
    )
  })

  it('[M3] prefers an acknowledged escalation, unless it was declined', () => {
    const ops = [detection('10:00', 'd'), action('10:01', 'a'), escalation('10:05', 'e'), acknowledged('e', '10:09')]
    expect(points(...ops).acknowledged).toBe(at('10:09'))
    expect(measured(...ops).milestones.acknowledged.point?.inferred).toBe(false)
    const declined = escalation('10:05', 'e', { acknowledged: '10:09', declined: true })
    expect(points(detection('10:00', 'd'), action('10:01', 'a'), declined).acknowledged).toBe(at('10:01'))
  })

  it('[M3] infers no acknowledgement without a detection', () => {
    expect(points(action('10:00', 'a')).acknowledged).toBeUndefined()
  })

  it('[M4] takes the earliest escalation, answered or not', () => {
    const answered = escalation('10:05', 'answered', { acknowledged: '10:09' })
    expect(points(detection('10:00', 'd'), answered, escalation('10:03', 'ignored')).escalated).toBe(at('10:03'))
  })

  it('[M5] identified when a hypothesis was confirmed, not when it was stated', () => {
    expect(points(hypothesis('10:00', 'h'), confirmed('h', '10:40')).identified).toBe(at('10:40'))
    const open = measured(detection('10:00', 'd'), hypothesis('10:00', 'h', { state: 'confirmed' }))
    expect(open.milestones.identified.point).toBeNull()
    expect(open.gaps).toContain('A hypothesis is confirmed, but not since when, so time to identify is not known.')
  })

  it('[M5] takes the change of status where no hypothesis is confirmed, and says so', () => {
    const { milestones, gaps } = measured(statusChanged('identified', '10:30'))
    expect(milestones.identified.point).toMatchObject({ at: at('10:30'), inferred: true })
    expect(gaps).toContain('No hypothesis is marked as confirmed; the change of status to identified is taken for it.')
  })

  it('[M6] resolved without a mitigation does not copy the time to resolve', () => {
    const { durations, gaps } = measured(impact('10:00', 'i'), resolution('11:00', 'r'))
    expect(durations.timeToMitigate.ms).toBeNull()
    expect(durations.timeToResolve.ms).toBe(60 * MIN)
    expect(gaps).toContain('Mitigation is not recorded, so time to mitigate is not known.')
  })

  it('[M6] takes the mitigation marked as ending the impact, else the last before the resolution, and says so', () => {
    const marked = [mitigation('10:20', 'a', { endsImpact: true }), mitigation('10:40', 'b'), resolution('11:00', 'r')]
    expect(points(...marked).mitigated).toBe(at('10:20'))
    const unmarked = [
      mitigation('10:20', 'a'),
      mitigation('10:40', 'b'),
      mitigation('12:00', 'c'),
      resolution('11:00', 'r'),
    ]
    expect(points(...unmarked).mitigated).toBe(at('10:40'))
    expect(measured(...unmarked).gaps).toContain(
      'No mitigation is marked as ending the main impact; the last one before the resolution is taken.',
    )
    expect(measured(mitigation('12:00', 'c'), resolution('11:00', 'r')).gaps).toContain(
      'Mitigation is recorded only after the resolution, so time to mitigate is not known.',
    )
  })

  it('[M6] a mitigation that took time counts when it was done', () => {
    expect(points(mitigation('10:20', 'Failover', { until: '10:35' })).mitigated).toBe(at('10:35'))
  })

  it('[M7] mitigated long before resolved: both stand', () => {
    expect(ms(impact('10:00', 'i'), mitigation('10:30', 'm'), resolution('19:00', 'r'))).toMatchObject({
      timeToMitigate: 30 * MIN,
      timeToResolve: 540 * MIN,
    })
  })

  it('[M7] declared after repair or resolution: the true order is kept and nothing is negative', () => {
    const ops = [
      detection('10:00', 'd'),
      mitigation('10:07', 'm'),
      escalation('10:25', 'declared'),
      resolution('11:00', 'r'),
    ]
    expect(ms(...ops)).toMatchObject({ timeToEscalate: 25 * MIN, timeToMitigateFromDetection: 7 * MIN })
    expect(measured(detection('10:10', 'd'), escalation('10:00', 'e')).gaps).toContain(
      'Escalated 10 min before the recorded detection, so time to escalate is not a duration.',
    )
  })

  it('[M7] reopened and resolved again: the last resolution, and the stretches in between', () => {
    const ops = [
      impact('10:00', 'i', { until: '11:00' }),
      resolution('11:00', 'r1'),
      statusChanged('investigating', '12:00'),
      resolution('12:30', 'r2'),
    ]
    expect(ms(...ops)).toMatchObject({ timeToResolve: 150 * MIN, active: 90 * MIN })
    expect(measured(...ops).gaps).toContain('2 resolutions are recorded; the last one is taken.')
  })

  it('[M7] reopened and not resolved since: there is no resolution, and work goes on', () => {
    const ops = [
      impact('10:00', 'i', { until: '11:00' }),
      resolution('11:00', 'r'),
      statusChanged('investigating', '19:00'),
    ]
    const { milestones, durations, gaps } = measured(...ops)
    expect(milestones.resolved.point).toBeNull()
    expect(gaps).toContain('The incident was reopened after its last resolution, so time to resolve is not known.')
    expect(durations.active).toMatchObject({ ms: 120 * MIN, soFar: true })
  })

  it('[M13] what comes after the last resolution without reopening it is no active time', () => {
    const ops = [
      impact('10:00', 'i', { until: '11:00' }),
      resolution('11:00', 'r'),
      detection('12:00', 'A late report'),
    ]
    expect(measured(...ops).durations.active).toMatchObject({ ms: 60 * MIN, soFar: false })
  })

  it('[M7] takes the change of status to resolved where no resolution is recorded, and says so', () => {
    const { milestones, gaps } = measured(statusChanged('resolved', '11:00'))
    expect(milestones.resolved.point).toMatchObject({ at: at('11:00'), inferred: true })
    expect(gaps).toContain('No resolution is recorded; the change of status to resolved is taken for it.')
  })

  it('[M8] a milestone set by hand wins, also over an event, until it is cleared', () => {
    const ops = [impact('10:00', 'i'), detection('10:07', 'd'), overridden('detected', '10:05', 'phone call')]
    expect(measured(...ops).milestones.detected.point).toMatchObject({ at: at('10:05'), overridden: true, event: null })
    expect(measured(...ops).durations.timeToDetect).toMatchObject({ ms: 5 * MIN, overridden: true })
    expect(ms(...ops, cleared('detected')).timeToDetect).toBe(7 * MIN)
  })

  it('[M8] a milestone can be set to none', () => {
    const { milestones, gaps } = measured(
      detection('10:00', 'd'),
      escalation('10:07', 'e'),
      overridden('escalated', null, 'a courtesy call'),
    )
    expect(milestones.escalated.point).toBeNull()
    expect(gaps).toContain('Escalation was set by hand to none (a courtesy call), so time to escalate is not known.')
  })
})
