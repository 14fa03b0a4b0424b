import type { EarlierState, Edit, EventFields, IncidentEvent } from '../incident/event.ts'
import type { Instant } from '../time/instant.ts'

/** What somebody decides about an event, or when we knew of it: no knowledge of that time, so it is never rolled back. */
const NOT_KNOWLEDGE: ReadonlySet<keyof EventFields> = new Set(['knownAt', 'starred', 'hidden', 'shareable'])

/**
 * A correction that was made while the incident ran, after `at`, told something new: it was not known yet [K3]. One made
 * afterwards only words better what had been, and holds for all times.
 */
const isNews = (edit: Edit, at: Instant, ranUntil: number): boolean =>
  edit.at > at && edit.at <= ranUntil && edit.imported !== true && !NOT_KNOWLEDGE.has(edit.field)

/** Each field as it stood before the first news about it. */
function withoutNews(event: IncidentEvent, at: Instant, ranUntil: number): IncidentEvent {
  const before: Record<string, unknown> = {}
  for (const edit of event.edits) {
    if (isNews(edit, at, ranUntil) && !Object.hasOwn(before, edit.field)) before[edit.field] = edit.was
  }
  const edits = event.edits.filter((edit) => edit.at <= at)
  return { ...event, ...before, edits }
}

const later = (moment: Instant | null, at: Instant): boolean => moment !== null && moment > at

const whileIn = ({ from, until }: EarlierState, at: Instant): boolean => from !== null && from <= at && at < until

/** [K4] A hypothesis is what it was held to be then. What would have shown it sooner is hindsight until it is settled. */
function hypothesisAt(event: IncidentEvent, at: Instant): IncidentEvent {
  const earlierStates = event.earlierStates.filter(({ until }) => until <= at)
  if (event.state === 'open' || (event.endedAt !== null && event.endedAt <= at)) return { ...event, earlierStates }
  const then = event.earlierStates.find((state) => whileIn(state, at))
  return {
    ...event,
    earlierStates,
    state: then?.state ?? 'open',
    endedAt: then?.from ?? null,
    reason: then?.reason ?? '',
    soonerBy: '',
  }
}

/** [K5] What came of an action is known once it was seen; where nobody said when, once it ended, or else from the start. */
function outcomeAt(event: IncidentEvent, at: Instant): IncidentEvent {
  const seen = event.outcomeAt ?? event.endedAt
  return later(seen, at) ? { ...event, outcome: 'unknown', outcomeAt: null } : event
}

/** [K6] An escalation waits until it is taken up, handed on or declined. */
function escalationAt(event: IncidentEvent, at: Instant): IncidentEvent {
  const tries = event.tries.filter((one) => one.at <= at)
  const saidNo = event.tries.findLast(({ kind }) => kind === 'declined')
  return {
    ...event,
    tries,
    declined: event.declined && (saidNo === undefined || saidNo.at <= at),
    acknowledgedAt: later(event.acknowledgedAt, at) ? null : event.acknowledgedAt,
  }
}

/** Numbers belong to kinds: an event that was taken for something else had none. */
const numberAt = (event: IncidentEvent, then: IncidentEvent): string | null =>
  event.kind === then.kind ? event.number : null

/**
 * An event as it was known at a moment, for one that was known at all by then. `ranUntil`: until when corrections told
 * something new [K3]. Answers the event itself when there was nothing more to learn.
 */
export function knownEvent(event: IncidentEvent, at: Instant, ranUntil: number): IncidentEvent {
  if (lastLearnedOf(event, ranUntil) <= at) return event
  const told = withoutNews(event, at, ranUntil)
  const settled = outcomeAt(escalationAt(hypothesisIf(told, at), at), at)
  const endedAt = later(settled.endedAt, at) ? null : settled.endedAt
  return { ...settled, endedAt, number: numberAt(event, settled) }
}

const hypothesisIf = (event: IncidentEvent, at: Instant): IncidentEvent =>
  event.kind === 'hypothesis' ? hypothesisAt(event, at) : event

/**
 * The moment from which everything that is recorded about an event was known. A hypothesis that was settled nobody knows
 * when has none: Infinity.
 */
export function lastLearnedOf(event: IncidentEvent, ranUntil: number): number {
  if (isSettledUnknownWhen(event)) return Number.POSITIVE_INFINITY
  let last = lastMomentOf(event)
  for (const edit of event.edits) if (edit.at <= ranUntil) last = Math.max(last, edit.at)
  return last
}

const isSettledUnknownWhen = ({ kind, state, endedAt }: IncidentEvent): boolean =>
  kind === 'hypothesis' && state !== 'open' && endedAt === null

/** The latest moment at which an event says that something became known, or was so. */
export function lastMomentOf({
  knownAt,
  endedAt,
  acknowledgedAt,
  outcomeAt: seenAt,
  earlierStates,
  tries,
}: IncidentEvent) {
  let last: number = knownAt
  for (const moment of [endedAt, acknowledgedAt, seenAt]) if (moment !== null) last = Math.max(last, moment)
  for (const { until } of earlierStates) last = Math.max(last, until)
  for (const one of tries) last = Math.max(last, one.at)
  return last
}
