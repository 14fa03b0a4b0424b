import { glanceDuration, wholeMinutes } from '../time/glanceDuration.ts'
import { MINUTE, type Millis, millis } from '../time/instant.ts'
import type { Meeting } from './meetingClock.ts'

/** Whether the walk gets to its end in the time that is left. */
export interface Pace {
  readonly eventsLeft: number
  /** What the events that are left are likely to take. */
  readonly needs: Millis
  /** What is left of all blocks that walk the timeline. */
  readonly left: Millis
  readonly kind: 'onPace' | 'ahead' | 'behind'
}

/** How many events the plan counts for while few were walked: one slow first event is no forecast. */
const WEIGHT_OF_PLAN = 3

/**
 * The pace of the walk [V3]: events left, times what an event takes. That is first what the plan has for each, then more
 * and more what those before took. `done` of `total` events lie behind, not counting the one that is on. Null where no
 * block walks the timeline or there is nothing to walk.
 */
export function paceOf(meeting: Meeting, done: number, total: number): Pace | null {
  const walks = meeting.blocks.filter(({ block, isRemoved }) => block.shows === 'walk' && !isRemoved)
  if (walks.length === 0 || total <= 0) return null
  const planned = walks.reduce((sum, block) => sum + block.planned, 0)
  const spent = walks.reduce((sum, block) => sum + block.spent, 0)
  const left = walks.reduce((sum, block) => sum + Math.max(0, block.planned - block.spent), 0)
  const perEvent = (spent + (planned / total) * WEIGHT_OF_PLAN) / (done + WEIGHT_OF_PLAN)
  const eventsLeft = Math.max(0, total - done)
  const needs = perEvent * eventsLeft
  const slack = Math.max(2 * MINUTE, planned * 0.1)
  return { eventsLeft, needs: millis(Math.round(needs)), left: millis(left), kind: kindOf(needs, left, slack) }
}

function kindOf(needs: number, left: number, slack: number): Pace['kind'] {
  if (needs > left + slack || (left === 0 && needs > 0)) return 'behind'
  return needs < left - slack * 2 ? 'ahead' : 'onPace'
}

const about = (length: Millis): string =>
  length < MINUTE ? 'under a minute' : `about ${glanceDuration(millis(Math.round(length / MINUTE) * MINUTE))}`

/** `On pace: 7 events left, about 16 min`. */
export function paceWords({ kind, eventsLeft, needs, left }: Pace): string {
  if (eventsLeft === 0) return 'All events walked'
  const events = `${eventsLeft} ${eventsLeft === 1 ? 'event' : 'events'} left`
  if (kind === 'ahead') return `Time to spare: ${events}, ${about(needs)}`
  if (kind === 'onPace') return `On pace: ${events}, ${about(needs)}`
  const there = left < MINUTE ? 'the time is up' : `${glanceDuration(wholeMinutes(left))} planned`
  return `${events}, ${about(needs)} at this pace; ${there}`
}
