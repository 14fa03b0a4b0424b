import { describe, expect, it } from 'vitest'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { metricsJson } from '../../../shared/incident/metricsJson.ts'
import { at } from '../../helpers/build.ts'
import { SAMPLES, sampleIncident } from '../../helpers/samples.ts'

// What the rules make of real incidents, worked out by hand from the reports. Rule numbers refer to docs/spec.md.

const MIN = 60_000
const HOUR = 60 * MIN

const full = (name: string) => metricsOf(sampleIncident(name), at('2026-11-22 12:00'))
const measured = (name: string) => metricsJson(full(name))

describe('metrics of the sample incidents', () => {
  it('[M11] gitlab-2017: a chain of misleading paths, most times approximate', () => {
    const metrics = measured('gitlab-2017-01-31-database')
    expect(metrics.milestones).toEqual({
      impactStart: '2017-01-31T18:00:00.000Z',
      detected: '2017-01-31T18:00:00.000Z',
      acknowledged: '2017-01-31T18:00:00.000Z',
      escalated: '2017-01-31T23:30:00.000Z',
      identified: null,
      mitigated: '2017-02-01T17:00:00.000Z',
      resolved: '2017-02-01T18:00:00.000Z',
    })
    expect(metrics.durationsMs).toEqual({
      timeToDetect: 0,
      timeToAcknowledge: 0,
      timeToEscalate: 5.5 * HOUR,
      timeToIdentify: null,
      timeToMitigate: 23 * HOUR,
      timeToResolve: 24 * HOUR,
      impact: 24 * HOUR,
      misleadingPaths: 5 * HOUR + 27 * MIN,
    })
    expect(metrics.misleadingPaths.map(({ durationMs }) => durationMs)).toEqual([
      5 * HOUR,
      null,
      null,
      27 * MIN,
      null,
      null,
    ])
    expect(metrics.gaps).toHaveLength(3)
    expect(metrics.gaps[2]).toMatch(/^4 misleading paths are known by order only, so the time spent is not counted: /)
    const { timeToEscalate, misleadingPaths } = full('gitlab-2017-01-31-database').durations
    expect([timeToEscalate.approximate, misleadingPaths.approximate, misleadingPaths.bound]).toEqual([
      true,
      true,
      'atLeast',
    ])
  })

  it('[M14] fastly-2021: no escalation, nothing confirmed, two mitigations of which none is marked', () => {
    const { milestones, durationsMs, gaps } = measured('fastly-2021-06-08')
    expect(milestones).toMatchObject({ escalated: null, identified: null, mitigated: '2021-06-08T11:00:00.000Z' })
    expect(durationsMs).toEqual({
      timeToDetect: MIN,
      timeToAcknowledge: 39 * MIN,
      timeToEscalate: null,
      timeToIdentify: null,
      timeToMitigate: 73 * MIN,
      timeToResolve: 168 * MIN,
      impact: 168 * MIN,
      misleadingPaths: 0,
    })
    expect(gaps).toContain('Escalation is not recorded, so time to escalate is not known.')
    expect(gaps).toContain(
      'No mitigation is marked as ending the main impact; the last one before the resolution is taken.',
    )
  })

  it('[M7] moj-2021: declared after the repair, resolved a day later', () => {
    expect(measured('moj-2021-07-12-certificate').durationsMs).toMatchObject({
      timeToDetect: 0,
      timeToEscalate: 25 * MIN,
      timeToMitigate: 7 * MIN,
      timeToResolve: 20 * HOUR + 5 * MIN,
    })
  })

  it('[M9] circleci-2023: known by days, so nothing in minutes', () => {
    const { milestones, durationsMs, gaps } = measured('circleci-2023-01-04-security')
    expect(milestones.detected).toBe('2022-12-29T00:00:00.000Z')
    expect(Object.values(durationsMs).filter((ms) => ms !== null && ms > 0)).toEqual([])
    expect(gaps.filter((gap) => gap.includes('by the day only'))).toHaveLength(4)
    expect(gaps).toContain('Escalation is known by its order only, not by its time, so time to escalate is not known.')
  })

  it('[M7] docsrs-2019: mitigated long before resolved', () => {
    expect(measured('docsrs-2019-10-21-disk-full').durationsMs).toEqual({
      timeToDetect: 24 * HOUR + 43 * MIN,
      timeToAcknowledge: MIN,
      timeToEscalate: MIN,
      timeToIdentify: null,
      timeToMitigate: 25 * HOUR + 11 * MIN,
      timeToResolve: 42 * HOUR + 32 * MIN,
      impact: 42 * HOUR + 32 * MIN,
      misleadingPaths: 8 * MIN,
    })
  })

  it('[M11] dfds-2022: one misleading path inside another counts once', () => {
    const { misleadingPaths, durationsMs } = measured('dfds-2022-10-31-bad-ami')
    expect(misleadingPaths.map(({ durationMs }) => durationMs)).toEqual([171 * MIN, 30 * MIN])
    expect(durationsMs.misleadingPaths).toBe(171 * MIN)
  })

  it('[M14] posthog-2025-09: without a detection its durations are not known', () => {
    expect(measured('posthog-2025-09-29-flags').durationsMs).toMatchObject({
      timeToDetect: null,
      timeToAcknowledge: null,
      timeToMitigate: 77 * MIN,
      timeToResolve: 108 * MIN,
      misleadingPaths: 15 * MIN,
    })
  })

  it('[M9] quantumleap: only start, end and detection have times, and no other is invented', () => {
    const { milestones, durationsMs } = measured('quantumleap-2024-01-16')
    expect(milestones).toEqual({
      impactStart: '2024-01-16T09:30:00.000Z',
      detected: '2024-01-16T09:30:00.000Z',
      acknowledged: null,
      escalated: null,
      identified: null,
      mitigated: null,
      resolved: '2024-01-17T02:45:00.000Z',
    })
    expect(durationsMs).toMatchObject({
      timeToDetect: 0,
      timeToResolve: 17 * HOUR + 15 * MIN,
      impact: 17 * HOUR + 15 * MIN,
      misleadingPaths: null,
    })
  })

  it.each(SAMPLES)('[M10] no duration of %s is negative, and each that is missing is explained', (name) => {
    const { durationsMs, gaps } = measured(name)
    const lengths = Object.values(durationsMs)
    expect(lengths.filter((ms) => ms !== null && ms < 0)).toEqual([])
    expect(gaps.length > 0 || !lengths.includes(null)).toBe(true)
    for (const gap of gaps) expect(gap).toMatch(/^[A-Z0-9].*\.$/s)
  })
})
