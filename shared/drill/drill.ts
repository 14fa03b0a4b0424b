import type { IncidentEvent } from '../incident/event.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import type { Incident } from '../incident/incident.ts'
import type { EventKind } from '../incident/kinds.ts'
import { allKnownFrom, knownAt, workingTitle } from '../known/knownAt.ts'
import { type Instant, instant } from '../time/instant.ts'

/** How much faster than life the clock of a drill runs; 0: it stands, and goes on by steps. */
export const DRILL_SPEEDS = [0, 1, 10, 60] as const
export type DrillSpeed = (typeof DRILL_SPEEDS)[number]

/** What participants would do, or what they take for the cause, at a moment of the clock. */
export interface DrillAnswer {
  readonly at: Instant
  readonly kind: 'act' | 'cause'
  readonly text: string
}

/** A past incident, played again as an exercise. It is no part of the record: the record never knows of it. */
export interface Drill {
  readonly clock: Instant
  readonly speed: DrillSpeed
  readonly answers: readonly DrillAnswer[]
  /** What the team thought and did is shown too, as it became known. */
  readonly showsTeam: boolean
  readonly isRevealed: boolean
}

/** What came from outside, and not from those who worked on it. */
const SIGNS: ReadonlySet<EventKind> = new Set(['impact', 'detection', 'communication', 'note', 'status'])

/** What is known by the day or its order only was told with hindsight: it has no moment of its own to appear at. */
const isShown = (event: IncidentEvent, showsTeam: boolean): boolean =>
  !event.hidden && hasClockTime(event) && (showsTeam || SIGNS.has(event.kind))

/** The moments at which something new is shown, in order, each once. */
export const drillMoments = ({ timeline }: Pick<Incident, 'timeline'>, showsTeam: boolean): readonly Instant[] =>
  [...new Set(timeline.filter((event) => isShown(event, showsTeam)).map(({ knownAt: at }) => at))].sort((a, b) => a - b)

/** A drill at its beginning: the first sign is there, and the clock stands. Null for an incident that shows none. */
export function drillOf(incident: Pick<Incident, 'timeline'>): Drill | null {
  const showsTeam = drillMoments(incident, false).length === 0
  const [first] = drillMoments(incident, showsTeam)
  return first === undefined ? null : { clock: first, speed: 0, answers: [], showsTeam, isRevealed: false }
}

/**
 * What is shown at the clock of a drill [Y1]: what was known then, with the cause and all that came of hypotheses held
 * back, and without the moment at which the last of it was learned, until it is revealed.
 */
export function shownIn(incident: Incident, { clock, showsTeam }: Drill): Incident {
  const seen = knownAt(incident, instant(Math.min(clock, allKnownFrom(incident) - 1)))
  const timeline = seen.timeline
    .filter((event) => isShown(event, showsTeam))
    .map((event): IncidentEvent => (event.kind === 'hypothesis' ? { ...event, state: 'open', endedAt: null } : event))
    .toSorted((a, b) => a.knownAt - b.knownAt)
  // Named by what is shown: the day of an event that is held back would tell where to look.
  const title = workingTitle({ ...seen, timeline })
  return { ...seen, title, timeline, events: new Map(timeline.map((event) => [event.id, event])) }
}

/** The clock at the next moment at which something new is shown; as it was where nothing follows. */
export function stepped(incident: Pick<Incident, 'timeline'>, drill: Drill): Drill {
  const next = drillMoments(incident, drill.showsTeam).find((at) => at > drill.clock)
  return next === undefined ? drill : { ...drill, clock: next }
}

/** The clock after so many milliseconds of life; never past the last moment. Revealed, it stands. */
export function ticked(incident: Pick<Incident, 'timeline'>, drill: Drill, elapsedMs: number): Drill {
  const last = drillMoments(incident, drill.showsTeam).at(-1)
  if (drill.isRevealed || drill.speed === 0 || last === undefined || drill.clock >= last) return drill
  return { ...drill, clock: instant(Math.min(last, drill.clock + Math.max(0, elapsedMs) * drill.speed)) }
}

/** Whether nothing new follows. */
export const isOver = (incident: Pick<Incident, 'timeline'>, { clock, showsTeam }: Drill): boolean =>
  clock >= (drillMoments(incident, showsTeam).at(-1) ?? clock)
