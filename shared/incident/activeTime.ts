import { type Instant, instant, type Millis } from '../time/instant.ts'
import type { IncidentEvent } from './event.ts'
import { turnsOf } from './eventsOf.ts'
import type { Incident } from './incident.ts'
import { covered, type Interval } from './intervals.ts'
import type { MilestonePoint, Milestones } from './milestone.ts'

/** How long the incident was worked on: each stretch from its start to a resolution, and from a reopening to the next. */
export interface ActiveTime {
  readonly ms: Millis | null
  readonly approximate: boolean
  readonly soFar: boolean
  readonly stretches: readonly Interval[]
}

const isOver = (event: IncidentEvent): boolean =>
  event.kind === 'resolution' ||
  (event.change?.what === 'status' && (event.change.to === 'resolved' || event.change.to === 'closed'))

const opensAgain = (event: IncidentEvent): boolean =>
  event.kind === 'detection' ||
  (event.kind === 'impact' && (event.endedAt === null || event.endedAt > event.occurredAt)) ||
  (event.change?.what === 'status' && !isOver(event))

const startOf = ({ impactStart, detected }: Milestones): MilestonePoint | null => impactStart.point ?? detected.point

/**
 * The sum of the stretches in which the incident was open [M13]: from the start of impact (or detection) to a resolution,
 * and again from a detection, an impact or a change of status that reopened it to the next. Null without a start, or
 * when one of the times is known by the day only.
 */
export function activeTime(incident: Incident, milestones: Milestones, now: Instant): ActiveTime {
  const start = startOf(milestones)
  const none: ActiveTime = { ms: null, approximate: false, soFar: false, stretches: [] }
  if (start === null || start.precision === 'day') return none
  const turns = turnsOf(incident.timeline).filter(
    (event) => event.precision !== 'orderOnly' && event.occurredAt > start.at && (isOver(event) || opensAgain(event)),
  )
  const stretches: Interval[] = []
  let open: Instant | null = start.at
  let approximate = start.precision !== 'exact'
  for (const event of turns) {
    const turns = open === null ? !isOver(event) : isOver(event)
    if (!turns) continue
    if (event.precision === 'day') return none
    if (event.precision !== 'exact') approximate = true
    if (open !== null) stretches.push({ start: open, end: event.occurredAt })
    open = open === null ? event.occurredAt : null
  }
  const lastOver = milestones.resolved.point !== null
  // What follows the last resolution without a word of reopening is aftermath, not a new stretch.
  if (open !== null && !lastOver) stretches.push({ start: open, end: instant(Math.max(now, open)) })
  return { ms: covered(stretches), approximate, soFar: open !== null && !lastOver, stretches }
}
