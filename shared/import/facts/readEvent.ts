import { z } from 'zod'
import { MAX_TEXT_CHARACTERS } from '../../incident/commands.ts'
import type { DetectionMethod, Precision } from '../../incident/event.ts'
import type { EventKind } from '../../incident/kinds.ts'
import type { FactsEvent, FactsProblem } from './shape.ts'
import { readTime, TIME_HINT } from './times.ts'
import { expected, text } from './words.ts'

const time = z
  .string({ error: expected('a time') })
  .refine((value) => readTime(value) !== null, { error: ({ input }) => `“${input}” is not a time: ${TIME_HINT}` })

const eventSchema = z
  .looseObject(
    {
      time,
      kind: text('a kind'),
      text: text('the text of the event'),
      end: time.nullish(),
      precision: z.string({ error: expected('text') }).nullish(),
      note: z.string({ error: expected('text') }).nullish(),
      method: z.string({ error: expected('text') }).nullish(),
    },
    { error: expected('an object') },
  )
  .refine(({ time: start, end }) => end === undefined || end === null || !isBefore(end, start), {
    path: ['end'],
    error: 'it lies before the time of the event',
  })
  .refine(({ text: words, note }) => withNote(words, note).length <= MAX_TEXT_CHARACTERS, {
    path: ['text'],
    error: `it is longer than the ${MAX_TEXT_CHARACTERS} characters that an event can hold`,
  })

function isBefore(end: string, start: string): boolean {
  const [a, b] = [readTime(start), readTime(end)]
  return a !== null && b !== null && b.at < a.at
}

/** The remark of the source stays with the text, in brackets. */
const withNote = (words: string, note: string | null | undefined): string =>
  note === undefined || note === null || note.trim() === '' ? words.trim() : `${words.trim()} (${note.trim()})`

/** What each kind of the file becomes. A misleading path is a hypothesis that was ruled out. */
const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ...['detection', 'action', 'hypothesis', 'escalation', 'communication', 'impact'].map(
    (kind) => [kind, kind] as const,
  ),
  ...['mitigation', 'resolution', 'decision', 'note'].map((kind) => [kind, kind] as const),
  ['impact_change', 'impact'],
  ['misleading_path', 'hypothesis'],
])

const PRECISIONS: ReadonlyMap<string, Precision> = new Map([
  ['exact', 'exact'],
  ['approx', 'about'],
  ['about', 'about'],
  ['before', 'before'],
  ['after', 'after'],
  ['order_only', 'orderOnly'],
  ['day', 'day'],
])

/** How a detection came about, as a file may say it. */
const METHODS: ReadonlyMap<string, DetectionMethod> = new Map([
  ['alert', 'alert'],
  ['customer_report', 'customerReport'],
  ['staff_report', 'staffReport'],
  ['other', 'other'],
])

/** One event of the file, or why it is left out; either with the places named. */
export interface EventReading {
  readonly event: FactsEvent | null
  readonly skipped: readonly FactsProblem[]
  readonly warnings: readonly FactsProblem[]
}

/** Reads `events[position]`. A missing or wrong field leaves the event out [F2]; an unknown word is a warning [F4]. */
export function readEvent(value: unknown, position: number): EventReading {
  const path = `events[${position}]`
  const parsed = eventSchema.safeParse(value)
  if (!parsed.success) {
    const skipped = parsed.error.issues.map((issue) => ({
      path: [path, ...issue.path.map(String)].join('.'),
      reason: issue.message,
    }))
    return { event: null, skipped, warnings: [] }
  }
  const { data } = parsed
  const start = readTime(data.time)
  if (start === null) return { event: null, skipped: [{ path: `${path}.time`, reason: TIME_HINT }], warnings: [] }
  const warnings: FactsProblem[] = []
  const kind = KINDS.get(data.kind.trim())
  if (kind === undefined) {
    warnings.push({ path: `${path}.kind`, reason: `“${data.kind}” is not known; the event is kept as a note` })
  }
  const given = data.precision === undefined || data.precision === null ? 'exact' : data.precision.trim()
  const precision = PRECISIONS.get(given)
  if (precision === undefined) {
    warnings.push({ path: `${path}.precision`, reason: `“${given}” is not known; the time is taken as exact` })
  }
  const method = data.method === undefined || data.method === null ? null : METHODS.get(data.method.trim())
  if (method === undefined) {
    warnings.push({ path: `${path}.method`, reason: `“${data.method}” is not known; the method is left open` })
  }
  const event: FactsEvent = {
    position,
    kind: kind ?? 'note',
    misleading: data.kind.trim() === 'misleading_path',
    text: withNote(data.text, data.note),
    at: start.at,
    end: data.end === undefined || data.end === null ? null : (readTime(data.end)?.at ?? null),
    precision: start.dayOnly && (precision === undefined || precision === 'exact') ? 'day' : (precision ?? 'exact'),
    method: method ?? null,
  }
  return { event, skipped: [], warnings }
}
