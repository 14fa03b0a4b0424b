import { describe, expect, it } from 'vitest'
import { handOverState } from '../../../shared/threads/handOverState.ts'
import {
  action,
  at,
  communication,
  declared,
  detection,
  escalation,
  hypothesis,
  impact,
  incidentOf,
  misled,
  note,
  roleTaken,
} from '../../helpers/build.ts'

describe('what stands before both at a hand-over', () => {
  it('[C9] is everything that is open, the last update and the last five events', () => {
    const state = handOverState(
      incidentOf(
        declared(),
        detection('09:58', 'Alert'),
        impact('10:00', 'Down'),
        hypothesis('10:01', 'Cache'),
        misled('10:02', '10:05', 'Disk'),
        escalation('10:03', 'Vendor'),
        communication('10:04', 'First update'),
        action('10:06', 'Roll back', { checkAt: at('10:20') }),
        communication('10:07', 'Second update'),
        note('10:08', 'Last words'),
        roleTaken('incidentCommander', 'Lee', '10:09'),
      ),
    )
    const texts = [state.hypotheses, state.escalations, state.checks, state.impacts].map((threads) =>
      threads.map(({ event }) => event.text),
    )
    expect(texts).toEqual([['Cache'], ['Vendor'], ['Roll back'], ['Down']])
    expect(state.lastUpdate?.text).toBe('Second update')
    expect(state.lastEvents.map(({ text }) => text)).toEqual([
      'Vendor',
      'First update',
      'Roll back',
      'Second update',
      'Last words',
    ])
  })

  it('says that there was no update', () => {
    expect(handOverState(incidentOf(declared())).lastUpdate).toBeNull()
  })
})
