import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventKind } from '../../../shared/incident/kinds.ts'
import { milestonesOf } from '../../../shared/incident/milestones.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { phaseLength, phaseSentence, phasesOf, phaseTitle } from '../../../shared/timeline/phases.ts'
import { at, event, incidentOf } from '../document/incidents.ts'

const now = at('12:00')
const one = (kind: EventKind, time: string, more: Partial<Parameters<typeof event>[0]> = {}) =>
  event({ kind, text: `${kind} ${time}`, occurredAt: at(time), ...more })
const read = (events: readonly ReturnType<typeof event>[], until: typeof now | null = null) => {
  const inTime = events.toSorted((a, b) => a.occurredAt - b.occurredAt)
  return phasesOf(milestonesOf(incidentOf(inTime)), until)
}
const words = (events: readonly ReturnType<typeof event>[], until: typeof now | null = null) =>
  read(events, until).phases.map((phase) => `${phaseTitle(phase)} ${phaseLength(phase)}`)

const impact = one('impact', '10:00', { endedAt: at('11:00') })
const detected = one('detection', '10:07')
const page = one('escalation', '10:08', { acknowledgedAt: at('10:12') })
const mitigated = one('mitigation', '10:53', { endsImpact: true })
const resolved = one('resolution', '11:30')

describe('phases [T2]', () => {
  it('lie between the milestones, each with its own length', () => {
    expect(words([impact, detected, page, mitigated, resolved])).toEqual([
      'Detect 7 min',
      'Respond 5 min',
      'Mitigate 41 min',
      'Resolve 37 min',
    ])
    const [detect] = read([impact, detected, page, mitigated, resolved]).phases
    expect(detect && phaseSentence(detect)).toBe('Detect: from start of impact to detection, 7 min')
  })

  it('are one where nobody knows when one became the other, and say what is missing', () => {
    const { phases, notes } = read([impact, detected, mitigated, resolved])
    expect(phases.map(phaseTitle)).toEqual(['Detect', 'Respond and mitigate', 'Resolve'])
    expect(notes).toEqual(['Acknowledgement is not recorded.'])
  })

  it('run until now while the incident goes on, as the phase that the next milestone will end', () => {
    expect(words([impact, detected, page], now)).toEqual([
      'Detect 7 min',
      'Respond 5 min',
      'Mitigate 1 h 48 min so far',
    ])
    expect(read([impact, detected, page], now).notes).toEqual([])
    expect(words([impact], now)).toEqual(['Detect 2 h so far'])
  })

  it('do not run on behind the resolution, nor once the incident is over', () => {
    expect(words([impact, detected, page, mitigated, resolved], now).at(-1)).toBe('Resolve 37 min')
    expect(words([impact, detected, page])).toEqual(['Detect 7 min', 'Respond 5 min'])
  })

  it('invent no stretch where milestones lie out of order', () => {
    const late = one('impact', '10:10', { endedAt: at('11:00') })
    const { phases, notes } = read([late, detected, page, mitigated, resolved])
    expect(phases.map(phaseTitle)).toEqual(['Respond', 'Mitigate', 'Resolve'])
    expect(notes).toEqual(['Start of impact lies out of order, so no phase begins or ends there.'])
  })

  it('mark what is known roughly, and leave out what is known by the day', () => {
    const rough = one('detection', '10:07', { precision: 'about' })
    expect(words([impact, rough, page, mitigated, resolved])[0]).toBe('Detect ≈ 7 min')
    const day = one('resolution', '11:30', { precision: 'day' })
    expect(read([impact, detected, page, mitigated, day])).toMatchObject({
      phases: [{ to: 'detected' }, { to: 'acknowledged' }, { to: 'mitigated' }],
      notes: ['Resolution is known by the day only.'],
    })
  })

  it('are none, calmly, in an empty incident', () => {
    expect(read([], now)).toEqual({ phases: [], notes: ['Start of impact is not recorded.'] })
  })

  it('never overlap, never run backwards, and together are no longer than the incident', () => {
    const kinds = fc.constantFrom<EventKind>('impact', 'detection', 'escalation', 'mitigation', 'resolution', 'action')
    const minute = fc.integer({ min: 0, max: 600 })
    const some = fc.record({ kind: kinds, start: minute, answered: fc.option(minute), ends: fc.boolean() })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.boolean(), (list, open) => {
        const events = list.map(({ kind, start, answered, ends }) =>
          event({
            kind,
            text: kind,
            occurredAt: instant(at('00:00') + start * MINUTE),
            acknowledgedAt: answered === null ? null : instant(at('00:00') + (start + answered) * MINUTE),
            endsImpact: ends,
          }),
        )
        const { phases } = read(events, open ? at('23:00') : null)
        phases.forEach((phase, index) => {
          expect(phase.end).toBeGreaterThanOrEqual(phase.start)
          expect(phase.length).toBe(phase.end - phase.start)
          expect(phase.start).toBeGreaterThanOrEqual(phases[index - 1]?.end ?? phase.start)
        })
        const names = phases.flatMap((phase) => phase.names)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})
