import { z } from 'zod'
import { HYPOTHESIS_STATES } from '../../shared/incident/event.ts'
import type { RoomStage, RoomView } from '../../shared/review/room.ts'
import { millis, zone as zoneOf } from '../../shared/time/instant.ts'
import { eventId } from './event.ts'
import { instantSchema } from './values.ts'

/* Strict all the way down: what the room's model does not name cannot be sent to it by mistake. */

const text = z.string()
const length = z.number().transform((ms) => millis(ms))
const state = z.enum(HYPOTHESIS_STATES).nullable()

const places = z.array(z.strictObject({ start: z.number(), end: z.number() }))
const verdict = z.enum(['agreed', 'disputed']).nullable()
const story = z.array(z.strictObject({ label: text, text }))
const zone = text.transform(zoneOf)

const mark = z.strictObject({
  event: eventId,
  lane: text,
  kind: text,
  state,
  shape: z.enum(['point', 'span']),
  misleading: z.boolean(),
  running: z.boolean(),
  start: z.number(),
  end: z.number(),
  label: text,
})

const strip = z.strictObject({
  drawn: z.strictObject({
    lanes: z.array(z.strictObject({ id: text, label: text })),
    marks: z.array(mark),
    bands: places,
    ticks: z.array(
      z.strictObject({ at: instantSchema, kind: z.enum(['second', 'minute', 'day', 'dayAndTime']), place: z.number() }),
    ),
    clocksChange: z.boolean(),
    cuts: places,
    fog: z.number().nullable(),
  }),
  zone,
  current: eventId.nullable(),
  known: z.strictObject({ at: z.number(), words: text }).nullable(),
})

const peek = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('fog') }),
  z.strictObject({ kind: z.literal('step'), time: text, eventKind: text, state, text, verdict }),
])

const moment = z.strictObject({ time: text, date: text, lag: text }).nullable()

const card = z.strictObject({
  kind: text,
  state,
  kindWords: text,
  when: text,
  zone: text,
  beside: z.array(text),
  isMisleading: z.boolean(),
  text,
  verdict,
  people: text,
  story,
  times: z
    .strictObject({
      happened: text,
      known: moment,
      logged: moment,
      spent: z.strictObject({ label: text, length: text, notes: z.array(text) }).nullable(),
    })
    .nullable(),
  progress: z.strictObject({
    place: z.int(),
    total: z.int(),
    filter: z.enum(['starred', 'all']),
    dots: z.array(z.strictObject({ key: text, verdict, isCurrent: z.boolean() })),
  }),
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
    before: peek,
    card: card.nullable(),
    next: peek,
  }),
  z.strictObject({ kind: z.literal('check'), agreed: z.int(), disputed: z.int(), total: z.int() }),
  z.strictObject({
    kind: z.literal('learning'),
    columns: z.array(z.strictObject({ title: text, cards: z.array(z.strictObject({ text, votes: z.int() })) })),
  }),
  z.strictObject({
    kind: z.literal('paths'),
    paths: z.array(z.strictObject({ name: text, text, story, cost: text, lag: text })),
  }),
  z.strictObject({
    kind: z.literal('factors'),
    factors: z.array(z.strictObject({ text, isPrimary: z.boolean(), kind: text, events: z.array(text) })),
  }),
  z.strictObject({
    kind: z.literal('questions'),
    questions: z.array(z.strictObject({ text, about: text, owner: text, answer: text })),
  }),
  z.strictObject({ kind: z.literal('next'), items: z.array(text) }),
  z.strictObject({ kind: z.literal('break') }),
])

export const roomView: z.ZodType<RoomView | null> = z
  .strictObject({
    theme: z.enum(['light', 'dark']),
    title: text,
    severity: z.strictObject({ name: text, rank: z.int() }).nullable(),
    timer: z
      .strictObject({ block: text, planned: length, spent: length, asOf: instantSchema, runs: z.boolean() })
      .nullable(),
    hands: z.strictObject({ question: text, count: z.int(), of: z.int() }).nullable(),
    stage,
  })
  .nullable()
