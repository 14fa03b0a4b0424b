import { between, type Instant, instant, MINUTE, type Millis, millis } from '../time/instant.ts'
import type { AgendaBlock } from './agenda.ts'

/** What can happen to a meeting's clock. `resumed` after `ended` takes the meeting up again. */
export const MEETING_DEEDS = ['started', 'paused', 'resumed', 'extended', 'moved', 'ended'] as const
export type MeetingDeed = (typeof MEETING_DEEDS)[number]

/** One thing that happened to the clock of a meeting, at a time of the clock on the wall. */
export interface MeetingFact {
  readonly id: string
  readonly what: MeetingDeed
  readonly at: Instant
  /** moved: the block that begins; extended: the one that gets more time. Else empty. */
  readonly block: string
  /** extended: by how much. */
  readonly minutes: number
  /** started: the agenda as it was then. */
  readonly blocks: readonly AgendaBlock[]
}

/** What a block was given and what it took. */
export interface BlockTime {
  readonly block: AgendaBlock
  /** With what it was extended by. */
  readonly planned: Millis
  readonly spent: Millis
  /** It was on the agenda once and took time, but is not any more. */
  readonly isRemoved: boolean
}

/** A meeting as its clock stands. Named by the fact that started it. */
export interface Meeting {
  readonly id: string
  readonly startedAt: Instant
  readonly state: 'running' | 'paused' | 'ended'
  /** When it was ended; null while it goes on. */
  readonly endedAt: Instant | null
  /** The moment of the last fact: the clock never stands before it. */
  readonly lastAt: Instant
  /** The block that runs, or ran last. */
  readonly current: string
  readonly blocks: readonly BlockTime[]
}

/** The agenda of a meeting, where it was changed after the start; null where it was not. */
export type AgendaOf = (meeting: string) => readonly AgendaBlock[] | null

/**
 * The meetings that the facts add up to, oldest first, as they stand at `now` [V1]. Facts count by their time, whatever
 * order they arrive in, and each once: any window that has the same facts says the same. A start while a meeting goes on, a
 * pause in a pause, a move to a block that is not on the agenda: passed over. Time runs only between a start or resume and the
 * next pause or end, and always for the block that is on. A `now` before the last fact, as after a clock was set back,
 * counts as that fact's time, so no block ever loses time.
 */
export function meetingsOf(facts: readonly MeetingFact[], agendaOf: AgendaOf, now: Instant): readonly Meeting[] {
  const meetings: Running[] = []
  for (const fact of inOrder(facts)) {
    const last = meetings.at(-1)
    if (fact.what === 'started') {
      if ((last === undefined || last.state === 'ended') && fact.blocks.length > 0) {
        meetings.push(begun(fact, agendaOf(fact.id)))
      }
    } else if (last !== undefined) applyFact(last, fact)
  }
  return meetings.map((meeting) => settled(meeting, now))
}

/** Facts in the order of their times, then of their ids. Repeats of one id count once. */
function inOrder(facts: readonly MeetingFact[]): readonly MeetingFact[] {
  const once = new Map(facts.map((fact) => [fact.id, fact]))
  return [...once.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

interface Running {
  readonly id: string
  readonly startedAt: Instant
  readonly agenda: readonly AgendaBlock[]
  /** All blocks that were ever on its agenda. */
  readonly known: ReadonlyMap<string, AgendaBlock>
  readonly spent: Map<string, number>
  readonly extra: Map<string, number>
  state: Meeting['state']
  current: string
  lastAt: Instant
}

function begun(fact: MeetingFact, changed: readonly AgendaBlock[] | null): Running {
  const agenda = changed === null || changed.length === 0 ? fact.blocks : changed
  return {
    id: fact.id,
    startedAt: fact.at,
    agenda,
    known: new Map([...fact.blocks, ...agenda].map((block) => [block.id, block])),
    spent: new Map(),
    extra: new Map(),
    state: 'running',
    current: fact.blocks[0]?.id ?? '',
    lastAt: fact.at,
  }
}

function applyFact(meeting: Running, { what, at, block, minutes }: MeetingFact): void {
  const { state } = meeting
  if (state === 'ended' && what !== 'resumed') return
  runTo(meeting, at)
  if (what === 'paused' && state === 'running') meeting.state = 'paused'
  if (what === 'resumed') meeting.state = 'running'
  if (what === 'ended') meeting.state = 'ended'
  if (!meeting.known.has(block)) return
  if (what === 'moved') meeting.current = block
  if (what === 'extended') meeting.extra.set(block, (meeting.extra.get(block) ?? 0) + minutes * MINUTE)
}

/** Lets the time up to a moment pass for the block that is on. */
function runTo(meeting: Running, at: Instant): void {
  if (meeting.state === 'running') add(meeting.spent, meeting.current, at - meeting.lastAt)
  meeting.lastAt = at
}

const add = (sums: Map<string, number>, key: string, more: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + more)
}

function settled(meeting: Running, now: Instant): Meeting {
  const { id, startedAt, state, current, lastAt, agenda, known, extra } = meeting
  const spent = new Map(meeting.spent)
  if (state === 'running') add(spent, current, Math.max(now, lastAt) - lastAt)
  const onAgenda = new Set(agenda.map((block) => block.id))
  const gone = [...known.values()].filter(
    (block) => !onAgenda.has(block.id) && ((spent.get(block.id) ?? 0) > 0 || block.id === current),
  )
  const timeOf = (block: AgendaBlock): BlockTime => ({
    block,
    planned: millis(Math.max(0, block.minutes * MINUTE + (extra.get(block.id) ?? 0))),
    spent: millis(spent.get(block.id) ?? 0),
    isRemoved: !onAgenda.has(block.id),
  })
  return {
    id,
    startedAt,
    state,
    endedAt: state === 'ended' ? lastAt : null,
    lastAt,
    current,
    blocks: [...agenda, ...gone].map(timeOf),
  }
}

/** The moment to write down for what is done now: never before what was done last. */
export const momentFor = (meeting: Meeting | null, now: Instant): Instant =>
  instant(Math.max(now, meeting?.lastAt ?? now))

/** The block that is on, with its time. */
export const currentBlock = ({ blocks, current }: Meeting): BlockTime | null =>
  blocks.find(({ block }) => block.id === current) ?? null

/** The block before or after the one that is on; null at the end of the agenda. */
export function neighbourBlock({ blocks, current }: Meeting, step: 1 | -1): BlockTime | null {
  const agenda = blocks.filter(({ isRemoved, block }) => !isRemoved || block.id === current)
  const place = agenda.findIndex(({ block }) => block.id === current)
  return agenda[place + step] ?? null
}

/** How much of its time is left, or by how much it is over. */
export function leftOf({ planned, spent }: Pick<BlockTime, 'planned' | 'spent'>): {
  readonly isOver: boolean
  readonly length: Millis
} {
  const isOver = spent > planned
  return { isOver, length: isOver ? millis(spent - planned) : millis(planned - spent) }
}

/** Planned and spent of all blocks together; `passed` is the time on the wall since the start, pauses included. */
export function totalsOf(
  meeting: Meeting,
  now: Instant,
): { readonly planned: Millis; readonly spent: Millis; readonly passed: Millis } {
  const until = meeting.endedAt ?? instant(Math.max(now, meeting.lastAt))
  return {
    planned: millis(meeting.blocks.reduce((sum, { planned }) => sum + planned, 0)),
    spent: millis(meeting.blocks.reduce((sum, { spent }) => sum + spent, 0)),
    passed: between(meeting.startedAt, until),
  }
}
