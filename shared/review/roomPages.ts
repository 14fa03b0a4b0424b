import type { Duration } from '../incident/duration.ts'
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
  return FACTS.map((name) => durations[name]).map((duration) => ({
    label: [duration.label, ...remarksOn(duration)].join(', '),
    value: duration.ms === null ? 'not known' : `${duration.approximate ? '≈ ' : ''}${formatDuration(duration.ms)}`,
    note: duration.definition,
  }))
}

/** What must be said of a length, in small type: the figure itself stays short enough for the back of a room. */
const remarksOn = ({ ms, bound, soFar }: Duration): readonly string[] =>
  ms === null
    ? []
    : [...(bound === null ? [] : [bound === 'atLeast' ? 'at least' : 'at most']), ...(soFar ? ['so far'] : [])]

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
