import { describe, expect, it } from 'vitest'
import { namedInLog, teamsMissing } from '../../../shared/review/namedInLog.ts'
import { sendDraftBy } from '../../../shared/review/preparation.ts'
import { PREP_STEPS, prepDue } from '../../../shared/review/prepSteps.ts'
import { reviewByOf } from '../../../shared/review/reviewBy.ts'
import {
  action,
  at,
  declared,
  escalation,
  hypothesis,
  incidentOf,
  note,
  recorded,
  resolution,
  roleTaken,
  severityChanged,
} from '../../helpers/build.ts'

// Rule numbers like [P1] refer to docs/spec.md.

describe('[P1] the day by which the review should be held', () => {
  it('is 3 days after the end for the highest severity, even if it ended less severe', () => {
    const incident = incidentOf(
      declared('db', { severity: 'SEV1' }),
      severityChanged('SEV3', '10:30', 'SEV1'),
      resolution('11:00', 'fixed'),
    )
    expect(reviewByOf(incident)).toEqual({
      over: '2026-03-02',
      by: '2026-03-05',
      rule: '3 days after the end, for SEV1',
    })
  })

  it('is 5 business days after the end otherwise, without a severity too', () => {
    const incident = incidentOf(declared(), resolution('03-05 23:30', 'fixed'))
    expect(reviewByOf(incident)).toMatchObject({ over: '2026-03-05', by: '2026-03-12' })
  })

  it('counts days on the clocks of the incident', () => {
    const incident = incidentOf(declared('db', { zone: 'Asia/Tokyo' }), resolution('03-05 23:30', 'fixed'))
    expect(reviewByOf(incident)).toMatchObject({ over: '2026-03-06' })
  })

  it('is not known while the incident goes on', () => {
    expect(reviewByOf(incidentOf(declared(), note('10:00', 'still down')))).toBeNull()
  })
})

describe('[P2] when a step is due', () => {
  const by = { over: '2026-03-02', by: '2026-03-09', rule: '' }

  it('is counted back from the meeting, or from the last day for it', () => {
    expect(prepDue('calibration', by, '2026-03-06')).toBe('2026-03-05')
    expect(prepDue('calibration', by, null)).toBe('2026-03-08')
    expect(prepDue('calibration', null, null)).toBeNull()
  })

  it('is the business day after the end for what is due at once', () => {
    expect(prepDue('schedule', { ...by, over: '2026-03-06' }, null)).toBe('2026-03-09')
    expect(prepDue('schedule', null, '2026-03-06')).toBeNull()
  })

  it('is never after the meeting', () => {
    for (const { key } of PREP_STEPS) expect(prepDue(key, by, '2026-03-02') ?? '').not.toBe('2026-03-03')
  })
})

describe('the draft for corrections', () => {
  it('is sent 24 hours before the review, once that has a date', () => {
    const held = recorded('reviewMeeting', 'review', { startsAt: at('2026-03-06 14:00') })
    expect(sendDraftBy(incidentOf(declared(), held))).toBe(at('2026-03-05 14:00'))
    expect(sendDraftBy(incidentOf(declared()))).toBeNull()
  })
})

describe('[P3] whom the log names', () => {
  const incident = incidentOf(
    declared(),
    roleTaken('incidentCommander', 'Lee', '10:00'),
    hypothesis('10:05', 'cache', { people: ['Ana', 'Jon'], tags: ['team-database'] }),
    action('10:10', 'restart', { people: ['Ana'] }),
    escalation('10:12', 'page', { escalatedTo: 'Network' }),
    escalation('10:14', 'ask Jon', { escalatedTo: 'jon' }),
    escalation('10:16', 'page storage', {
      escalatedTo: 'Storage',
      tries: [{ kind: 'declined', at: at('10:17'), by: 'Kim', reason: 'on leave' }],
    }),
  )
  const { people, teams } = namedInLog(incident)

  it('are people with their roles, where they are named and a guess at their team', () => {
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Jon', 'Kim', 'Sam', 'Lee'])
    expect(people[0]).toEqual({ name: 'Ana', roles: [], events: ['cache', 'restart'], team: 'database' })
    expect(people.find(({ name }) => name === 'Lee')?.roles).toEqual(['incidentCommander'])
    expect(people.find(({ name }) => name === 'Kim')?.team).toBe('Storage')
  })

  it('are teams by tag and by whom an escalation went to, without persons', () => {
    expect(teams.map(({ name }) => name)).toEqual(['database', 'Network', 'Storage'])
  })

  it('names the teams that nobody who is invited stands for', () => {
    const invited = [
      { name: 'Ana', team: 'Database ' },
      { name: 'network', team: '' },
    ]
    expect(teamsMissing(teams, invited).map(({ name }) => name)).toEqual(['Storage'])
  })
})
