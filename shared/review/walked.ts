import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { LANE_LABELS, LANES, type LaneId } from '../incident/kinds.ts'
import { familyOf } from '../timeline/laneOf.ts'
import { verdictOn } from './agreement.ts'
import { stepsOf, usualFilter } from './steps.ts'

/** The events that the walk of the review goes through, in their order: the starred ones, or all where none is starred. */
export function walkedEvents(incident: Pick<Incident, 'timeline' | 'records'>): readonly IncidentEvent[] {
  const ids = new Set(stepsOf(incident, usualFilter(incident)).map(({ event }) => event))
  return incident.timeline.filter(({ id }) => ids.has(id))
}

/** What the room made of the events of one lane. */
export interface LaneVerdicts {
  readonly lane: LaneId
  readonly label: string
  readonly total: number
  readonly agreed: number
  readonly disputed: number
}

/** By kind of event, in the order of the timeline; lanes without an event of the walk are left out. */
export function verdictsByLane(incident: Pick<Incident, 'timeline' | 'records' | 'kinds'>): readonly LaneVerdicts[] {
  const events = walkedEvents(incident)
  return LANES.flatMap((lane): readonly LaneVerdicts[] => {
    const here = events.filter((event) => familyOf(incident, event) === lane)
    if (here.length === 0) return []
    const count = (verdict: 'agreed' | 'disputed') =>
      here.filter(({ id }) => verdictOn(incident, id) === verdict).length
    return [
      { lane, label: LANE_LABELS[lane], total: here.length, agreed: count('agreed'), disputed: count('disputed') },
    ]
  })
}
