import type { EventId } from '../ids.ts'
import type { Instant } from '../time/instant.ts'
import type { IncidentEvent, Precision } from './event.ts'
import type { Incident, Milestone } from './incident.ts'

/** Where a milestone lies, and how well that is known. */
export interface MilestonePoint {
  readonly at: Instant
  /** The event it was read from; null when it was set by hand. */
  readonly event: EventId | null
  readonly precision: Exclude<Precision, 'orderOnly'>
  /** Nobody said so: taken by a rule, and said so in `notes`. */
  readonly inferred: boolean
  /** Set by hand. */
  readonly overridden: boolean
}

/** One milestone as the log gives it. */
export interface MilestoneReading {
  readonly point: MilestonePoint | null
  /** Why there is no point: a clause such as "Escalation is not recorded". Null exactly when there is one. */
  readonly missing: string | null
  /** Whole sentences about how the point was chosen. */
  readonly notes: readonly string[]
}

export type Milestones = Readonly<Record<Milestone, MilestoneReading>>

/** What each milestone is called at the start of a sentence. */
export const MILESTONE_NAMES: Readonly<Record<Milestone, string>> = {
  impactStart: 'Start of impact',
  detected: 'Detection',
  acknowledged: 'Acknowledgement',
  escalated: 'Escalation',
  identified: 'Identification of the cause',
  mitigated: 'Mitigation',
  resolved: 'Resolution',
}

/** A moment that could be the milestone. */
export interface Candidate {
  readonly at: Instant
  readonly event: IncidentEvent
}

export const missing = (clause: string): MilestoneReading => ({ point: null, missing: clause, notes: [] })

/** The milestone at this candidate; null when only its place in the order is known [M9]. */
export function pointAt({ at, event }: Candidate, inferred: boolean): MilestonePoint | null {
  const { id, precision } = event
  return precision === 'orderOnly' ? null : { at, event: id, precision, inferred, overridden: false }
}

/**
 * The first candidate with a time (reverse them for the last). When one without a time would have come before it, that
 * is said; when none has a time, that is why there is no point [M9].
 */
export function choose(
  milestone: Milestone,
  candidates: readonly Candidate[],
  words: { readonly one: string; readonly end: 'earlier' | 'later' },
): MilestoneReading {
  const name = MILESTONE_NAMES[milestone]
  const [foremost] = candidates
  if (foremost === undefined) return missing(`${name} is not recorded`)
  const chosen = candidates.find(({ event }) => event.precision !== 'orderOnly')
  const point = chosen === undefined ? null : pointAt(chosen, false)
  if (point === null) return missing(`${name} is known by its order only, not by its time`)
  const place = words.end === 'earlier' ? 'first' : 'last'
  const note = `An ${words.end} ${words.one} is known by its order only; the ${place} one with a time is taken.`
  return { point, missing: null, notes: chosen === foremost ? [] : [note.replace('An later', 'A later')] }
}

/** A milestone set by hand [M8], or null when the log sets it. */
export function overrideOf(incident: Incident, milestone: Milestone): MilestoneReading | null {
  const override = incident.milestoneOverrides.get(milestone)
  if (override === undefined) return null
  const { at, reason } = override
  if (at === null) {
    return missing(`${MILESTONE_NAMES[milestone]} was set by hand to none${reason === '' ? '' : ` (${reason})`}`)
  }
  return { point: { at, event: null, precision: 'exact', inferred: false, overridden: true }, missing: null, notes: [] }
}
