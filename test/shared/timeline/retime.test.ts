import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_DEFAULTS, type EventFields } from '../../../shared/incident/event.ts'
import { HOUR, type Instant, instant, MINUTE, SECOND, UTC } from '../../../shared/time/instant.ts'
import {
  canRetime,
  heldPart,
  limited,
  type RetimePart,
  retimeChanges,
  shiftTo,
  stepAt,
} from '../../../shared/timeline/retime.ts'

const at = (clock: string): Instant => instant(Date.parse(`2026-11-22T${clock}Z`))
const event = (more: Partial<EventFields>) => ({
  ...EVENT_DEFAULTS,
  kind: 'hypothesis' as const,
  text: 'Disk',
  occurredAt: at('16:03:20'),
  knownAt: at('16:30:00'),
  ...more,
})
const NOW = at('18:00:00')

describe('[T7] moving an event in time', () => {
  it('goes by the minute at an hour in view, finer from near and coarser from far', () => {
    const widthPx = 1100
    expect(stepAt(HOUR / widthPx)).toBe(MINUTE)
    expect(stepAt((5 * MINUTE) / widthPx)).toBe(10 * SECOND)
    expect(stepAt((24 * HOUR) / widthPx)).toBe(15 * MINUTE)
    expect(stepAt((900 * HOUR) / widthPx)).toBe(HOUR)
  })

  it('snaps to a round time, or to where it was', () => {
    const shift = (wanted: string) => shiftTo(event({}), 'whole', at(wanted), MINUTE, UTC, NOW)
    expect(at('16:03:20') + shift('16:07:10')).toBe(at('16:07:00'))
    expect(shift('16:03:40')).toBe(0)
  })

  it('moves no end past the other, and nothing past now [C2] [C3]', () => {
    const span = event({ endedAt: at('16:20:00') })
    expect(shiftTo(span, 'start', at('16:40:00'), MINUTE, UTC, NOW)).toBe(at('16:20:00') - span.occurredAt)
    expect(at('16:20:00') + shiftTo(span, 'end', at('15:00:00'), MINUTE, UTC, NOW)).toBe(span.occurredAt)
    expect(at('16:20:00') + shiftTo(span, 'whole', at('23:00:00'), MINUTE, UTC, NOW)).toBe(NOW)
  })

  it('never leaves an event ending before it starts, or later than now', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<RetimePart>('whole', 'start', 'end'),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: -500, max: 500 }),
        (part, long, by) => {
          const span = event({ endedAt: instant(at('16:03:20') + long * MINUTE) })
          const moved = { ...span, ...retimeChanges(span, part, limited(span, part, by * MINUTE, NOW)) }
          expect(moved.endedAt).toBeGreaterThanOrEqual(moved.occurredAt)
          expect(moved.endedAt).toBeLessThanOrEqual(NOW)
        },
      ),
    )
  })

  it('takes all times of the whole along, and of an end only that', () => {
    const span = event({ endedAt: at('16:20:00') })
    expect(retimeChanges(span, 'whole', MINUTE)).toMatchObject({
      occurredAt: at('16:04:20'),
      endedAt: at('16:21:00'),
    })
    expect(retimeChanges(span, 'end', MINUTE)).toEqual({ endedAt: at('16:21:00') })
  })

  it('moves what has no end yet by its start, and nothing whose time is not known', () => {
    expect(heldPart(event({}), true, 'end')).toBe('start')
    expect(heldPart(event({ endedAt: at('16:20:00') }), true, 'end')).toBe('end')
    expect(canRetime({ precision: 'about' })).toBe(true)
    expect(canRetime({ precision: 'orderOnly' })).toBe(false)
  })
})
