import { describe, expect, it } from 'vitest'
import { proposeFacts, readFacts } from '../../../shared/import/facts.ts'
import { keyDurations } from '../../../shared/incident/keyDurations.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { replay } from '../../../shared/incident/replay.ts'
import { differingReports, readReported } from '../../../shared/incident/reported.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import { millis } from '../../../shared/time/instant.ts'
import {
  at,
  communication,
  declared,
  detection,
  impact,
  incidentOf,
  journal,
  misled,
  mitigation,
  obeyed,
  recorded,
  resolution,
  roleTaken,
  severityChanged,
  statusChanged,
} from '../../helpers/build.ts'

const NOW = at('20:00')
const MIN = 60_000

const measured = (...ops: readonly Op[]) => metricsOf(incidentOf(declared(), ...ops), NOW)

describe('counted from the declaration [M17]', () => {
  it('runs from it, where it came before the point', () => {
    const { durations } = measured(detection('09:00', 'd'), mitigation('09:30', 'm'), resolution('10:00', 'r'))
    expect(durations.timeToMitigateFromDeclaration).toMatchObject({
      ms: 30 * MIN,
      definition: 'from declaration to mitigation',
    })
    expect(durations.timeToResolveFromDeclaration.ms).toBe(60 * MIN)
  })

  it('means nothing when the incident was declared after repair or resolution', () => {
    const { durations } = measured(detection('08:00', 'd'), mitigation('08:10', 'm'), resolution('08:20', 'r'))
    expect(durations.timeToResolveFromDeclaration).toMatchObject({
      ms: null,
      definition: 'from declaration to resolution; not meaningful, as it was declared after that',
    })
    expect(durations.timeToMitigateFromDeclaration.ms).toBeNull()
  })

  it('is one of three that can be chosen for an incident', () => {
    const incident = incidentOf(declared(), recorded('metricChoice', 'choice', { countedFrom: 'declared' }))
    const names = keyDurations(incident, metricsOf(incident, NOW)).map(({ name }) => name)
    expect(names).toContain('timeToResolveFromDeclaration')
    expect(names).not.toContain('timeToResolve')
    expect(incident.undo?.label).toContain('count times from declaration')
  })
})

describe('time in each severity [M18]', () => {
  const open = [impact('10:00', 'i'), resolution('12:00', 'r')]

  it('is the active time that each had, most severe first, what had none last', () => {
    const { severities, durations } = measured(
      ...open,
      severityChanged('SEV2', '10:10'),
      severityChanged('SEV1', '10:30', 'SEV2'),
      severityChanged('SEV2', '11:00', 'SEV1'),
    )
    expect(severities).toEqual([
      { severity: 'SEV1', ms: 30 * MIN },
      { severity: 'SEV2', ms: 80 * MIN },
      { severity: null, ms: 10 * MIN },
    ])
    expect(severities.reduce((sum, { ms }) => sum + ms, 0)).toBe(durations.active.ms)
  })

  it('leaves out the time between a resolution and a reopening', () => {
    const { severities } = measured(
      impact('10:00', 'i', { until: '10:20' }),
      severityChanged('SEV2', '10:00'),
      resolution('10:30', 'r1'),
      statusChanged('investigating', '11:00', 'resolved'),
      severityChanged('SEV1', '11:10', 'SEV2'),
      resolution('11:30', 'r2'),
    )
    expect(severities).toEqual([
      { severity: 'SEV1', ms: 20 * MIN },
      { severity: 'SEV2', ms: 40 * MIN },
    ])
  })

  it('is the whole active time where it never changed, and none where nobody set one', () => {
    const constant = metricsOf(incidentOf(declared('a', { severity: 'SEV3' }), ...open), NOW)
    expect(constant.severities).toEqual([{ severity: 'SEV3', ms: 120 * MIN }])
    expect(measured(...open).severities).toEqual([])
  })
})

