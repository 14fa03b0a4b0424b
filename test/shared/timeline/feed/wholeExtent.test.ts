import { describe, expect, it } from 'vitest'
import { wholeExtent } from '../../../../shared/timeline/feed/wholeExtent.ts'
import { onAxis } from '../../../../shared/timeline/feed/window.ts'
import { recordedGaps } from '../../../../shared/timeline/gaps.ts'
import { scaleOf, UNCUT } from '../../../../shared/timeline/scale.ts'
import { timelineOf } from '../../../../shared/timeline/timelineOf.ts'
import { action, at, declared, impact, incidentOf } from '../../../helpers/build.ts'

const running = incidentOf(declared(), impact('2024-01-16 09:30', 'Down'), action('2024-01-16 10:00', 'Restarted'))

const shown = (now: string, isOver = false) => wholeExtent(timelineOf(running, at(now)), isOver ? null : at(now), UNCUT)

describe('wholeExtent', () => {
  it('reaches to now while the incident runs', () => {
    expect(shown('2024-01-16 11:00')).toEqual({ start: at('2024-01-16 09:30'), end: at('2024-01-16 11:00') })
  })

  it('ends with the last event of an incident that was left open long ago', () => {
    expect(shown('2026-01-16 11:00')).toEqual({ start: at('2024-01-16 09:30'), end: at('2024-01-16 10:00') })
  })

  it('reaches to now however long ago that was, where the time since is shortened', () => {
    const now = at('2026-01-16 11:00')
    const model = timelineOf(running, now)
    const scale = scaleOf(recordedGaps({ items: model.items }), now)
    const whole = wholeExtent(model, now, scale)
    expect(whole?.end).toBe(now)
    const drawn = onAxis(whole ?? { start: now, end: now }, scale)
    const worked = at('2024-01-16 10:00') - at('2024-01-16 09:30')
    expect(worked / (drawn.end - drawn.start)).toBeGreaterThan(0.75)
  })

  it('is what is drawn once the incident is over, and nothing without events', () => {
    expect(shown('2024-01-16 11:00', true)).toEqual(timelineOf(running, at('2024-01-16 11:00')).extent)
    expect(wholeExtent(timelineOf(incidentOf(declared()), at('10:00')), at('10:00'), UNCUT)).toBeNull()
  })
})
