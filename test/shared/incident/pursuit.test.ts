import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EarlierState } from '../../../shared/incident/event.ts'
import { covered } from '../../../shared/incident/intervals.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { costOf, type Pursued, pursuitOf } from '../../../shared/incident/pursuit.ts'
import { instant } from '../../../shared/time/instant.ts'
import { at, declared, detection, hypothesis, impact, incidentOf, mitigation } from '../../helpers/build.ts'

const MINUTE = 60_000

const away = (state: EarlierState['state'], from: string | null, until: string): EarlierState => ({
  state,
  from: from === null ? null : at(from),
  until: at(until),
  reason: '',
})

const pursued = (fields: Partial<Pursued>): Pursued => ({
  occurredAt: at('10:00'),
  endedAt: null,
  precision: 'exact',
  state: 'open',
  earlierStates: [],
  ...fields,
})

const minutes = (fields: Partial<Pursued>, until = '11:00'): number | null => {
  const pursuit = pursuitOf(pursued(fields), at(until))
  return pursuit === null ? null : covered(pursuit) / MINUTE
}

describe('how long a hypothesis was pursued', () => {
  it('[M16] runs while it is open, and ends when it is settled', () => {
    expect(minutes({})).toBe(60)
    expect(minutes({ state: 'ruledOut', endedAt: at('10:40') })).toBe(40)
    expect(minutes({ state: 'parked', endedAt: at('10:10') })).toBe(10)
  })

  it('[M16] does not count the time in which it was parked or settled before', () => {
    const earlierStates = [away('parked', '10:05', '10:20'), away('ruledOut', '10:30', '10:35')]
    expect(minutes({ earlierStates })).toBe(40)
    expect(minutes({ earlierStates, state: 'ruledOut', endedAt: at('10:50') })).toBe(30)
    expect(minutes({ earlierStates: [away('parked', null, '10:20')] })).toBe(60)
  })

  it('[M16] a hypothesis ruled out while it was parked cost what it had cost by then', () => {
    expect(
      minutes({ state: 'ruledOut', endedAt: at('10:50'), earlierStates: [away('parked', '10:10', '10:50')] }),
    ).toBe(10)
  })

  it('[M16] cannot be told without times to measure', () => {
    expect(minutes({ precision: 'day' })).toBeNull()
    expect(minutes({ precision: 'orderOnly' })).toBeNull()
    expect(minutes({ state: 'ruledOut' })).toBeNull()
    expect(minutes({ state: 'ruledOut', endedAt: at('09:50') })).toBeNull()
    expect(minutes({}, '09:00')).toBe(0)
  })

  const minute = fc.integer({ min: 0, max: 120 })
  const anyPursued = fc
    .record({
      length: minute,
      isOpen: fc.boolean(),
      stretches: fc.array(fc.tuple(minute, minute), { maxLength: 5 }),
    })
    .map(({ length, isOpen, stretches }) =>
      pursued({
        state: isOpen ? 'open' : 'ruledOut',
        endedAt: isOpen ? null : instant(at('10:00') + length * MINUTE),
        earlierStates: stretches.map(([from, long]) => ({
          state: 'parked' as const,
          from: instant(at('10:00') + from * MINUTE),
          until: instant(at('10:00') + (from + long) * MINUTE),
          reason: '',
        })),
      }),
    )

  it('[M16] never takes longer than it lasted, and one stretch away more never makes it longer', () => {
    fc.assert(
      fc.property(anyPursued, minute, minute, (event, from, long) => {
        const now = at('12:00')
        const time = covered(pursuitOf(event, now) ?? [])
        expect(time).toBeGreaterThanOrEqual(0)
        expect(time).toBeLessThanOrEqual((event.endedAt ?? now) - event.occurredAt)
        const more = {
          from: instant(at('10:00') + from * MINUTE),
          until: instant(at('10:00') + (from + long) * MINUTE),
        }
        const less = {
          ...event,
          earlierStates: [...event.earlierStates, { ...more, state: 'parked' as const, reason: '' }],
        }
        expect(covered(pursuitOf(less, now) ?? [])).toBeLessThanOrEqual(time)
      }),
    )
  })
})

describe('what a pursuit costs', () => {
  const pursuit = [
    { start: at('10:00'), end: at('10:20') },
    { start: at('10:30'), end: at('10:40') },
  ]

  it('[M16] in minutes on the clock, in minutes of people, and as a part of the impact', () => {
    const impacts = [
      { start: at('10:10'), end: at('10:50') },
      { start: at('10:30'), end: at('11:10') },
    ]
    const cost = costOf(pursuit, ['Ana', 'Sam'], impacts)
    expect(cost.clockMs).toBe(30 * MINUTE)
    expect(cost.personMs).toBe(60 * MINUTE)
    expect(cost.impactShare).toBeCloseTo(20 / 60)
  })

  it('[M16] names no people and no share where the log has none', () => {
    expect(costOf(pursuit, [], [])).toMatchObject({ personMs: null, impactShare: null })
    expect(costOf(pursuit, ['Ana'], [{ start: at('10:00'), end: at('10:00') }]).impactShare).toBeNull()
  })
})

describe('misleading paths', () => {
  it('[M11] do not count the time in which they were parked', () => {
    const metrics = metricsOf(
      incidentOf(
        declared(),
        impact('09:50', 'Down'),
        detection('10:00', 'Alert'),
        hypothesis('10:00', 'Cache', {
          state: 'ruledOut',
          until: '11:00',
          people: ['Ana', 'Sam'],
          earlierStates: [away('parked', '10:10', '10:40')],
        }),
        mitigation('11:10', 'Rolled back'),
      ),
      at('12:00'),
    )
    expect(metrics.durations.misleadingPaths.ms).toBe(30 * MINUTE)
    expect(metrics.misleadingPaths[0]).toMatchObject({ durationMs: 30 * MINUTE, personMs: 60 * MINUTE })
  })
})