describe('silence, hand-overs, reopening', () => {
  it('[M19] the longest silence lies between two communications from detection to resolution', () => {
    const told = (time: string) => communication(time, time)
    const { durations } = measured(
      told('08:00'),
      detection('10:00', 'd'),
      told('10:05'),
      told('10:45'),
      told('11:00'),
      resolution('11:10', 'r'),
      told('15:00'),
    )
    expect(durations.silence.ms).toBe(40 * MIN)
    expect(measured(detection('10:00', 'd'), told('10:05')).durations.silence.ms).toBeNull()
  })

  it('[M20] a hand-over has somebody before it and somebody else after it', () => {
    const { handOvers } = measured(
      roleTaken('incidentCommander', 'Lee', '10:00'),
      roleTaken('incidentCommander', 'Ana', '10:30', 'Lee'),
      roleTaken('scribe', 'Ana', '10:40', 'Ana'),
    )
    expect(handOvers).toBe(1)
  })

  it('[M21] a misleading path after the mitigation is counted apart', () => {
    const { durations } = measured(
      detection('10:00', 'd'),
      misled('10:10', '10:40', 'a'),
      mitigation('10:30', 'm'),
      misled('10:50', '11:00', 'b'),
      resolution('12:00', 'r'),
    )
    expect(durations.misleadingPaths.ms).toBe(20 * MIN)
    expect(durations.misleadingPathsAfter.ms).toBe(20 * MIN)
    expect(
      measured(detection('10:00', 'd'), misled('10:10', '10:40', 'a')).durations.misleadingPathsAfter.ms,
    ).toBeNull()
  })

  it('[M22] a reopened incident has a first and a final resolution', () => {
    const ops = [
      impact('10:00', 'i', { until: '10:20' }),
      resolution('10:30', 'r1'),
      statusChanged('investigating', '11:00', 'resolved'),
    ]
    expect(measured(...ops).firstResolution?.at).toBe(at('10:30'))
    expect(measured(...ops, resolution('11:30', 'r2'))).toMatchObject({
      firstResolution: { at: at('10:30') },
      milestones: { resolved: { point: { at: at('11:30') } } },
    })
    expect(measured(resolution('10:30', 'r')).firstResolution).toBeNull()
  })
})

describe('reported values [M23]', () => {
  const reported = (ms: number | null, words: string) =>
    incidentOf(
      declared(),
      recorded('reportedValue', 'x', {
        metric: 'timeToDetect',
        ms: ms === null ? null : millis(ms),
        words,
        source: 'the report',
      }),
    )

  it('are told where they differ from what is computed, as both are printed', () => {
    expect(differingReports(reported(7 * 60 * MIN, ''), 'timeToDetect', millis(6 * 60 * MIN))).toEqual([
      '7 h (the report)',
    ])
    expect(differingReports(reported(7 * 60 * MIN, ''), 'timeToDetect', millis(7 * 60 * MIN + 400))).toEqual([])
    expect(differingReports(reported(7 * 60 * MIN, ''), 'timeToDetect', null)).toHaveLength(1)
    expect(differingReports(reported(7 * 60 * MIN, ''), 'timeToResolve', null)).toEqual([])
  })

  it('are read as lengths where they are lengths, and kept in their words where they say more', () => {
    expect(readReported('54 h 10 min')).toEqual({ ms: (54 * 60 + 10) * MIN, words: '' })
    expect(readReported('About 18 h')).toEqual({ ms: 18 * 60 * MIN, words: 'About 18 h' })
    expect(readReported('2 hours and 41 minutes')).toEqual({ ms: 161 * MIN, words: '' })
    expect(readReported('18 h of working time')).toEqual({ ms: null, words: '18 h of working time' })
  })

  it('come with facts, once, and are undone with them', () => {
    const read = readFacts(
      JSON.stringify({
        title: 'a',
        events: [],
        reported: { time_to_detect: '7 h', time_to_cry: '1 h', impact: 3 },
      }),
    )
    if (!read.ok) throw new Error(read.error.message)
    const proposed = proposeFacts(read.value, null)
    expect(proposed.skipped.map(({ path }) => path)).toEqual(['reported.time_to_cry', 'reported.impact'])
    const entries = obeyed(journal(declared()), '12:00', { kind: 'importBatch', proposals: proposed.proposals })
    const incident = replay(entries)
    expect(recordsOf(incident, 'reportedValue')).toMatchObject([
      { metric: 'timeToDetect', ms: 7 * 60 * MIN, source: 'the report' },
    ])
    expect(proposeFacts(read.value, incident).proposals).toEqual([])
  })

  it('are told in their own words where those give no length', () => {
    expect(differingReports(reported(null, 'most of a day'), 'timeToDetect', millis(MIN))).toEqual([
      'most of a day (the report)',
    ])
  })
})
