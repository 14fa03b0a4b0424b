import { describe, expect, it } from 'vitest'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import {
  at,
  declared,
  detection,
  eventId,
  hypothesis,
  impact,
  incidentOf,
  misled,
  mitigation,
  resolution,
} from '../../helpers/build.ts'

// Rule numbers like [M1] refer to docs/spec.md; the rows of edge cases are those of real incidents.

const NOW = at('20:00')
const MIN = 60_000

const measured = (...ops: readonly Op[]) => metricsOf(incidentOf(declared(), ...ops), NOW)

const ms = (...ops: readonly Op[]): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(measured(...ops).durations).map(([name, duration]) => [name, duration.ms]))

const points = (...ops: readonly Op[]): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(Object.entries(measured(...ops).milestones).map(([name, { point }]) => [name, point?.at]))

describe('times that are not exact', () => {
  it('[M9] order only never gives a time', () => {
    const { milestones, durations, gaps } = measured(
      impact('10:00', 'i'),
      detection('10:00', 'd', { precision: 'orderOnly' }),
    )
    expect(milestones.detected.point).toBeNull()
    expect(durations.timeToDetect.ms).toBeNull()
    expect(gaps[0]).toBe(
      'Detection is known by its order only, not by its time, so time to detect, time to acknowledge, time to escalate and time to identify are not known.',
    )
  })

  it('[M9] takes a later event that has a time, and says that an earlier one has none', () => {
    const { milestones, gaps } = measured(detection('10:00', 'a', { precision: 'orderOnly' }), detection('10:30', 'b'))
    expect(milestones.detected.point?.event).toBe(eventId('b'))
    expect(gaps).toContain('An earlier detection is known by its order only; the first one with a time is taken.')
  })

  it('[M9] a later resolution without a time is named', () => {
    const ops = [resolution('11:00', 'a'), resolution('11:00', 'b', { precision: 'orderOnly' })]
    expect(points(...ops).resolved).toBe(at('11:00'))
    expect(measured(...ops).gaps).toContain(
      'A later resolution is known by its order only; the last one with a time is taken.',
    )
  })

  it('[M9] a day gives a milestone but no minutes', () => {
    const { milestones, durations, gaps } = measured(
      impact('10:00', 'i'),
      detection('00:00', 'd', { precision: 'day' }),
    )
    expect(milestones.detected.point).toMatchObject({ at: at('00:00'), precision: 'day' })
    expect(durations.timeToDetect.ms).toBeNull()
    expect(gaps[0]).toBe(
      'Detection is known by the day only, so time to detect, time to acknowledge, time to escalate and time to identify are not known.',
    )
    expect(gaps.join(' ')).not.toContain('before the recorded')
  })

  it('[M9] about gives an approximate length; before and after give bounds', () => {
    const toDetect = (i: Partial<{ precision: 'about' | 'before' | 'after' }>, d: typeof i) =>
      measured(impact('10:00', 'i', i), detection('10:10', 'd', d)).durations.timeToDetect
    expect(toDetect({ precision: 'about' }, {})).toMatchObject({ ms: 10 * MIN, approximate: true, bound: null })
    expect(toDetect({ precision: 'before' }, {})).toMatchObject({ approximate: true, bound: 'atLeast' })
    expect(toDetect({ precision: 'after' }, {})).toMatchObject({ approximate: true, bound: 'atMost' })
    expect(toDetect({}, { precision: 'before' })).toMatchObject({ approximate: true, bound: 'atMost' })
    expect(toDetect({ precision: 'before' }, { precision: 'after' })).toMatchObject({ bound: 'atLeast' })
    expect(toDetect({ precision: 'before' }, { precision: 'before' })).toMatchObject({ approximate: true, bound: null })
    expect(toDetect({}, {})).toMatchObject({ approximate: false, bound: null })
  })
})

