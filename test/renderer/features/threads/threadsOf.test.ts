import { describe, expect, it } from 'vitest'
import { clockWords } from '../../../../renderer/features/threads/clockWords.ts'
import { threadsOf } from '../../../../renderer/features/threads/threadsOf.ts'
import type { Gesture } from '../../../helpers/build.ts'
import {
  acknowledged,
  action,
  at,
  declared,
  escalation,
  eventId,
  hypothesis,
  impact,
  incidentOf,
  note,
  resolution,
  ruledOut,
} from '../../../helpers/build.ts'

const threads = (...gestures: readonly Gesture[]) => threadsOf(incidentOf(declared(), ...gestures).timeline)
const named = (...gestures: readonly Gesture[]) => threads(...gestures).map(({ event }) => event.text)

describe('open threads', () => {
  it('holds hypotheses until they are settled, longest open first', () => {
    const open = [hypothesis('10:05', 'Cache'), hypothesis('10:00', 'Deploy'), hypothesis('10:10', 'Disk')]
    expect(named(...open, ruledOut('Cache', '10:20'))).toEqual(['Deploy', 'Disk'])
  })

  it('counts the evidence that other events give', () => {
    const link = (relation: 'for' | 'against') => ({ links: [{ to: eventId('Cache'), relation }] })
    const [thread] = threads(
      hypothesis('10:00', 'Cache'),
      note('10:01', 'a', link('for')),
      note('10:02', 'b', link('for')),
      note('10:03', 'c', link('against')),
    )
    expect(thread).toMatchObject({ evidenceFor: 2, evidenceAgainst: 1, since: at('10:00') })
  })

  it('holds escalations until somebody answered or declined', () => {
    const calls = [
      escalation('10:00', 'Vendor'),
      escalation('10:05', 'DBA'),
      escalation('10:06', 'CTO', { declined: true }),
    ]
    expect(named(...calls, acknowledged('DBA', '10:07'))).toEqual(['Vendor'])
  })

  it('asks for an expected effect, but not once its outcome is known', () => {
    const check = { checkAt: at('10:30'), expectedEffect: 'errors fall' }
    expect(
      named(action('10:00', 'Roll back', check), action('10:01', 'Restart', { ...check, outcome: 'worked' })),
    ).toEqual(['Roll back'])
  })

  it('after the end waits for nobody, but still wants what is open closed, without a running clock', () => {
    const left = threads(
      hypothesis('10:00', 'Cache'),
      escalation('10:05', 'Vendor'),
      impact('10:00', 'Down'),
      resolution('11:00', 'Done'),
    )
    expect(left.map(({ kind }) => kind)).toEqual(['hypothesis', 'impact'])
    expect(left.every((thread) => thread.kind !== 'check' && thread.since === null)).toBe(true)
  })

  it('runs no clock from a time that is not known', () => {
    expect(threads(hypothesis('10:00', 'Cache', { precision: 'orderOnly' }))[0]).toMatchObject({ since: null })
  })
})

describe('clockWords', () => {
  it('leaves hours out until there are any', () => {
    expect(clockWords(41 * 60_000 + 7_000)).toBe('41:07')
    expect(clockWords(101 * 60_000)).toBe('01:41:00')
  })
})
