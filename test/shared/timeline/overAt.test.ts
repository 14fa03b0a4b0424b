import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { toIso } from '../../../shared/time/instant.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import {
  type Gesture,
  impact,
  incidentOf,
  note,
  resolution,
  severityChanged,
  statusChanged,
} from '../../helpers/build.ts'

const over = (...events: readonly Gesture[]) => {
  const at = overAt(incidentOf(...events).timeline)
  return at === null ? null : toIso(at).slice(11, 16)
}

describe('when an incident was over [M7]', () => {
  it('is the time of its resolution, whatever is noted later', () => {
    expect(over(note('10:00', 'Up'), resolution('11:00', 'Done'), note('12:00', 'Thanks'))).toBe('11:00')
    expect(over(note('10:00', 'Up'))).toBeNull()
  })

  it('is the first of several statuses that say so, and the resolution before them', () => {
    expect(over(statusChanged('resolved', '11:00'), statusChanged('closed', '12:00'))).toBe('11:00')
    expect(over(resolution('10:50', 'Done'), statusChanged('resolved', '11:00'))).toBe('10:50')
    expect(over(statusChanged('resolved', '11:00'), resolution('11:10', 'Really done'))).toBe('11:10')
  })

  it('is open again once another status or a lasting impact follows', () => {
    const reopened = [resolution('11:00', 'Done'), statusChanged('investigating', '12:00')]
    expect(over(...reopened)).toBeNull()
    expect(over(...reopened, statusChanged('resolved', '13:00'), statusChanged('closed', '14:00'))).toBe('13:00')
    expect(over(resolution('11:00', 'Done'), impact('12:00', 'Slow'))).toBeNull()
    expect(over(resolution('11:00', 'Done'), impact('12:00', 'Slow', { until: '12:30' }))).toBe('11:00')
    expect(over(resolution('11:00', 'Done'), severityChanged('SEV3', '12:00'))).toBe('11:00')
  })

  it('is what reading from the beginning to the end says', () => {
    const one = fc.constantFrom(
      (time: string) => note(time, `Note ${time}`),
      (time: string) => resolution(time, `Done ${time}`),
      (time: string) => impact(time, `Slow ${time}`),
      (time: string) => statusChanged('resolved', time),
      (time: string) => statusChanged('closed', time),
      (time: string) => statusChanged('monitoring', time),
    )
    const next = (before: IncidentEvent['occurredAt'] | null, { kind, change, occurredAt }: IncidentEvent) => {
      if (kind === 'resolution') return occurredAt
      if (kind === 'impact') return null
      if (change?.what !== 'status') return before
      return change.to === 'monitoring' ? null : (before ?? occurredAt)
    }
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (make) => {
        const { timeline } = incidentOf(...make.map((event, minute) => event(`10:${minute + 10}`)))
        expect(overAt(timeline)).toBe(timeline.reduce(next, null as IncidentEvent['occurredAt'] | null))
      }),
    )
  })
})
