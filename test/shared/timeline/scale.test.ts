import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, instant, MINUTE } from '../../../shared/time/instant.ts'
import { recordedGaps } from '../../../shared/timeline/gaps.ts'
import { cutScale, sameScale, scaleOf, UNCUT } from '../../../shared/timeline/scale.ts'
import { timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { axisTime } from '../../../shared/timeline/timeScale.ts'
import { event, incidentOf, instantOf } from '../document/incidents.ts'

const gaps = (...times: readonly string[]) => {
  const events = times.map((time) =>
    event({ kind: 'action', text: time, occurredAt: instantOf(`2026-03-0${time.replace(' ', 'T')}:00Z`) }),
  )
  return recordedGaps(timelineOf(incidentOf(events), events.at(-1)?.occurredAt ?? instant(0)))
}
const on = (text: string) => instantOf(`2026-03-0${text.replace(' ', 'T')}:00Z`)

/** Two evenings of work with a night between them. */
const NIGHT = ['1 20:00', '1 20:10', '1 20:20', '1 20:40', '2 07:00', '2 07:10', '2 07:30']

describe('the scale of an incident [T4]', () => {
  it('shortens the night and leaves the work true to scale', () => {
    const scale = scaleOf(gaps(...NIGHT), null)
    expect(scale.cuts).toMatchObject([{ from: on('1 20:40'), to: on('2 07:00') }])
    const drawn = (from: string, to: string) => scale.toAxis(on(to)) - scale.toAxis(on(from))
    expect(drawn('1 20:00', '1 20:40')).toBe(40 * MINUTE)
    expect(drawn('2 07:00', '2 07:30')).toBe(30 * MINUTE)
    expect(drawn('1 20:40', '2 07:00')).toBeLessThan(10 * MINUTE)
  })

  it('is true where nothing is long enough to be worth a cut', () => {
    expect(scaleOf(gaps('1 09:00', '1 12:00', '1 15:00', '1 18:00', '1 21:00'), null)).toBe(UNCUT)
    expect(scaleOf(gaps('1 09:00', '1 09:01', '1 09:02', '1 09:03', '1 09:50', '1 09:51'), null)).toBe(UNCUT)
    expect(scaleOf(gaps(), null)).toBe(UNCUT)
  })

  it('shortens the time since the last entry while the incident goes on, up to a little before now', () => {
    const worked = gaps(...NIGHT)
    const scale = scaleOf(worked, on('3 09:50'))
    const idle = scale.cuts.at(-1)
    expect(idle?.from).toBe(on('2 07:30'))
    const left = on('3 09:50') - (idle?.to ?? 0)
    // 70 minutes of work are drawn to scale.
    expect(left).toBeGreaterThan((70 * MINUTE) / 32)
    expect(left).toBeLessThan((70 * MINUTE) / 8)
    expect(sameScale(scale, scaleOf(worked, on('3 09:51')))).toBe(true)
    expect(sameScale(scale, scaleOf(worked, on('3 10:00')))).toBe(false)
    expect(scaleOf(worked, null).cuts).toHaveLength(1)
  })

  it('does so for a log of a few lines too, but not before hours have passed', () => {
    const few = gaps('1 20:00', '1 20:05', '1 20:20')
    expect(scaleOf(few, on('1 21:40'))).toBe(UNCUT)
    const { cuts, toAxis } = scaleOf(few, on('5 20:20'))
    expect(cuts).toMatchObject([{ from: on('1 20:20') }])
    expect(toAxis(on('5 20:20')) - toAxis(on('1 20:20'))).toBeLessThan(10 * MINUTE)
  })

  const stretches = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 90 })), { maxLength: 6 })
    .map((list) => {
      let at = 0
      return list.map(([apart, length]) => {
        const from = at + apart * HOUR
        at = from + length * HOUR
        return { from: instant(from), to: instant(at) }
      })
    })
  const time = fc.integer({ min: -HOUR, max: 900 * HOUR }).map(instant)
  const width = fc.integer({ min: MINUTE, max: 3 * HOUR })

  it('never runs backwards', () => {
    fc.assert(
      fc.property(stretches, width, time, time, (cuts, wide, a, b) => {
        const { toAxis } = cutScale(cuts, wide)
        if (a < b) expect(toAxis(a)).toBeLessThan(toAxis(b))
      }),
    )
  })

  it('is undone by its other half, whatever is shortened', () => {
    fc.assert(
      fc.property(stretches, width, time, (cuts, wide, at) => {
        const { toAxis, toTime } = cutScale(cuts, wide)
        expect(Math.abs(toTime(toAxis(at)) - at)).toBeLessThanOrEqual(1)
        const place = axisTime(at)
        // Inside a cut a millisecond of real time may be very little of the axis.
        expect(Math.abs(toAxis(toTime(place)) - place)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('takes away exactly what it shortens', () => {
    fc.assert(
      fc.property(stretches, width, (cuts, wide) => {
        const scale = cutScale(cuts, wide)
        const end = instant(1000 * HOUR)
        const saved = scale.cuts.reduce((sum, cut) => sum + (cut.to - cut.from) - (cut.end - cut.start), 0)
        expect(end - scale.toAxis(end)).toBeCloseTo(saved, 3)
      }),
    )
  })
})
