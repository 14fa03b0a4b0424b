import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'
import { assertNever } from '../result.ts'
import { formatDuration } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import type { BlockStage } from './agenda.ts'
import { groundRulesOf } from './groundRules.ts'
import { learningBoardOf } from './learningBoard.ts'
import { currentBlock, type Meeting } from './meetingClock.ts'
import { handsOf } from './meetings.ts'
import type { RoomFact, RoomStage, RoomTimer, RoomView } from './room.ts'
import { roomCard, roomPeek } from './roomCard.ts'
import { roomStrip } from './roomStrip.ts'
import type { Step, StepFilter } from './steps.ts'

/** Where the walk stands. */
export interface RoomWalk {
  readonly filter: StepFilter
  readonly steps: readonly Step[]
  readonly place: number
  /** Until when things are known; null without fog. */
  readonly knownUntil: Instant | null
  /** The incident as far as it may be shown. */
  readonly seen: Incident
}

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
  readonly now: Instant
}

/**
 * What the room sees [V4]. It is made field by field from what is meant for everybody: notes, questions, marks, parked
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
      return { kind: 'summary', facts: factsOf(incident, input.now), impact: incident.impact }
    case 'walk':
      return walkOf(input)
    case 'check':
      return checkOf(input)
    case 'learning': {
      const board = learningBoardOf(incident, 'votes')
      const column = (title: string, cards: (typeof board)['well']) => ({
        title,
        cards: cards.map(({ text, votes }) => ({ text, votes })),
      })
      return {
        kind: 'learning',
        columns: [
          column('Went well', board.well),
          column('Was hard', board.hard),
          column('We were lucky', board.lucky),
        ],
      }
    }
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

function walkOf({ incident, walk, names, zone, now }: RoomInput): RoomStage {
  const { steps, place, seen, filter, knownUntil } = walk
  const step = steps[place]
  const before = steps[place - 1]
  const event = step === undefined ? undefined : seen.events.get(step.event)
  const eventBefore = before === undefined ? undefined : seen.events.get(before.event)
  const next = steps[place + 1] === undefined ? 'none' : knownUntil === null ? 'later' : 'fog'
  return {
    kind: 'walk',
    strip: roomStrip({
      incident,
      seen,
      knownUntil,
      current: event?.id ?? null,
      at: step?.at ?? null,
      zone,
      now,
    }),
    before: eventBefore === undefined || eventBefore.hidden ? null : roomPeek(eventBefore, zone),
    card:
      step === undefined || event === undefined || event.hidden
        ? null
        : roomCard({ event, step, incident: seen, zone, names, place: place + 1, total: steps.length, filter }),
    next,
  }
}

const FACTS = ['timeToDetect', 'timeToMitigate', 'timeToResolve', 'impact', 'misleadingPaths'] as const

function factsOf(incident: Incident, now: Instant): readonly RoomFact[] {
  const { durations } = metricsOf(incident, now)
  return FACTS.map((name) => durations[name]).map(({ label, definition, ms, approximate }) => ({
    label,
    value: ms === null ? 'not known' : `${approximate ? '≈ ' : ''}${formatDuration(ms)}`,
    note: definition,
  }))
}

function checkOf({ incident, walk }: RoomInput): RoomStage {
  const events = new Set(walk.steps.map(({ event }) => event))
  const verdicts = recordsOf(incident, 'eventMark').filter(({ id }) => [...events].some((event) => event === id))
  return {
    kind: 'check',
    agreed: verdicts.filter(({ verdict }) => verdict === 'agreed').length,
    disputed: verdicts.filter(({ verdict }) => verdict === 'disputed').length,
    total: events.size,
  }
}
