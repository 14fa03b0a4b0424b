import { describe, expect, it } from 'vitest'
import { recordedGaps } from '../../../shared/timeline/gaps.ts'
import { quietOf } from '../../../shared/timeline/quiet.ts'
import { timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { at, event, incidentOf } from '../document/incidents.ts'

const now = at('16:00')
const action = (time: string, more = {}) => event({ kind: 'action', text: time, occurredAt: at(time), ...more })
const busy = ['10:00', '10:02', '10:05', '10:09', '10:15'].map((time) => action(time))
const quiet = (events: readonly ReturnType<typeof event>[], until: typeof now | null = null) =>
  quietOf(recordedGaps(timelineOf(incidentOf(events), now)), until)

describe('quiet stretches [T3]', () => {
  it('are long against what is usual, and end where something is written down', () => {
    expect(quiet([...busy, action('11:27')])).toEqual([{ from: at('10:15'), to: at('11:27'), running: false }])
  })

  it('are at least 20 minutes long', () => {
    expect(quiet([...busy, action('10:34')])).toEqual([])
    expect(quiet([...busy, action('10:36')])).toHaveLength(1)
  })

  it('are none where that is the usual pace', () => {
    expect(quiet(['10:00', '11:00', '12:00', '13:00'].map((time) => action(time)))).toEqual([])
  })

  it('run until now while the incident goes on', () => {
    expect(quiet(busy, now)).toEqual([{ from: at('10:15'), to: now, running: true }])
    expect(quiet(busy, null)).toEqual([])
  })

  it('are not ended by something that still runs', () => {
    const hypothesis = event({ kind: 'hypothesis', text: 'Cache', occurredAt: at('10:10') })
    expect(quiet([...busy, hypothesis], now)).toEqual([{ from: at('10:15'), to: now, running: true }])
  })

  it('are not claimed where events lie of which only the order is known', () => {
    expect(quiet([...busy, action('10:15', { precision: 'orderOnly', text: 'then' }), action('11:27')])).toEqual([])
  })
})
