import { withoutData } from '../document/dataLine.ts'
import type { Incident } from '../incident/incident.ts'
import { assertNever } from '../result.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import type { BlockStage } from './agenda.ts'
import { groundRulesOf } from './groundRules.ts'
import { currentBlock, type Meeting } from './meetingClock.ts'
import { handsOf } from './meetings.ts'
import type { RoomStage, RoomTimer, RoomView } from './room.ts'
import { factorsPage, learningPage, pathsPage, questionsPage } from './roomBoards.ts'
import { checkPage, roomFacts } from './roomPages.ts'
import { type RoomWalk, walkPage } from './roomWalk.ts'

export interface RoomInput {
  /** The incident, masked where names are off. */
  readonly incident: Incident
  readonly walk: RoomWalk
  readonly shows: BlockStage
  /** The meeting that goes on; null while none does. */
  readonly meeting: Meeting | null
  /** Its number, by which its shows of hands are noted. */
  readonly number: number
  /** Whether a question to the room stands open. */
  readonly asks: boolean
  readonly names: boolean
  readonly theme: RoomView['theme']
  readonly zone: ZoneId
  readonly secondZone: ZoneId | null
  readonly now: Instant
}

/**
 * What the room sees [V4]. It is made field by field from what is meant for everybody: notes, questions, pivots, parked
 * ideas, air time, hidden and later events are never read here, so they cannot be shown. With fog the title too is what it was
 * called then.
 */
export function roomView(input: RoomInput): RoomView {
  const { incident, walk, meeting, number, asks, shows, theme } = input
  const shown = shows === 'walk' ? walk.seen : incident
  const last = handsOf(incident, number).at(-1)
  return {
    theme,
    title: shown.title,
    severity:
      shown.severity === null ? null : { name: shown.severity, rank: shown.severityScale.indexOf(shown.severity) },
    timer: meeting === null || meeting.state === 'ended' ? null : timerOf(meeting),
    hands: asks && last !== undefined ? { question: last.question, count: last.count, of: last.of } : null,
    stage: stageOf(input),
  }
}

function timerOf(meeting: Meeting): RoomTimer | null {
  const current = currentBlock(meeting)
  if (current === null) return null
  return {
    block: current.block.name,
    planned: current.planned,
    spent: current.spent,
    asOf: meeting.lastAt,
    runs: meeting.state === 'running',
  }
}

function stageOf(input: RoomInput): RoomStage {
  const { incident, shows, meeting } = input
  switch (shows) {
    case 'opening':
      return {
        kind: 'opening',
        rules: groundRulesOf(incident),
        agenda: (meeting?.blocks ?? [])
          .filter(({ isRemoved }) => !isRemoved)
          .map(({ block }) => ({ name: block.name, minutes: block.minutes })),
      }
    case 'summary':
      return { kind: 'summary', facts: roomFacts(incident, input.now), impact: withoutData(incident.impact) }
    case 'walk':
      return walkPage(input)
    case 'check':
      return checkPage(incident, input.walk.steps)
    case 'learning':
      return learningPage(incident)
    case 'paths':
      return pathsPage(incident, input.zone)
    case 'factors':
      return factorsPage(incident, input.zone)
    case 'questions':
      return questionsPage(incident, input)
    case 'next':
      return {
        kind: 'next',
        items: incident.actionItems
          .filter(({ removed, state }) => !removed && state === 'open')
          .map(({ text }) => text),
      }
    case 'break':
      return { kind: 'break' }
    default:
      return assertNever(shows)
  }
}
