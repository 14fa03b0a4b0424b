import fc from 'fast-check'
import { HYPOTHESIS_STATES, PRECISIONS, STATUSES } from '../../shared/incident/event.ts'
import { EVENT_KINDS } from '../../shared/incident/kinds.ts'
import type { JournalEntry, Op } from '../../shared/journal/entry.ts'
import { instant } from '../../shared/time/instant.ts'
import {
  actionItem,
  amended,
  at,
  cleared,
  declared,
  entry,
  eventId,
  factor,
  incidentAmended,
  overridden,
  recorded,
  redone,
  restored,
  retracted,
  undone,
} from './build.ts'

/* Small random journals: few names and few moments, so that entries meet, tie and contradict each other. */

const EVENTS = ['a', 'b', 'c', 'd', 'e'] as const
const BATCHES = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'] as const
const DEVICES = ['laptop', 'tower'] as const

const event = fc.constantFrom(...EVENTS)
const minute = fc.integer({ min: 0, max: 12 }).map((n) => instant(at('10:00') + n * 60_000))
const clock = fc.constantFrom('10:00', '10:01', '10:02')
const word = fc.constantFrom('alpha', 'beta', 'gamma')

const change = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...STATUSES).map((to) => ({ what: 'status', from: null, to }) as const),
  fc.constantFrom('SEV1', 'SEV2').map((to) => ({ what: 'severity', from: null, to }) as const),
  word.map((to) => ({ what: 'role', role: 'incidentCommander', from: null, to }) as const),
)

const fields = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  text: word,
  occurredAt: minute,
  endedAt: fc.option(minute),
  precision: fc.constantFrom(...PRECISIONS),
  state: fc.constantFrom(...HYPOTHESIS_STATES),
  people: fc.subarray(['Lee', 'Kim']),
  acknowledgedAt: fc.option(minute),
  endsImpact: fc.boolean(),
  change,
})

const changes = fields.chain((all) =>
  fc.subarray(Object.entries(all), { minLength: 1 }).map((some): Partial<typeof all> => Object.fromEntries(some)),
)

const batch = fc.constantFrom(...BATCHES)

/** Any op at all, undo and redo of any batch included. */
export const anyOp: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(event, fields)
      .map(([id, f]): Op => ({ op: 'event.add', d: { event: eventId(id), fields: f } })),
  },
  { weight: 6, arbitrary: fc.tuple(event, changes).map(([id, some]) => amended(id, some)) },
  { weight: 2, arbitrary: event.map((id) => retracted(id)) },
  { weight: 2, arbitrary: event.map((id) => restored(id)) },
  { weight: 3, arbitrary: batch.map((name) => undone(name)) },
  { weight: 3, arbitrary: batch.map((name) => redone(name)) },
  { weight: 1, arbitrary: word.map((title) => declared(title, { severity: 'SEV3' })) },
  { weight: 1, arbitrary: word.map((title) => incidentAmended({ title })) },
  { weight: 1, arbitrary: fc.tuple(word, fc.boolean()).map(([text, primary]) => factor(text, primary)) },
  { weight: 1, arbitrary: word.map((text) => actionItem(text)) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([id, markdown]) => recorded('prose', id, { markdown })) },
  { weight: 1, arbitrary: word.map((id) => recorded('prose', id, { removed: true })) },
  { weight: 1, arbitrary: clock.map((time) => overridden('detected', time)) },
  { weight: 1, arbitrary: fc.constant(cleared('detected')) },
  { weight: 1, arbitrary: fc.constant<Op>({ op: 'unknown', name: 'later', d: 1 }) },
)

/** A journal by two devices, with ties in the clock. Ids are unique, as they are in any real journal. */
export const anyJournal: fc.Arbitrary<readonly JournalEntry[]> = fc
  .array(fc.tuple(anyOp, fc.integer({ min: 0, max: 9 }), batch, fc.constantFrom(...DEVICES)), { maxLength: 24 })
  .map((lines) => lines.map(([op, n, name, device], i) => entry(n, op, { batch: name, device, id: `id-${i}` })))

/** The same entries in another order, some of them more than once, as copies. */
export const shuffled = (entries: readonly JournalEntry[]): fc.Arbitrary<readonly JournalEntry[]> =>
  fc
    .array(fc.nat({ max: Math.max(0, entries.length - 1) }), { maxLength: 6 })
    .map((repeats) => [...entries, ...repeats.flatMap((i) => entries[i] ?? [])].map((line) => structuredClone(line)))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
