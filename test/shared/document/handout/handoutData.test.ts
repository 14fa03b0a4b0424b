import { describe, expect, it } from 'vitest'
import type { HandoutData, HandoutEvent } from '../../../../shared/document/handout/handout.ts'
import { handoutData } from '../../../../shared/document/handout/handoutData.ts'
import { shownOf, stepFrom } from '../../../../shared/document/handout/shown.ts'
import { knownAt } from '../../../../shared/known/knownAt.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { SAMPLES, sampleIncident } from '../../../helpers/samples.ts'
import { at, event, incidentOf, instantOf } from '../incidents.ts'

const NOW = instantOf('2026-11-22T12:00:00Z')
const ALL = { at: null, hidden: new Set<string>() }

const incident = incidentOf([
  event({ kind: 'impact', text: 'Checkout fails', occurredAt: at('10:00'), endedAt: at('10:40') }),
  event({ kind: 'detection', text: 'Alert', occurredAt: at('10:05'), people: ['Lee'] }),
  event({
    kind: 'hypothesis',
    text: 'Cache',
    number: 'H1',
    occurredAt: at('10:06'),
    endedAt: at('10:30'),
    state: 'ruledOut',
    reason: 'Hit rate is fine',
  }),
  event({ kind: 'note', text: 'Not for others', occurredAt: at('10:20'), hidden: true }),
  event({ kind: 'resolution', text: 'Rolled back', occurredAt: at('10:40'), knownAt: at('10:45') }),
])
const data = handoutData(incident, NOW)

describe('handoutData', () => {
  it('says all of an event in words, and nothing of a hidden one', () => {
    const [, , cache] = shownOf(data, ALL)
    expect(shownOf(data, ALL).map(({ text }) => text)).toEqual(['Checkout fails', 'Alert', 'Cache', 'Rolled back'])
    expect(cache).toMatchObject({
      kind: 'Misleading path H1',
      when: '2026-03-01 10:06 to 10:30 UTC',
      notes: 'until 10:30 (24\u00a0min); ruled out; Hit rate is fine',
    })
    expect(JSON.stringify(data)).not.toContain('Not for others')
  })

  it('[K1] [K4] tells what was known at a moment: no outcome, no end, no event learned of later', () => {
    const known = shownOf(data, { ...ALL, at: at('10:25') })
    expect(known.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'Impact: Checkout fails',
      'Detection: Alert',
      'Hypothesis H1: Cache',
    ])
    expect(known.map(({ item }) => [item.end, item.running])).toEqual([
      [at('10:25'), true],
      [at('10:05'), false],
      [at('10:25'), true],
    ])
    expect(shownOf(data, { ...ALL, at: at('10:41') }).map(({ text }) => text)).not.toContain('Rolled back')
  })

  it('[K1] agrees with the known-at lens at every moment of every sample', () => {
    const words = ({ kind, text, who }: HandoutEvent) => `${kind} | ${text} | ${who}`
    for (const name of SAMPLES) {
      const sample = sampleIncident(name)
      const whole = handoutData(sample, NOW)
      const moments = new Set(whole.events.flatMap(({ from }) => [from, instant(from - 1)]))
      for (const moment of moments) {
        const lens = handoutData(knownAt(sample, moment), NOW)
        const seen = shownOf(whole, { ...ALL, at: moment }).map(words)
        expect({ name, moment, seen: seen.sort() }).toEqual({
          name,
          moment,
          seen: shownOf(lens, ALL).map(words).sort(),
        })
      }
    }
  })
})

describe('stepFrom', () => {
  const shown = shownOf(data, ALL)
  const texts = (chosen: string | null, step: Parameters<typeof stepFrom>[3]) =>
    stepFrom(shown, data.lanes, shown.find(({ text }) => text === chosen)?.item.id ?? null, step)?.text

  it('goes along the timeline and stays at its ends', () => {
    expect(texts(null, 'next')).toBe('Checkout fails')
    expect(texts('Checkout fails', 'next')).toBe('Alert')
    expect(texts('Checkout fails', 'previous')).toBe('Checkout fails')
    expect(texts('Rolled back', 'next')).toBe('Rolled back')
    expect(texts('Alert', 'last')).toBe('Rolled back')
  })

  it('goes to the nearest event of the next lane that has any', () => {
    expect(texts('Checkout fails', 'laneDown')).toBe('Alert')
    expect(texts('Alert', 'laneDown')).toBe('Cache')
    expect(texts('Cache', 'laneDown')).toBe('Rolled back')
    expect(texts('Rolled back', 'laneUp')).toBe('Cache')
  })

  it('leads nowhere when nothing is shown', () => {
    const none: HandoutData['events'] = []
    expect(stepFrom(none, data.lanes, null, 'next')).toBeNull()
  })
})
