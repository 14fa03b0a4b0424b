import { type Instant, instant } from '../../time/instant.ts'
import { CLOCK_TOLERANCE_MS, MAX_TEXT_CHARACTERS, type Rejection } from '../commands.ts'
import {
  AUDIENCES,
  CERTAINTIES,
  DETAIL_TEXTS,
  DETECTION_METHODS,
  type EventFields,
  HYPOTHESIS_STATES,
  OUTCOMES,
  PRECISIONS,
} from '../event.ts'
import type { Incident } from '../incident.ts'
import { isBuiltInKind } from '../kinds.ts'

/** The last moment that a date can hold. */
const LAST_INSTANT = 8.64e15

/** Refuses text that says nothing, or is too long for an event [C1]. */
export function textProblem(text: string): Rejection | null {
  if (text.trim() === '') return { kind: 'emptyText' }
  return lengthProblem(text)
}

/** Refuses text that is too long for any field; empty is fine. */
export const lengthProblem = (text: string): Rejection | null =>
  text.length > MAX_TEXT_CHARACTERS ? { kind: 'textTooLong', characters: text.length } : null

/** Refuses what is no time at all, or lies ahead of our clock by more than clocks disagree [C2]. */
export function timeProblem(field: string, at: Instant, now: Instant): Rejection | null {
  if (!Number.isSafeInteger(at) || Math.abs(at) > LAST_INSTANT) {
    return { kind: 'invalidValue', field, reason: 'it is not a time' }
  }
  return at > instant(now + CLOCK_TOLERANCE_MS) ? { kind: 'inTheFuture', at, now } : null
}

/** Refuses an end that lies before its start; the same moment is fine [C3]. */
export const spanProblem = (start: Instant, end: Instant): Rejection | null =>
  end < start ? { kind: 'endBeforeStart', start, end } : null

const CHOICES = {
  precision: PRECISIONS,
  certainty: CERTAINTIES,
  outcome: OUTCOMES,
  state: HYPOTHESIS_STATES,
  method: DETECTION_METHODS,
  audience: AUDIENCES,
} as const satisfies Partial<Record<keyof EventFields, readonly string[]>>

function choiceProblem(fields: Partial<EventFields>): Rejection | null {
  for (const [field, choices] of Object.entries(CHOICES)) {
    const value = Object.entries(fields).find(([name]) => name === field)?.[1]
    if (value === undefined || value === null) continue
    if (!choices.some((choice) => choice === value)) {
      return { kind: 'invalidValue', field, reason: `it is none of ${choices.join(', ')}` }
    }
  }
  return null
}

function kindProblem(incident: Incident, kind: string): Rejection | null {
  if (isBuiltInKind(kind) || incident.kinds.some((custom) => custom.id === kind)) return null
  return { kind: 'invalidValue', field: 'kind', reason: `this incident knows no kind “${kind}”` }
}

/** The first of these that is a problem. */
export const firstProblem = (...problems: readonly (Rejection | null)[]): Rejection | null =>
  problems.find((problem) => problem !== null) ?? null

/**
 * What keeps `fields` from being written, given how the event would stand with them. The time to check an expected
 * effect may lie ahead of our clock.
 */
export function fieldsProblem(
  incident: Incident,
  fields: Partial<EventFields>,
  result: Pick<EventFields, 'occurredAt'> & Partial<EventFields>,
  now: Instant,
): Rejection | null {
  const { text, kind, links } = fields
  const ended = result.endedAt ?? null
  const acknowledged = result.acknowledgedAt ?? null
  const unknown = links?.find((link) => !incident.events.has(link.to))
  return firstProblem(
    text === undefined ? null : textProblem(text),
    kind === undefined ? null : kindProblem(incident, kind),
    choiceProblem(fields),
    ...DETAIL_TEXTS.map((field) => lengthProblem(fields[field] ?? '')),
    fields.occurredAt === undefined ? null : timeProblem('occurredAt', fields.occurredAt, now),
    fields.knownAt === undefined ? null : timeProblem('knownAt', fields.knownAt, now),
    fields.endedAt === undefined || fields.endedAt === null ? null : timeProblem('endedAt', fields.endedAt, now),
    fields.acknowledgedAt === undefined || fields.acknowledgedAt === null
      ? null
      : timeProblem('acknowledgedAt', fields.acknowledgedAt, now),
    fields.outcomeAt === undefined || fields.outcomeAt === null
      ? null
      : timeProblem('outcomeAt', fields.outcomeAt, now),
    ended === null ? null : spanProblem(result.occurredAt, ended),
    acknowledged === null ? null : spanProblem(result.occurredAt, acknowledged),
    unknown === undefined ? null : { kind: 'unknownEvent', event: unknown.to },
  )
}
