import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../shared/incident/incident.ts'
import { type Dismissal, forgottenIn, lastRecordedAt, MOST_TIMES, nudgeOf } from '../../../shared/nudge/nudgeOf.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import {
  action,
  communication,
  declared,
  entry,
  hypothesis,
  incidentOf,
  note,
  roleTaken,
  severityChanged,
  statusChanged,
} from '../../helpers/build.ts'

/** Recorded moments of these incidents; events happen at the moment they are recorded. */
const recorded = (n: number): number => entry(n, note('10:00', 'x')).recordedAt

const nudged = (incident: Incident, minutes: number, dismissed: readonly Dismissal[] = []) =>
  nudgeOf(forgottenIn(incident), instant(lastOf(incident) + minutes * MINUTE), dismissed)

const lastOf = ({ timeline, declaredAt }: Incident): number =>
  Math.max(declaredAt, ...timeline.map((e) => e.recordedAt))

const quiet = (incident: Incident): Incident => ({ ...incident, updateMinutes: 0 })
const led = quiet(
  incidentOf(
    declared('x', { severity: 'SEV1' }),
    roleTaken('incidentCommander', 'Lee', '10:00'),
    hypothesis('10:01', 'Cache'),
  ),
)

describe('the last moment recorded', () => {
  it('is that of all events there are, whichever came or went since it was asked', () => {
    const { timeline, declaredAt } = incidentOf(
      declared('x'),
      ...Array.from({ length: 20 }, (_, n) => note(`10:${10 + n}`, `${n}`)),
    )
    fc.assert(
      fc.property(fc.array(fc.subarray([...timeline]), { minLength: 2, maxLength: 8 }), (lists) => {
        for (const list of lists) {
          const last = Math.max(declaredAt, ...list.map(({ recordedAt }) => recordedAt))
          expect(lastRecordedAt({ timeline: list, declaredAt })).toBe(last)
        }
      }),
    )
  })
})

describe('[N1] a nudge', () => {
  it('asks for a commander after three minutes, for a severity after five', () => {
    const bare = quiet(incidentOf(declared('x')))
    expect(nudged(bare, 2)).toBeNull()
    expect(nudged(bare, 3)).toMatchObject({ kind: 'commander', since: bare.declaredAt })
    const commanded = quiet(incidentOf(declared('x'), roleTaken('incidentCommander', 'Lee', '10:00')))
    expect(nudged(commanded, 4)).toBeNull()
    expect(nudged(commanded, 5)?.kind).toBe('severity')
    expect(nudged(quiet(incidentOf(declared(), severityChanged('SEV2', '10:00'))), 5)?.kind).toBe('commander')
  })

  it('asks after twelve silent minutes, and names what is being tested', () => {
    expect(nudged(led, 11)).toBeNull()
    expect(nudged(led, 12)).toMatchObject({ kind: 'silence', about: { text: 'Cache' } })
  })

  it('says that an update is overdue, once there is something to say', () => {
    const told = incidentOf(
      declared('x', { severity: 'SEV1' }),
      roleTaken('incidentCommander', 'Lee', '10:00'),
      communication('10:00', 'Told'),
    )
    const due = (told.timeline[1]?.occurredAt ?? 0) + 30 * MINUTE
    expect(nudgeOf(forgottenIn(told), instant(due), [])?.kind).not.toBe('update')
    const news = incidentOf(
      declared('x', { severity: 'SEV1' }),
      roleTaken('incidentCommander', 'Lee', '10:00'),
      communication('10:00', 'Told'),
      action('10:05', 'Restart'),
    )
    const now = instant(Math.max(due, recorded(4)))
    expect(nudgeOf(forgottenIn(news), now, [])).toMatchObject({ kind: 'update', since: due })
  })

  it('holds its peace for a while when it is sent away, comes back, and gives up after five times', () => {
    const first = nudged(led, 12)
    if (first === null) throw new Error('no nudge')
    const dismissed = (minutes: number): Dismissal => ({ ...first, at: instant(first.since + minutes * MINUTE) })
    expect(nudged(led, 21, [dismissed(12)])).toBeNull()
    expect(nudged(led, 22, [dismissed(12)])?.kind).toBe('silence')
    const often = Array.from({ length: MOST_TIMES }, (_, time) => dismissed(12 + 10 * time))
    expect(nudged(led, 300, often.slice(1))?.kind).toBe('silence')
    expect(nudged(led, 300, often)).toBeNull()
  })

  it('is silent about an incident that is over, or that was left alone', () => {
    expect(nudged(quiet(incidentOf(declared(), statusChanged('resolved', '10:00'))), 60)).toBeNull()
    expect(nudged(led, 6 * 60)?.kind).toBe('silence')
    expect(nudged(led, 6 * 60 + 1)).toBeNull()
  })
})
