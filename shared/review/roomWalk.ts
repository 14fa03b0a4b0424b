import type { EventId } from '../ids.ts'
import type { Incident } from '../incident/incident.ts'
import { formatMinute } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { zoneLabel } from '../time/zones.ts'
import { peekOf } from './peekOf.ts'
import type { RoomStage, RoomStrip } from './room.ts'
import { roomCard } from './roomCard.ts'
import type { Step, StepFilter } from './steps.ts'
import { stretchAround } from './stretchAround.ts'
import { stripOf, stripScale } from './strip.ts'
import { walkProgress } from './walkProgress.ts'

/** Where the walk stands. */
export interface RoomWalk {
  readonly filter: StepFilter
  readonly steps: readonly Step[]
  readonly place: number
  /** Until when things are known; null without fog. */
  readonly knownUntil: Instant | null
  /** The incident as far as it may be shown. */
  readonly seen: Incident
  /** Only the phase around the step is drawn. */
  readonly isZoomed: boolean
}

interface WalkInput {
  /** All of it: only how long it was, and what the room said of events, is taken from here. */
  readonly incident: Incident
  readonly walk: RoomWalk
  readonly names: boolean
  readonly zone: ZoneId
  readonly secondZone: ZoneId | null
  readonly now: Instant
}

/** The walk as the room sees it [V5]: the timeline in small, the event of the step in large, and its neighbours. */
export function walkPage(input: WalkInput): RoomStage {
  const { incident, walk, names, zone, secondZone, now } = input
  const { steps, place, seen, filter, knownUntil } = walk
  const step = steps[place]
  const found = step === undefined ? undefined : seen.events.get(step.event)
  const event = found === undefined || found.hidden ? undefined : found
  const peek = (at: number) => peekOf({ step: steps[at], incident, seen, knownUntil, zone })
  // That events are pivots is the facilitator's.
  const progress = walkProgress({ incident, steps, place, filter: filter === 'starred' ? 'starred' : 'all' })
  const until = knownUntil ?? now
  return {
    kind: 'walk',
    strip: stripPage(input, step?.at ?? null, event?.id ?? null),
    before: peek(place - 1),
    card:
      step === undefined || event === undefined
        ? null
        : roomCard({ event, step, incident, seen, until, zone, secondZone, names, progress }),
    next: peek(place + 1),
  }
}

/** How wide the strip is drawn on a screen of the usual shape, in its own pixels: decides how many times are written. */
const USUAL_WIDTH = 880

function stripPage(
  { incident, walk, zone, now }: WalkInput,
  at: Instant | null,
  current: EventId | null,
): RoomStrip | null {
  const { seen, knownUntil, isZoomed } = walk
  const stretch = isZoomed && at !== null ? stretchAround(incident, at, now) : null
  const drawn = stripOf({ incident, seen, knownUntil, stretch, now, zone, width: USUAL_WIDTH })
  const scale = stripScale(incident, stretch, now)
  if (drawn === null || scale === null) return null
  return {
    drawn,
    zone,
    current,
    known:
      knownUntil === null
        ? null
        : {
            at: Math.max(0, Math.min(1, scale.placeOf(knownUntil))),
            words: `what we knew at ${formatMinute(knownUntil, zone)} ${zoneLabel(zone, knownUntil)}`,
          },
  }
}
