import type { IncidentEvent } from '../incident/event.ts'
import { ofKind } from '../incident/eventsOf.ts'
import { holderOf } from '../incident/holderOf.ts'
import type { Incident } from '../incident/incident.ts'
import { isRunning } from '../incident/isRunning.ts'
import { following } from '../list/following.ts'
import { HOUR, type Instant, instant, MINUTE, type Millis, millis } from '../time/instant.ts'
import { updateDueOf } from '../update/updateDue.ts'

export type NudgeKind = 'update' | 'commander' | 'severity' | 'silence'

/** Something the commander may have forgotten. `since`: when it began to be so. */
export interface Nudge {
  readonly kind: NudgeKind
  readonly since: Instant
  /** For silence: the hypothesis that is being tested, if one is. */
  readonly about: IncidentEvent | null
}

/** When the user sent a nudge away. `since` tells which one: what is forgotten anew nudges anew. */
export interface Dismissal {
  readonly kind: NudgeKind
  readonly since: Instant
  readonly at: Instant
}

interface Rule {
  /** How long it may be so before it is said. */
  readonly after: Millis
  /** How long a dismissal holds. */
  readonly again: Millis
}

const minutes = (count: number): Millis => millis(count * MINUTE)

/** The most urgent first [N1]. */
const NUDGE_RULES: Readonly<Record<NudgeKind, Rule>> = {
  update: { after: minutes(0), again: minutes(5) },
  commander: { after: minutes(3), again: minutes(4) },
  severity: { after: minutes(5), again: minutes(10) },
  silence: { after: minutes(12), again: minutes(10) },
}

const KINDS = Object.keys(NUDGE_RULES) as readonly NudgeKind[]

/** So often the same thing is said, and then no more. */
export const MOST_TIMES = 5

/** An incident in which nothing was recorded for so long is not being worked on now, whatever its status says. */
const LEFT_ALONE = millis(6 * HOUR)

/** What an incident is missing, whatever the time; the most urgent first. */
export interface Forgotten {
  readonly lastRecordedAt: Instant
  readonly nudges: readonly Nudge[]
}

/** What may have been forgotten in an incident, to ask `nudgeOf` again and again. None in one that is over [N1]. */
export function forgottenIn(incident: Incident): Forgotten {
  const last = lastRecordedAt(incident)
  const nudges = isRunning(incident.status) ? KINDS.flatMap((kind) => forgotten(kind, incident, last) ?? []) : []
  return { lastRecordedAt: last, nudges }
}

/**
 * The one thing to remind the commander of at `now`, or null. At most one at a time, each at most five times; never for
 * an incident that is over, nor for one that was left alone for six hours [N1].
 */
export function nudgeOf(
  { lastRecordedAt, nudges }: Forgotten,
  now: Instant,
  dismissed: readonly Dismissal[],
): Nudge | null {
  if (now - lastRecordedAt > LEFT_ALONE) return null
  return nudges.find((nudge) => isDue(nudge, now, dismissed)) ?? null
}

/** When somebody last recorded an event, or opened the incident. */
export const lastRecordedAt = ({ timeline, declaredAt }: Pick<Incident, 'timeline' | 'declaredAt'>): Instant =>
  latest(declaredAt, latestOf(timeline).at)

const latest = (a: Instant, b: Instant | null): Instant => (b !== null && b > a ? b : a)

const latestIn = (events: readonly IncidentEvent[], from: Instant | null): Instant | null =>
  events.reduce<Instant | null>((last, { recordedAt }) => (last === null ? recordedAt : latest(recordedAt, last)), from)

/** When the last of some events was recorded; null without any. */
const latestOf = following<IncidentEvent, { readonly at: Instant | null }>(
  (events) => ({ at: latestIn(events, null) }),
  ({ made, before, list, hunks }) => {
    const isLost = hunks.some(({ at, removed }) =>
      before.slice(at, at + removed).some(({ recordedAt }) => recordedAt === made.at),
    )
    if (isLost) return null
    const come = hunks.flatMap(({ to, added }) => list.slice(to, to + added))
    return { at: latestIn(come, made.at) }
  },
)

function forgotten(kind: NudgeKind, incident: Incident, last: Instant): Nudge | null {
  const { declaredAt, roles, severity, timeline } = incident
  switch (kind) {
    case 'update': {
      const due = updateDueOf(incident)
      return due === null || due.dueAt === null || due.news.length === 0
        ? null
        : { kind, since: due.dueAt, about: null }
    }
    case 'commander': {
      if (holderOf(incident, 'incidentCommander') !== null) return null
      const left = roles.findLast(({ role }) => role === 'incidentCommander')
      return { kind, since: left?.until ?? declaredAt, about: null }
    }
    case 'severity':
      return severity === null ? { kind, since: declaredAt, about: null } : null
    case 'silence': {
      const about = ofKind(timeline, 'hypothesis').findLast(({ state }) => state === 'open') ?? null
      return { kind, since: last, about }
    }
  }
}

function isDue(nudge: Nudge, now: Instant, dismissed: readonly Dismissal[]): boolean {
  const { after, again } = NUDGE_RULES[nudge.kind]
  const times = dismissed.filter(({ kind, since }) => kind === nudge.kind && since === nudge.since)
  const from = times.reduce((latest, { at }) => Math.max(latest, at + again), nudge.since + after)
  return times.length < MOST_TIMES && now >= instant(from)
}
