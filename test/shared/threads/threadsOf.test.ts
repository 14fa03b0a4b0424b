import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byUrgency, keepingPlaces, threadsOf } from '../../../shared/threads/threadsOf.ts'
import type { Gesture } from '../../helpers/build.ts'
import {
  acknowledged,
  action,
  at,
  decision,
  declared,
  escalation,
  eventId,
  hypothesis,
  impact,
  incidentOf,
  note,
  resolution,
  ruledOut,
} from '../../helpers/build.ts'

const threads = (...gestures: readonly Gesture[]) => threadsOf(incidentOf(declared(), ...gestures).timeline)
const named = (...gestures: readonly Gesture[]) => threads(...gestures).map(({ event }) => event.text)

describe('open threads', () => {
  it('holds hypotheses until they are settled, longest open first', () => {
    const open = [hypothesis('10:05', 'Cache'), hypothesis('10:00', 'Deploy'), hypothesis('10:10', 'Disk')]
    expect(named(...open, ruledOut('Cache', '10:20'))).toEqual(['Deploy', 'Disk'])
  })

  it('[C17] holds the evidence that other events give', () => {
    const link = (relation: 'for' | 'against') => ({ links: [{ to: eventId('Cache'), relation }] })
    const [thread] = threads(
      hypothesis('10:00', 'Cache'),
      note('10:02', 'b', link('for')),
      note('10:01', 'a', link('for')),
      note('10:03', 'c', link('against')),
    )
    if (thread?.kind !== 'hypothesis') throw new Error('no hypothesis')
    expect(thread.since).toBe(at('10:00'))
    expect(thread.evidence.supports.map(({ text }) => text)).toEqual(['a', 'b'])
    expect(thread.evidence.contradicts.map(({ text }) => text)).toEqual(['c'])
  })

  it('[C7] holds escalations until somebody took them up or they were let go; after a no, until they are handed on', () => {
    const declined = {
      declined: true,
      tries: [{ kind: 'declined', at: at('10:08'), by: 'Kim', reason: 'away' }],
    } as const
    const calls = [
      escalation('10:00', 'Vendor'),
      escalation('10:05', 'DBA'),
      escalation('10:06', 'CTO', { declined: true }),
      escalation('10:07', 'Network', declined),
      escalation('10:08', 'Storage', { until: '10:20' }),
    ]
    expect(named(...calls, acknowledged('DBA', '10:07'))).toEqual(['Vendor', 'Network'])
  })

  it('[C18] asks for an expected effect, but not once its outcome is known', () => {
    const check = { checkAt: at('10:30'), expectedEffect: 'errors fall' }
    expect(
      named(action('10:00', 'Roll back', check), action('10:01', 'Restart', { ...check, outcome: 'worked' })),
    ).toEqual(['Roll back'])
  })

  it('asks a decision what it was chosen over, for a while', () => {
    const decided = [
      decision('10:00', 'Fail over'),
      decision('10:01', 'Wait', { optionsNotTaken: 'restart' }),
      decision('10:02', 'Stay', { reason: 'risk' }),
    ]
    expect(named(...decided)).toEqual(['Fail over'])
    expect(byUrgency(threads(...decided), at('10:14')).length).toBe(1)
    expect(byUrgency(threads(...decided), at('10:15'))).toEqual([])
  })

  it('after the end waits for nobody, but still wants what is open closed, without a running clock', () => {
    const left = threads(
      hypothesis('10:00', 'Cache'),
      escalation('10:05', 'Vendor'),
      decision('10:05', 'Fail over'),
      impact('10:00', 'Down'),
      resolution('11:00', 'Done'),
    )
    expect(left.map(({ kind }) => kind)).toEqual(['hypothesis', 'impact'])
    expect(left.every((thread) => 'since' in thread && thread.since === null)).toBe(true)
  })

  it('runs no clock from a time that is not known', () => {
    expect(threads(hypothesis('10:00', 'Cache', { precision: 'orderOnly' }))[0]).toMatchObject({ since: null })
  })
})

describe('the order of open threads', () => {
  const some = threads(
    hypothesis('10:00', 'Cache'),
    hypothesis('10:03', 'Disk'),
    impact('09:50', 'Down'),
    escalation('10:05', 'Vendor'),
    action('10:06', 'Roll back', { checkAt: at('10:20') }),
    action('10:07', 'Restart', { checkAt: at('10:10') }),
  )
  const order = (time: string) => byUrgency(some, at(time)).map(({ event }) => event.text)

  it('has what is due first and what is not due yet last', () => {
    expect(order('10:08')).toEqual(['Vendor', 'Cache', 'Disk', 'Down', 'Restart', 'Roll back'])
    expect(order('10:10')).toEqual(['Restart', 'Vendor', 'Cache', 'Disk', 'Down', 'Roll back'])
    expect(order('10:20')).toEqual(['Restart', 'Roll back', 'Vendor', 'Cache', 'Disk', 'Down'])
  })

  it('keeps places while it is looked at: what stays does not move, what is new comes last', () => {
    const ids = some.map(({ event }) => event.id)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.shuffledSubarray(some as (typeof some)[number][]), (before, now) => {
        const kept = keepingPlaces(now, before).map(({ event }) => event.id)
        const known = before.filter((id) => kept.includes(id))
        expect(kept.slice(0, known.length)).toEqual(known)
        expect(kept.slice(known.length)).toEqual(now.map(({ event }) => event.id).filter((id) => !known.includes(id)))
      }),
    )
  })
})
