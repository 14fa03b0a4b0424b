import { describe, expect, it } from 'vitest'
import { elapsedOf } from '../../../renderer/shell/elapsed.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { at, declared, detection, impact, incidentOf, resolution, statusChanged } from '../../helpers/build.ts'

const NOW = at('12:00')

describe('elapsedOf', () => {
  it('runs from the start of impact while the incident runs', () => {
    const incident = incidentOf(declared(), detection('10:30', 'Alert'), impact('10:00', 'Writes fail'))
    expect(elapsedOf(incident, NOW)).toEqual({ length: 2 * HOUR, label: 'since impact', isRunning: true })
  })

  it('says from what else it counts when no impact is logged', () => {
    expect(elapsedOf(incidentOf(declared(), detection('11:00', 'Alert')), NOW).label).toBe('since first event')
    expect(elapsedOf(incidentOf(declared()), NOW).label).toBe('since it was opened')
  })

  it('does not count from a time that nobody recorded', () => {
    const incident = incidentOf(declared(), detection('08:00', 'Alert', { precision: 'orderOnly' }))
    expect(elapsedOf(incident, NOW).label).toBe('since it was opened')
  })

  it('stands at its total once resolved', () => {
    const incident = incidentOf(
      declared(),
      impact('10:00', 'Writes fail', { until: '11:00' }),
      resolution('11:00', 'Restarted'),
      statusChanged('resolved', '11:00'),
    )
    expect(elapsedOf(incident, NOW)).toEqual({ length: HOUR, label: 'impact to resolved', isRunning: false })
  })

  it('says in words that nobody recorded the end', () => {
    const incident = incidentOf(declared(), impact('10:00', 'Writes fail'), statusChanged('closed', '11:30'))
    expect(elapsedOf(incident, NOW)).toEqual({ length: null, label: 'end not recorded', isRunning: false })
  })
})