describe('impact', () => {
  it('[M12] two windows that overlap count once, two apart are added', () => {
    const overlapping = [impact('10:00', 'a', { until: '10:40' }), impact('10:20', 'b', { until: '11:00' })]
    expect(ms(...overlapping).impact).toBe(60 * MIN)
    const apart = [impact('10:00', 'a', { until: '10:10' }), impact('10:20', 'b', { until: '10:30' })]
    expect(ms(...apart).impact).toBe(20 * MIN)
  })

  it('[M12] still open: so far, until now, or until the resolution', () => {
    expect(measured(impact('19:00', 'i')).durations.impact).toMatchObject({ ms: 60 * MIN, soFar: true })
    expect(measured(impact('19:00', 'i')).gaps).toContain('I1 “i” has not ended; it is counted so far.')
    const over = measured(impact('10:00', 'i'), resolution('11:00', 'r'))
    expect(over.durations.impact).toMatchObject({ ms: 60 * MIN, soFar: false })
    expect(over.gaps).toContain('I1 “i” has no recorded end; it is counted until the resolution.')
  })

  it('[M12] a change of impact at a moment starts the impact but has no length', () => {
    const ops = [impact('10:00', 'i', { until: '10:00' }), resolution('11:00', 'r')]
    expect(points(...ops).impactStart).toBe(at('10:00'))
    expect(ms(...ops)).toMatchObject({ impact: null, timeToResolve: 60 * MIN })
  })

  it('[M12] a window known by the day has no length in minutes', () => {
    const { durations, gaps } = measured(impact('00:00', 'i', { until: '19:00', precision: 'day' }))
    expect(durations.impact.ms).toBeNull()
    expect(gaps).toContain('I1 “i” is known by the day only, so the length of the impact is not known.')
  })
})

describe('misleading paths', () => {
  const FRAME = [detection('10:00', 'd'), mitigation('11:00', 'm'), resolution('12:00', 'r')]

  it('[M11] count as a union, not a sum', () => {
    const ops = [...FRAME, misled('10:00', '10:30', 'a'), misled('10:20', '10:50', 'b')]
    expect(ms(...ops).misleadingPaths).toBe(50 * MIN)
    expect(measured(...ops).misleadingPaths.map(({ text, durationMs }) => [text, durationMs])).toEqual([
      ['a', 30 * MIN],
      ['b', 30 * MIN],
    ])
  })

  it('[M11] count between detection and mitigation only; what lies outside is listed and named', () => {
    const ops = [...FRAME, misled('09:50', '10:10', 'a'), misled('11:10', '11:20', 'b')]
    expect(ms(...ops).misleadingPaths).toBe(10 * MIN)
    expect(measured(...ops).misleadingPaths).toHaveLength(2)
    expect(measured(...ops).gaps).toContain(
      '1 misleading path lies outside the time from detection to mitigation and is not counted: “b”.',
    )
  })

  it('[M11] without a recorded end have no length', () => {
    const { misleadingPaths, durations, gaps } = measured(...FRAME, misled('10:10', null, 'a'))
    expect(misleadingPaths[0]).toMatchObject({ end: null, durationMs: null })
    expect(durations.misleadingPaths.ms).toBeNull()
    expect(gaps).toContain('1 misleading path has no recorded end, so the time spent is not counted: “a”.')
  })

  it('[M11] known by their order only are never measured, whatever times they carry', () => {
    const ops = [
      ...FRAME,
      misled('10:00', '10:10', 'timed'),
      misled('10:20', '10:50', 'a', { precision: 'orderOnly' }),
      misled('10:20', null, 'b', { precision: 'orderOnly' }),
    ]
    expect(measured(...ops).durations.misleadingPaths).toMatchObject({ ms: 10 * MIN, bound: 'atLeast' })
    expect(measured(...ops).gaps).toContain(
      '2 misleading paths are known by order only, so the time spent is not counted: “a”, “b”.',
    )
  })

  it('[M11] open, parked and confirmed hypotheses are none', () => {
    const ops = [
      ...FRAME,
      hypothesis('10:10', 'open'),
      hypothesis('10:10', 'parked', { state: 'parked', until: '10:20' }),
      hypothesis('10:10', 'confirmed', { state: 'confirmed', until: '10:20' }),
    ]
    expect(measured(...ops).misleadingPaths).toEqual([])
    expect(ms(...ops).misleadingPaths).toBe(0)
  })

  it('[M11] are bound by the resolution where no mitigation is recorded, and by nothing where neither is', () => {
    const path = misled('10:10', '19:10', 'a')
    expect(ms(detection('10:00', 'd'), resolution('10:30', 'r'), path).misleadingPaths).toBe(20 * MIN)
    expect(ms(path).misleadingPaths).toBe(540 * MIN)
  })

  it('[M11] tell their share of the time to mitigate', () => {
    const ops = [impact('10:00', 'i'), ...FRAME, misled('10:00', '10:15', 'a')]
    expect(measured(...ops).misleadingShare).toBe(0.25)
    expect(measured(...FRAME, misled('10:00', '10:15', 'a')).misleadingShare).toBeNull()
  })

  it('[M11] cannot be told when mitigation lies before detection', () => {
    const ops = [detection('11:00', 'd'), mitigation('10:30', 'm'), misled('10:00', '11:15', 'a')]
    expect(ms(...ops).misleadingPaths).toBeNull()
    expect(measured(...ops).gaps).toContain(
      'Mitigation is recorded before detection, so time on misleading paths cannot be told.',
    )
  })
})
