import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import { formatDuration } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { verdictOn } from './agreement.ts'
import type { RoomFact, RoomStage } from './room.ts'
import type { Step } from './steps.ts'

const FACTS = ['timeToDetect', 'timeToMitigate', 'timeToResolve', 'impact', 'misleadingPaths'] as const

/** The figures that say what an incident was. */
export function roomFacts(incident: Incident, now: Instant): readonly RoomFact[] {
  const { durations } = metricsOf(incident, now)
  return FACTS.map((name) => durations[name]).map(({ label, definition, ms, approximate }) => ({
    label,
    value: ms === null ? 'not known' : `${approximate ? '≈ ' : ''}${formatDuration(ms)}`,
    note: definition,
  }))
}

/** What the room made of the events of the walk, counted. */
export function checkPage(incident: Incident, steps: readonly Step[]): RoomStage {
  const verdicts = [...new Set(steps.map(({ event }) => event))].map((event) => verdictOn(incident, event))
  return {
    kind: 'check',
    agreed: verdicts.filter((verdict) => verdict === 'agreed').length,
    disputed: verdicts.filter((verdict) => verdict === 'disputed').length,
    total: verdicts.length,
  }
}
