import { describe, expect, it } from 'vitest'
import { endWords, outcomeWords } from '../../../../renderer/features/log/words.ts'
import type { IncidentEvent } from '../../../../shared/incident/event.ts'
import type { Gesture } from '../../../helpers/build.ts'
import { acknowledged, declared, escalation, hypothesis, incidentOf, misled, ruledOut } from '../../../helpers/build.ts'

const only = (...gestures: readonly Gesture[]): IncidentEvent => {
  const event = incidentOf(declared(), ...gestures).timeline[0]
  if (event === undefined) throw new Error('no event')
  return event
}

describe('the words of a line in the log', () => {
  it('says what ruled a hypothesis out, and what it cost', () => {
    const event = only(hypothesis('10:00', 'Cache', { people: ['Ana'] }), ruledOut('Cache', '10:31', 'metrics flat'))
    expect(outcomeWords(event)).toBe('ruled out: metrics flat')
    expect(endWords(event, false)).toEqual(['Ana', '31 min lost', 'edited'])
  })

  it('claims no cost where the end is not recorded, and an approximate one where the start is', () => {
    expect(endWords(only(misled('10:00', null, 'Cache')), false)).toEqual([])
    expect(endWords(only(misled('10:00', '10:31', 'Cache', { precision: 'about' })), false)).toEqual(['≈ 31 min lost'])
    expect(endWords(only(misled('10:00', '10:31', 'Cache', { precision: 'orderOnly' })), false)).toEqual([])
  })

  it('says that an escalation waits only while the incident goes on', () => {
    const event = only(escalation('10:00', 'Vendor', { people: ['Lee'] }))
    expect(endWords(event, false)).toEqual(['Lee', 'not acknowledged'])
    expect(endWords(event, true)).toEqual(['Lee'])
    expect(endWords(only(escalation('10:00', 'Vendor'), acknowledged('Vendor', '10:04')), false)).toContain(
      'acknowledged in 4 min',
    )
  })
})
