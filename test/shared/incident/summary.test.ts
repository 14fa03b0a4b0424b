import { describe, expect, it } from 'vitest'
import { summarise } from '../../../shared/incident/summary.ts'
import { at, declared, detection, impact, incidentOf, misled, resolution, statusChanged } from '../../helpers/build.ts'

const NOW = at('12:00')

describe('summarise', () => {
  it('says which lengths are only about right', () => {
    const incident = incidentOf(
      declared(),
      impact('10:00', 'Writes fail', { precision: 'about' }),
      detection('10:05', 'Alert'),
      misled('10:06', '10:20', 'Cache'),
      resolution('11:00', 'Restarted'),
      statusChanged('resolved', '11:00'),
    )
    const { startPrecision, approximate } = summarise(incident, '/library/one', NOW)
    expect(startPrecision).toBe('about')
    expect(approximate).toEqual(['duration', 'detect', 'resolve'])
  })

  it('says that only the day of the start is known', () => {
    const incident = incidentOf(declared(), detection('00:00', 'Noticed', { precision: 'day' }))
    expect(summarise(incident, '/library/one', NOW)).toMatchObject({ startPrecision: 'day', approximate: ['duration'] })
  })

  it('has no start, and no precision of one, when no event has a time', () => {
    const incident = incidentOf(declared(), detection('10:00', 'Noticed', { precision: 'orderOnly' }))
    expect(summarise(incident, '/library/one', NOW)).toMatchObject({
      start: null,
      startPrecision: null,
      approximate: [],
    })
  })
})
