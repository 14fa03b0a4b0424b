import type { EventId } from '../ids.ts'
import type { IncidentEvent } from '../incident/event.ts'
import { standingOf } from '../incident/fold/standing.ts'
import type { Incident } from '../incident/incident.ts'
import { NO_RECORDS } from '../incident/records/foldRecords.ts'
import { formatDate } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { overAt } from '../timeline/overAt.ts'
import { knownEvent, lastLearnedOf, lastMomentOf } from './knownEvent.ts'

/** While an incident runs, what is corrected is news: until it is over, or else until the last that is told of it [K3]. */
export const ranUntilOf = (timeline: readonly IncidentEvent[]): number =>
  overAt(timeline) ?? timeline.reduce((last, event) => Math.max(last, lastMomentOf(event)), Number.NEGATIVE_INFINITY)

/**
 * From when on nothing new was learned: all that is recorded, causes included, may be told from then on [K1]. -Infinity
 * for an incident without events.
 */
export function allKnownFrom({ timeline }: Pick<Incident, 'timeline'>): number {
  const ranUntil = ranUntilOf(timeline)
  let from = Number.NEGATIVE_INFINITY
  for (const event of timeline) {
    const last = lastLearnedOf(event, ranUntil)
    // Settled nobody knows when: at the end it is told all the same.
    from = Math.max(from, last === Number.POSITIVE_INFINITY ? lastMomentOf(event) : last)
  }
  return from
}

/**
 * The incident as it was known at a moment [K1]–[K7]: without the events that became known later, with what was held to
 * be so then, and without all that is said with hindsight: its title, causes, follow-ups, texts and records. From
 * `allKnownFrom` on it is the incident itself.
 */
export function knownAt(incident: Incident, at: Instant): Incident {
  if (at >= allKnownFrom(incident)) return incident
  const ranUntil = ranUntilOf(incident.timeline)
  const timeline = incident.timeline
    .filter((event) => event.knownAt <= at)
    .map((event) => knownEvent(event, at, ranUntil))
    .sort((a, b) => a.occurredAt - b.occurredAt)
  const ids = new Set(timeline.map(({ id }) => id))
  const seen = timeline.map((event) => withoutHints(event, ids))
  return {
    ...incident,
    ...standingOf(seen, declaredSeverity(incident)),
    title: workingTitle({ ...incident, timeline: seen }),
    impact: '',
    explanation: '',
    resolutionDetails: '',
    conclusion: '',
    timeline: seen,
    events: new Map(seen.map((event) => [event.id, event])),
    factors: [],
    actionItems: [],
    milestoneOverrides: new Map(),
    sleeps: incident.sleeps.filter(({ to }) => to <= at),
    records: layoutOf(incident),
    undo: null,
    redo: null,
  }
}

/** How the document is laid out says nothing of what came later; all else that was written beside events is hindsight. */
const layoutOf = ({ records: { template, sectionOmission, sectionOrder } }: Incident): Incident['records'] => ({
  ...NO_RECORDS,
  template,
  sectionOmission,
  sectionOrder,
})

/** What an incident is called until all is known: its real title gives the ending away. */
export function workingTitle({
  timeline,
  declaredAt,
  zone,
}: Pick<Incident, 'timeline' | 'declaredAt' | 'zone'>): string {
  return `Incident of ${formatDate(timeline[0]?.occurredAt ?? declaredAt, zone)}`
}

/** What the incident was declared as: where the first change of severity came from. */
function declaredSeverity({ timeline, severity }: Incident): string | null {
  for (const { change } of timeline) if (change?.what === 'severity') return change.from
  return severity
}

/** A link to what is not known would tell that there is something; a report that it was read from, what it is called. */
function withoutHints(event: IncidentEvent, known: ReadonlySet<EventId>): IncidentEvent {
  if (event.importedFrom === null && event.links.every(({ to }) => known.has(to))) return event
  return { ...event, importedFrom: null, links: event.links.filter(({ to }) => known.has(to)) }
}
