import { describe, expect, it } from 'vitest'
import { roomFacts } from '../../../shared/review/roomPages.ts'
import { at, declared, hypothesis, impact, incidentOf } from '../../helpers/build.ts'

const NOW = at('18:00')

describe('the figures for the room', () => {
  it('say of a length that it still grows', () => {
    const incident = incidentOf(declared('Checkout fails'), impact('10:00', 'Orders are lost'))
    const labels = roomFacts(incident, NOW).map(({ label }) => label)
    expect(labels).toContain('Impact, so far')
    expect(labels).toContain('Time to detect')
  })

  it('say of a length that it is no less, and keep the figure short', () => {
    const incident = incidentOf(
      declared('Checkout fails'),
      impact('10:00', 'Orders are lost', { until: '11:00' }),
      hypothesis('10:10', 'The cache is cold', { state: 'ruledOut', until: '10:30' }),
      hypothesis('10:30', 'The disk is full', { state: 'ruledOut' }),
    )
    const spent = roomFacts(incident, NOW).find(({ label }) => label.startsWith('Time on misleading paths'))
    expect(spent?.label).toBe('Time on misleading paths, at least')
    expect(spent?.value).toBe('20 min')
  })
})
