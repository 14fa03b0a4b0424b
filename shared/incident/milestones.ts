import type { Incident, Milestone } from './incident.ts'
import { type MilestoneReading, type Milestones, overrideOf } from './milestone.ts'
import {
  acknowledgedOf,
  detectedOf,
  escalatedOf,
  identifiedOf,
  impactStartOf,
  mitigatedOf,
  resolvedOf,
} from './milestoneRules.ts'

/**
 * The points between which durations run [M1] to [M7]. What was set by hand wins [M8]; what is known by its order only
 * never gives a time [M9].
 */
export function milestonesOf(incident: Incident): Milestones {
  const known = remembered.get(incident) ?? readMilestones(incident)
  remembered.set(incident, known)
  return known
}

/** Asked for by many, and by clocks every second. */
const remembered = new WeakMap<Incident, Milestones>()

function readMilestones(incident: Incident): Milestones {
  const read = (milestone: Milestone, rule: () => MilestoneReading): MilestoneReading =>
    overrideOf(incident, milestone) ?? rule()
  const detected = read('detected', () => detectedOf(incident))
  const resolved = read('resolved', () => resolvedOf(incident))
  return {
    impactStart: read('impactStart', () => impactStartOf(incident)),
    detected,
    acknowledged: read('acknowledged', () => acknowledgedOf(incident, detected.point?.at ?? null)),
    escalated: read('escalated', () => escalatedOf(incident)),
    identified: read('identified', () => identifiedOf(incident)),
    mitigated: read('mitigated', () => mitigatedOf(incident, resolved.point?.at ?? null)),
    resolved,
  }
}
