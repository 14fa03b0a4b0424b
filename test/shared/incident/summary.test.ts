import { describe, expect, it } from 'vitest'
import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { summarise } from '../../../shared/incident/summary.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import {
  actionItem,
  at,
  declared,
  detection,
  impact,
  incidentOf,
  misled,
  mitigation,
  note,
  resolution,
  retracted,
  statusChanged,
} from '../../helpers/build.ts'

const NOW = at('20:00')
const MIN = 60_000

const summary = (...ops: readonly Op[]): IncidentSummary => summarise(incidentOf(...ops), '/library/db', NOW)

describe('summarise', () => {
  it('says what the library shows of an incident', () => {
    expect(
      summary(
        declared('Database down', { severity: 'SEV1', zone: 'Europe/Berlin' }),
        impact('10:00', 'i', { until: '11:00' }),
        detection('10:05', 'd'),
        misled('10:10', '10:25', 'h'),
        note('10:30', 'n'),
        retracted('n'),
        mitigation('10:40', 'm'),
        resolution('11:00', 'r'),
        actionItem('a'),
        actionItem('b', { state: 'done' }),
        actionItem('c', { removed: true }),
      ),
    ).toEqual({
      id: 'incident-1',
      folder: '/library/db',
      title: 'Database down',
      severity: 'SEV1',
      status: 'resolved',
      zone: 'Europe/Berlin',
      start: at('10:00'),
      end: at('11:00'),
      ongoing: false,
      eventCount: 5,
      openActionItems: 1,
      openActions: [{ id: 'a', text: 'a', owner: '', due: '', priority: null }],
      misleadingMs: 15 * MIN,
      timeToDetectMs: 5 * MIN,
      timeToMitigateMs: 40 * MIN,
      timeToResolveMs: 60 * MIN,
      startPrecision: 'exact',
      approximate: [],
      numbers: expect.objectContaining({ detectedBy: null, misleadingPaths: 1 }),
      copies: [],
      protection: 'none',
      trouble: null,
    })
  })

  it('starts with the impact, else the detection, else the first event that has a time', () => {
    expect(summary(declared(), note('09:00', 'n'), detection('10:05', 'd')).start).toBe(at('10:05'))
    expect(summary(declared(), note('08:00', 'o', { precision: 'orderOnly' }), note('09:00', 'n')).start).toBe(
      at('09:00'),
    )
    expect(summary(declared()).start).toBeNull()
  })

  it('goes on until it is resolved, and again when it is reopened', () => {
    expect(summary(declared(), detection('10:05', 'd'))).toMatchObject({ ongoing: true, end: null })
    const reopened = [resolution('11:00', 'r'), statusChanged('investigating', '12:00')]
    expect(summary(declared(), ...reopened)).toMatchObject({ ongoing: true, end: null })
    expect(summary(declared(), ...reopened, statusChanged('closed', '13:00'))).toMatchObject({ ongoing: false })
  })

  it('says which lengths are only about right', () => {
    const incident = incidentOf(
      declared(),
      impact('10:00', 'Writes fail', { precision: 'about' }),
      detection('10:05', 'Alert'),
      misled('10:06', '10:20', 'Cache'),
      resolution('11:00', 'Restarted'),
      statusChanged('resolved', '11:00'),
    )
    const { startPrecision, approximate } = summarise(incident, '/library/db', NOW)
    expect(startPrecision).toBe('about')
    expect(approximate).toEqual(['duration', 'detect', 'resolve'])
  })

  it('says that only the day of the start is known', () => {
    const incident = incidentOf(declared(), detection('00:00', 'Noticed', { precision: 'day' }))
    expect(summarise(incident, '/library/db', NOW)).toMatchObject({ startPrecision: 'day', approximate: ['duration'] })
  })

  it('has no start, and no precision of one, when no event has a time', () => {
    const incident = incidentOf(declared(), detection('10:00', 'Noticed', { precision: 'orderOnly' }))
    expect(summarise(incident, '/library/db', NOW)).toMatchObject({
      start: null,
      startPrecision: null,
      approximate: [],
    })
  })
})
