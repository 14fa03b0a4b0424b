import { remembering } from '../list/remembering.ts'
import type { Instant } from '../time/instant.ts'
import type { IncidentEvent, Status } from './event.ts'
import { confirmedOf, ofKind, turnsOf } from './eventsOf.ts'
import type { Incident, Milestone } from './incident.ts'
import {
  type Candidate,
  choose,
  type MilestonePoint,
  type MilestoneReading,
  type Milestones,
  missing,
  pointAt,
} from './milestone.ts'
import { quoted } from './quoted.ts'

const starts = (events: readonly IncidentEvent[]): readonly Candidate[] =>
  events.map((event) => ({ at: event.occurredAt, event }))

const isChangeTo = (event: IncidentEvent, ...statuses: readonly Status[]): boolean =>
  event.kind === 'status' && event.change?.what === 'status' && statuses.includes(event.change.to)

const earliest = (milestone: Milestone, one: string) =>
  remembering((events: readonly IncidentEvent[]) => choose(milestone, starts(events), { one, end: 'earlier' }))

const earliestImpact = earliest('impactStart', 'impact')
const earliestDetection = earliest('detected', 'detection')
const earliestEscalation = earliest('escalated', 'escalation')

/** [M1] The earliest start of an impact. */
export const impactStartOf = ({ timeline }: Incident): MilestoneReading => earliestImpact(ofKind(timeline, 'impact'))

/** [M2] The earliest detection, whoever or whatever detected it. */
export const detectedOf = ({ timeline }: Incident): MilestoneReading => earliestDetection(ofKind(timeline, 'detection'))

/** [M4] The earliest escalation, answered or not. */
export const escalatedOf = ({ timeline }: Incident): MilestoneReading =>
  earliestEscalation(ofKind(timeline, 'escalation'))

const byTime = (candidates: readonly Candidate[]): readonly Candidate[] => [...candidates].sort((a, b) => a.at - b.at)

/**
 * [M3] The earliest acknowledgement of an escalation; without one, the first action, escalation or hypothesis at or after
 * detection, marked as inferred.
 */
export function acknowledgedOf(incident: Incident, detected: Instant | null): MilestoneReading {
  const explicit = ofKind(incident.timeline, 'escalation').flatMap((event) =>
    event.acknowledgedAt === null || event.declined ? [] : [{ at: event.acknowledgedAt, event }],
  )
  if (explicit.length > 0) {
    return choose('acknowledged', byTime(explicit), { one: 'acknowledgement', end: 'earlier' })
  }
  if (detected === null) return missing('Acknowledgement is not recorded')
  const responses = ['action', 'escalation', 'hypothesis']
  const first = incident.timeline.find(
    (event) => event.occurredAt >= detected && event.precision !== 'orderOnly' && responses.includes(event.kind),
  )
  const point = first === undefined ? null : pointAt({ at: first.occurredAt, event: first }, true)
  if (first === undefined || point === null) return missing('Acknowledgement is not recorded')
  const note = `Acknowledgement is not recorded; the first ${first.kind} after detection, ${quoted(first.text)}, is taken for it.`
  return { point, missing: null, notes: [note] }
}

/** [M5] When a hypothesis was first confirmed; without one, the change of status to identified, marked as inferred. */
export function identifiedOf(incident: Incident): MilestoneReading {
  const confirmed = confirmedOf(incident.timeline)
  const ends = confirmed.flatMap((event) => (event.endedAt === null ? [] : [{ at: event.endedAt, event }]))
  if (ends.length > 0) return choose('identified', byTime(ends), { one: 'confirmation', end: 'earlier' })
  if (confirmed.length > 0) return missing('A hypothesis is confirmed, but not since when')
  const changes = ofKind(incident.timeline, 'status')
  const change = changes.find((event) => isChangeTo(event, 'identified') && event.precision !== 'orderOnly')
  const point = change === undefined ? null : pointAt({ at: change.occurredAt, event: change }, true)
  if (point === null) return missing('No hypothesis is marked as confirmed')
  const note = 'No hypothesis is marked as confirmed; the change of status to identified is taken for it.'
  return { point, missing: null, notes: [note] }
}

/** A mitigation works when it is done: at its end, if it has one. */
const done = (event: IncidentEvent): Candidate => ({ at: event.endedAt ?? event.occurredAt, event })

/**
 * [M6] The mitigation marked as ending the main impact, the last of them if several are. When none is marked, the last
 * one before or at the resolution, marked as inferred.
 */
export function mitigatedOf(incident: Incident, resolved: Instant | null): MilestoneReading {
  const all = byTime(ofKind(incident.timeline, 'mitigation').map(done)).toReversed()
  const marked = all.filter(({ event }) => event.endsImpact)
  const words = { one: 'mitigation', end: 'later' } as const
  if (marked.length > 0) return choose('mitigated', marked, words)
  const before = all.filter(({ at }) => resolved === null || at <= resolved)
  if (all.length > 0 && before.length === 0) return missing('Mitigation is recorded only after the resolution')
  const { point, ...rest } = choose('mitigated', before, words)
  if (point === null) return { point, ...rest }
  const note = 'No mitigation is marked as ending the main impact; the last one before the resolution is taken.'
  const notes = all.length > 1 ? [...rest.notes, note] : rest.notes
  return { point: { ...point, inferred: true }, missing: null, notes }
}

/** Whether the incident went on after this event: by a change of status, or an impact that began then and still lasts. */
function goesOnAfter(incident: Incident, last: IncidentEvent): boolean {
  const turns = turnsOf(incident.timeline)
  const later = turns.slice(turns.indexOf(last) + 1)
  return later.some(
    (event) =>
      isChangeTo(event, 'investigating', 'identified', 'monitoring') ||
      (event.kind === 'impact' && event.endedAt === null && event.precision !== 'orderOnly'),
  )
}

/**
 * [M7] The last resolution, unless the incident was reopened after it. Without a resolution event, the last change of
 * status to resolved, marked as inferred.
 */
export function resolvedOf(incident: Incident): MilestoneReading {
  const resolutions = ofKind(incident.timeline, 'resolution').toReversed()
  const changes = ofKind(incident.timeline, 'status')
    .filter((event) => isChangeTo(event, 'resolved'))
    .reverse()
  const [last] = resolutions.length > 0 ? resolutions : changes
  if (last === undefined) return missing('Resolution is not recorded')
  if (goesOnAfter(incident, last)) return missing('The incident was reopened after its last resolution')
  const words = { one: 'resolution', end: 'later' } as const
  if (resolutions.length > 0) {
    const reading = choose('resolved', starts(resolutions), words)
    const note = `${resolutions.length} resolutions are recorded; the last one is taken.`
    return resolutions.length > 1 && reading.point !== null ? { ...reading, notes: [...reading.notes, note] } : reading
  }
  const { point, ...rest } = choose('resolved', starts(changes), words)
  if (point === null) return { point, ...rest }
  const note = 'No resolution is recorded; the change of status to resolved is taken for it.'
  return { point: { ...point, inferred: true }, missing: null, notes: [...rest.notes, note] }
}

/** [M22] The first resolution of an incident that was resolved, reopened and perhaps resolved again; else null. */
export function firstResolutionOf(incident: Incident, { resolved }: Milestones): MilestonePoint | null {
  const first = ofKind(incident.timeline, 'resolution').find(({ precision }) => precision !== 'orderOnly')
  if (first === undefined || first.id === resolved.point?.event) return null
  if (resolved.point !== null && first.occurredAt >= resolved.point.at) return null
  return pointAt({ at: first.occurredAt, event: first }, false)
}
