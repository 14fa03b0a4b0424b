import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { emptyReplay, extendReplay, replay } from '../../../shared/incident/replay.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import {
  amended,
  at,
  declared,
  detection,
  entry,
  entryId,
  eventId,
  hypothesis,
  journal,
  redone,
  undone,
} from '../../helpers/build.ts'
import { anyJournal, anyOp, shuffled } from '../../helpers/random.ts'

// Laws from docs/spec.md, on random journals. A failure prints its seed.

/** An incident as plain data, so that two can be compared whole. */
const plain = ({ events, milestoneOverrides, ...rest }: Incident) => ({
  ...rest,
  events: [...events],
  overrides: [...milestoneOverrides].sort(),
})

const inParts = (entries: readonly JournalEntry[], cuts: readonly number[]): Incident => {
  const edges = [0, ...cuts.map((cut) => cut % (entries.length + 1)).sort((a, b) => a - b), entries.length]
  return edges.slice(1).reduce((so, edge, i) => extendReplay(so, entries.slice(edges[i], edge)), emptyReplay).incident
}

describe('replay', () => {
  it('[J1] gives one incident for one set of entries: any order, any repeats', () => {
    const case_ = anyJournal.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)))
    fc.assert(
      fc.property(case_, ([entries, again]) => {
        expect(plain(replay(again))).toEqual(plain(replay(entries)))
      }),
      { numRuns: 400 },
    )
  })

  it('[J1] gives the same in any parts as at once', () => {
    const case_ = anyJournal.chain((entries) => fc.tuple(shuffled(entries), fc.array(fc.nat(), { maxLength: 8 })))
    fc.assert(
      fc.property(case_, ([entries, cuts]) => {
        expect(plain(inParts(entries, cuts))).toEqual(plain(replay(entries)))
      }),
      { numRuns: 400 },
    )
  })

  it('[J4] keeps this up when different lines share an id', () => {
    const sharing = anyJournal.map((entries) => entries.map((line, i) => ({ ...line, id: entryId(`id-${i % 3}`) })))
    fc.assert(
      fc.property(
        sharing.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries), fc.array(fc.nat()))),
        ([entries, again, cuts]) => {
          expect(plain(inParts(again, cuts))).toEqual(plain(replay(entries)))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('[J1] answers the very same replay when nothing is new', () => {
    fc.assert(
      fc.property(anyJournal, (entries) => {
        const once = extendReplay(emptyReplay, entries)
        expect(extendReplay(once, structuredClone(entries))).toBe(once)
      }),
    )
  })

  it('[J1] leaves the replay it extends as it was', () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (first, second) => {
        const before = extendReplay(emptyReplay, first)
        const picture = plain(before.incident)
        extendReplay(before, second)
        expect(plain(before.incident)).toEqual(picture)
      }),
    )
  })

  it('[I7] a redo after an undo gives back what was there', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { minLength: 1, maxLength: 15 }), (ops) => {
        const before = journal(declared(), ...ops)
        const step = replay(before).undo
        fc.pre(step !== null)
        const back = [...before, entry(50, undone(step?.batch ?? ''), { batch: 'u' })]
        const forth = [...back, entry(51, redone(step?.batch ?? ''), { batch: 'r' })]
        expect(replay(back).redo?.batch).toBe(step?.batch)
        const { entryCount: _, redo: __, ...standing } = plain(replay(forth))
        const { entryCount: ___, redo: ____, ...was } = plain(replay(before))
        expect(standing).toEqual(was)
      }),
    )
  })

  it('[I4] gives no number to an event before it is there, though its correction was recorded earlier', () => {
    const before = journal(amended('a', { kind: 'hypothesis' }), hypothesis('10:00', 'b', { id: 'b' }))
    const after = [...before, entry(9, detection('10:01', 'a', { id: 'a' }))]
    expect(replay(before).events.get(eventId('b'))?.number).toBe('H1')
    expect(replay(after).events.get(eventId('b'))?.number).toBe('H1')
  })

  it('[I4] never changes a number by adding entries at the end of the record', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { maxLength: 20 }), (ops) => {
        const entries = journal(...ops)
        const numbers = new Map<string, string>()
        for (let i = 1; i <= entries.length; i++) {
          for (const { id, kind, number } of replay(entries.slice(0, i)).events.values()) {
            const letter = new Map([
              ['hypothesis', 'H'],
              ['escalation', 'E'],
              ['impact', 'I'],
            ]).get(kind)
            expect(number?.charAt(0)).toBe(letter)
            if (number === null) continue
            expect(numbers.get(`${id} ${kind}`) ?? number).toBe(number)
            numbers.set(`${id} ${kind}`, number)
          }
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size)
      }),
    )
  })
})

/** A replay of the events as slow and as plain as can be: walks everything for every event. */
function slowly(entries: readonly JournalEntry[]): readonly (Partial<EventFields> & { readonly id: string })[] {
  const sorted = [...entries].sort((a, b) => (a.hlc + a.id < b.hlc + b.id ? -1 : 1))
  const isUndone = (batch: string): boolean =>
    sorted.findLast(({ op }) => (op.op === 'batch.undo' || op.op === 'batch.redo') && op.d.batch === batch)?.op.op ===
    'batch.undo'
  const standing = sorted.filter(({ batch }) => !isUndone(batch))
  const shown: { fields: Partial<EventFields>; id: string; at: number; place: number }[] = []
  for (const id of new Set(standing.flatMap(({ op }) => (op.op === 'event.add' ? [op.d.event] : [])))) {
    const place = standing.findIndex(({ op }) => op.op === 'event.add' && op.d.event === id)
    const add = standing[place]?.op
    if (add?.op !== 'event.add') continue
    let fields: Partial<EventFields> = add.d.fields
    let retracted = false
    for (const { op } of standing) {
      if (op.op === 'event.amend' && op.d.event === id) fields = { ...fields, ...op.d.changes }
      if (op.op === 'event.retract' && op.d.event === id) retracted = true
      if (op.op === 'event.restore' && op.d.event === id) retracted = false
    }
    if (!retracted) shown.push({ fields, id, at: fields.occurredAt ?? 0, place })
  }
  return shown.sort((a, b) => a.at - b.at || a.place - b.place).map(({ fields, id }) => ({ ...fields, id }))
}

describe('the timeline', () => {
  it('[I2] is what a slow and simple replay makes of it', () => {
    fc.assert(
      fc.property(anyJournal, (entries) => {
        const fast: readonly IncidentEvent[] = replay(entries).timeline
        const slow = slowly(entries)
        expect(fast.map(({ id }) => id)).toEqual(slow.map(({ id }) => id))
        for (const [i, event] of fast.entries()) expect(event).toMatchObject(slow[i] ?? {})
      }),
      { numRuns: 400 },
    )
  })
})

describe('metrics', () => {
  it('[M10] are never negative, and what is missing is explained', () => {
    fc.assert(
      fc.property(anyJournal, (entries) => {
        const { durations, gaps } = metricsOf(replay(entries), at('11:00'))
        for (const { ms } of Object.values(durations)) expect(ms ?? 0).toBeGreaterThanOrEqual(0)
        const reported = Object.values(durations).filter(
          ({ name }) => !/From(Detection|Declaration)$|^active$|^silence$|^misleadingPathsAfter$/.test(name),
        )
        for (const { ms, label } of reported) {
          if (ms !== null || label === 'Impact' || label === 'Time on misleading paths') continue
          expect(gaps.join('\n').toLowerCase()).toContain(label.toLowerCase())
        }
      }),
      { numRuns: 400 },
    )
  })
})
