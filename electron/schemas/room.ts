import { z } from 'zod'
import { HYPOTHESIS_STATES } from '../../shared/incident/event.ts'
import type { RoomStage, RoomView } from '../../shared/review/room.ts'
import { millis } from '../../shared/time/instant.ts'
import { instantSchema } from './values.ts'

/* Strict all the way down: what the room's model does not name cannot be sent to it by mistake. */

const text = z.string()
const length = z.number().transform((ms) => millis(ms))
const state = z.enum(HYPOTHESIS_STATES).nullable()

const mark = z.strictObject({
  kind: text,
  state,
  isMisleading: z.boolean(),
  from: z.number(),
  to: z.number(),
  label: text,
  room: z.number(),
  isCurrent: z.boolean(),
})

const strip = z.strictObject({
  ticks: z.array(z.strictObject({ at: z.number(), label: text })),
  lanes: z.array(z.strictObject({ label: text, marks: z.array(mark) })),
  known: z.strictObject({ at: z.number(), words: text }).nullable(),
  current: z.number().nullable(),
})

const card = z.strictObject({
  kind: text,
  state,
  kindWords: text,
  when: text,
  zone: text,
  isMisleading: z.boolean(),
  text,
  people: text,
  story: z.array(z.strictObject({ label: text, text })),
  happened: text,
  known: z.strictObject({ time: text, unseen: text }).nullable(),
  spent: z.strictObject({ label: text, length: text }).nullable(),
  place: z.int(),
  total: z.int(),
  of: text,
})

const stage: z.ZodType<RoomStage> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opening'),
    rules: z.array(text),
    agenda: z.array(z.strictObject({ name: text, minutes: z.number() })),
  }),
  z.strictObject({
    kind: z.literal('summary'),
    facts: z.array(z.strictObject({ label: text, value: text, note: text })),
    impact: text,
  }),
  z.strictObject({
    kind: z.literal('walk'),
    strip: strip.nullable(),
    before: z.strictObject({ time: text, kind: text, state, text }).nullable(),
    card: card.nullable(),
    next: z.enum(['none', 'fog', 'later']),
  }),
  z.strictObject({ kind: z.literal('check'), agreed: z.int(), disputed: z.int(), total: z.int() }),
  z.strictObject({
    kind: z.literal('learning'),
    columns: z.array(z.strictObject({ title: text, cards: z.array(z.strictObject({ text, votes: z.int() })) })),
  }),
  z.strictObject({ kind: z.literal('next'), items: z.array(text) }),
  z.strictObject({ kind: z.literal('break') }),
])

export const roomView: z.ZodType<RoomView> = z.strictObject({
  theme: z.enum(['light', 'dark']),
  title: text,
  severity: z.strictObject({ name: text, rank: z.int() }).nullable(),
  timer: z
    .strictObject({ block: text, planned: length, spent: length, asOf: instantSchema, runs: z.boolean() })
    .nullable(),
  hands: z.strictObject({ question: text, count: z.int(), of: z.int() }).nullable(),
  stage,
})
