import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BulkChange } from '../../../shared/incident/commands.ts'
import { decide } from '../../../shared/incident/decide.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { rejectionMessage } from '../../../shared/incident/rejectionMessage.ts'
import { replay } from '../../../shared/incident/replay.ts'
import { action, at, declared, detection, eventId, incidentOf, journal, note, obeyed } from '../../helpers/build.ts'
import { obeying, opsOf, refusal } from '../../helpers/deciding.ts'
import { anyOp } from '../../helpers/random.ts'

const THREE = [
  declared(),
  note('10:00', 'a', { tags: ['db'] }),
  note('10:10', 'b'),
  action('10:20', 'c', { until: '10:40' }),
]
const ids = (...names: readonly string[]) => names.map(eventId)
const event = (incident: Incident, name: string) => incident.events.get(eventId(name))

describe('a change of several events', () => {
  it('[C20] is one gesture with one readable undo', () => {
    const tagged = obeying(THREE, {
      kind: 'amendEvents',
      events: ids('a', 'b', 'c'),
      change: { kind: 'tag', tag: ' db ' },
    })
    expect(['a', 'b', 'c'].map((name) => event(tagged, name)?.tags)).toEqual([['db'], ['db'], ['db']])
    // One of them had it already.
    expect(tagged.undo?.label).toBe('Undo tag 2 events')
    const label = (change: BulkChange, ...names: readonly string[]) =>
      obeying(THREE, { kind: 'amendEvents', events: ids(...names), change }).undo?.label
    expect(label({ kind: 'untag', tag: 'db' }, 'a', 'b')).toBe('Undo untag note “a”')
    expect(label({ kind: 'set', changes: { starred: true } }, 'a', 'b', 'c')).toBe('Undo star 3 events')
    expect(label({ kind: 'set', changes: { kind: 'action' } }, 'a', 'b')).toBe('Undo change the kind of 2 events')
    expect(label({ kind: 'addPerson', person: 'Lee' }, 'a', 'b')).toBe('Undo add a person to 2 events')
    expect(label({ kind: 'shift', by: -60_000 }, 'a', 'b')).toBe('Undo shift 2 events')
  })

  it('[C20] shifts an event as a whole, and when it was known only if that is when it happened', () => {
    const gestures = [...THREE, detection('11:00', 'd', { knownAt: at('11:00') })]
    const shifted = obeying(gestures, {
      kind: 'amendEvents',
      events: ids('c', 'd'),
      change: { kind: 'shift', by: -5 * 60_000 },
    })
    expect([event(shifted, 'c')?.occurredAt, event(shifted, 'c')?.endedAt]).toEqual([at('10:15'), at('10:35')])
    expect(event(shifted, 'd')?.knownAt).toBe(at('10:55'))
    expect(event(shifted, 'c')?.knownAt).toBe(event(incidentOf(...THREE), 'c')?.knownAt)
  })

  it('[C20] is refused as a whole, naming the event that stands in the way', () => {
    const incident = incidentOf(...THREE, note('11:59', 'late'))
    const refused = refusal(incident, {
      kind: 'amendEvents',
      events: ids('a', 'late'),
      change: { kind: 'shift', by: 600_000 },
    })
    expect(refused?.kind === 'oneOfMany' && [refused.text, refused.because.kind]).toEqual(['late', 'inTheFuture'])
    expect(refused === null ? '' : rejectionMessage(refused)).toMatch(/^“late” stands in the way\. This time is still/)
    expect(
      refusal(incident, { kind: 'amendEvents', events: ids('a', 'x'), change: { kind: 'tag', tag: 'q' } })?.kind,
    ).toBe('unknownEvent')
    expect(refusal(incident, { kind: 'amendEvents', events: ids('a'), change: { kind: 'tag', tag: ' ' } })?.kind).toBe(
      'invalidValue',
    )
    expect(refusal(incident, { kind: 'amendEvents', events: ids('a'), change: { kind: 'tag', tag: 'db' } })?.kind).toBe(
      'nothingToDo',
    )
  })

  it('[C20] retracts and restores several in one gesture, passing over those that are so already', () => {
    const gone = obeying(THREE, { kind: 'retractEvents', events: ids('a', 'b'), reason: ' noise ' })
    expect(gone.timeline.map(({ text }) => text)).toEqual(['c'])
    expect(event(gone, 'a')?.retracted?.reason).toBe('noise')
    expect(gone.undo?.label).toBe('Undo retract 2 events')
    const back = obeying(
      THREE,
      { kind: 'retractEvents', events: ids('a', 'b'), reason: '' },
      { kind: 'restoreEvents', events: ids('a', 'b', 'c') },
    )
    expect(back.timeline.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    expect(back.undo?.label).toBe('Undo restore 2 events')
  })

  it('[C20] comes to the same as correcting each event by itself', () => {
    const anyChange: fc.Arbitrary<BulkChange> = fc.oneof(
      fc.record({ kind: fc.constantFrom('tag' as const, 'untag' as const), tag: fc.constantFrom('db', 'web') }),
      fc.record({ kind: fc.constantFrom('addPerson' as const, 'removePerson' as const), person: fc.constant('Ana') }),
      fc.record({ kind: fc.constant('shift' as const), by: fc.integer({ min: -9_000_000, max: -1 }) }),
      fc.record({
        kind: fc.constant('set' as const),
        changes: fc.record({ starred: fc.boolean(), kind: fc.constantFrom('note', 'hypothesis') }),
      }),
    )
    fc.assert(
      fc.property(fc.array(anyOp, { maxLength: 12 }), anyChange, (ops, change) => {
        const entries = journal(declared(), ...ops)
        const incident = replay(entries)
        const events = [...incident.events.keys()]
        fc.pre(events.length > 0)
        const command = { kind: 'amendEvents', events, change } as const
        const stamp = { now: at('2040-01-01 00:00'), by: 'Sam', newId: () => 'batch-x' }
        if (!decide(incident, command, stamp).ok) return
        const together = replay(obeyed(entries, '2040-01-01 00:00', command))
        const singly = events.reduce((so, id) => {
          const one = { kind: 'amendEvents', events: [id], change } as const
          return decide(replay(so), one, stamp).ok ? obeyed(so, '2040-01-01 00:00', one) : so
        }, entries)
        const values = (each: Incident) =>
          [...each.events.values()].map(({ edits, ...fields }) => ({
            ...fields,
            edits: edits.map(({ field, was, is }) => ({ field, was, is })),
          }))
        expect(values(together)).toEqual(values(replay(singly)))
      }),
      { numRuns: 60 },
    )
  })

  it('[I1] keeps an entry whose gesture this version does not know', () => {
    const [op] = opsOf(incidentOf(...THREE), {
      kind: 'amendEvents',
      events: ids('b'),
      change: { kind: 'tag', tag: 'q' },
    })
    const newer = JSON.parse(JSON.stringify(op).replace('"bulk"', '"swirl"'))
    const incident = incidentOf(...THREE, newer)
    expect(event(incident, 'b')?.tags).toEqual(['q'])
    expect(incident.undo?.label).toBe('Undo edit note “b”')
  })
})
