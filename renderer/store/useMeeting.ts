import { useMemo } from 'react'
import type { Incident } from '../../shared/incident/incident.ts'
import type { FieldsOf, RecordWish } from '../../shared/incident/records/collections.ts'
import type { AgendaBlock } from '../../shared/review/agenda.ts'
import { currentBlock, type Meeting, momentFor, neighbourBlock } from '../../shared/review/meetingClock.ts'
import { meetingsIn, nextAgenda } from '../../shared/review/meetings.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { now } from '../clock.ts'
import { boardOf, STAGE_OF } from './stageOf.ts'
import { useApp } from './useApp.ts'
import { useAsk } from './useAsk.ts'
import { useInTurn } from './useInTurn.ts'

/** The last meeting that was started, and all of them; `moment` is when. */
export function useMeetings(incident: Incident, moment: Instant): readonly Meeting[] {
  return useMemo(() => meetingsIn(incident, moment), [incident, moment])
}

/** What can be done to the clock of the meeting. Each is written down with its time; what a new block works with comes up. */
export interface MeetingDeeds {
  readonly start: (blocks: readonly AgendaBlock[]) => Promise<boolean>
  readonly pauseOrResume: () => void
  readonly extend: (minutes: number) => void
  readonly moveTo: (block: AgendaBlock) => void
  /** To the next block; the meeting ends after the last. */
  readonly next: () => void
  readonly back: () => void
  /** At a moment, when it ended before anybody said so. */
  readonly end: (at?: Instant) => void
  readonly takeUp: () => void
}

export function useMeetingDeeds({ id }: Pick<Incident, 'id'>): MeetingDeeds {
  const ask = useAsk()
  const inTurn = useInTurn(id)
  const showStage = useApp((app) => app.showStage)
  const showBoard = useApp((app) => app.showBoard)
  return useMemo(() => {
    const note = (meeting: Meeting | null, changes: Partial<FieldsOf<'meetingFact'>>): Promise<boolean> => {
      const fact: RecordWish = {
        collection: 'meetingFact',
        id: null,
        changes: { at: momentFor(meeting, now()), ...changes },
      }
      return ask({ kind: 'putRecords', records: [fact] })
    }
    /** Notes what is decided on the meeting as it stands then. */
    const noteNext = (decide: (meeting: Meeting | null) => Partial<FieldsOf<'meetingFact'>> | null) =>
      inTurn((incident) => {
        const meeting = meetingsIn(incident, now()).at(-1) ?? null
        const changes = decide(meeting)
        return changes === null ? undefined : note(meeting, changes)
      })
    const moved = ({ id: block, shows }: Pick<AgendaBlock, 'id' | 'shows'>) => {
      const board = boardOf(shows)
      const stage = STAGE_OF[shows]
      if (board !== null) showBoard(board)
      else if (stage !== null) showStage(stage)
      return { what: 'moved', block } as const
    }
    const step = (by: 1 | -1) =>
      noteNext((meeting) => {
        if (meeting === null) return null
        const neighbour = neighbourBlock(meeting, by)
        if (neighbour !== null) return moved(neighbour.block)
        return by === 1 && meeting.state !== 'ended' ? { what: 'ended' } : null
      })
    return {
      start: async (blocks) => {
        let done = false
        await inTurn(async (incident) => {
          const before = meetingsIn(incident, now()).at(-1) ?? null
          const agenda = blocks.length === 0 ? nextAgenda(incident) : blocks
          done = await note(before, { what: 'started', blocks: agenda })
        })
        return done
      },
      pauseOrResume: () => void noteNext((meeting) => ({ what: meeting?.state === 'running' ? 'paused' : 'resumed' })),
      extend: (minutes) =>
        void noteNext((meeting) => {
          const block = meeting === null ? null : currentBlock(meeting)
          return block === null ? null : { what: 'extended', block: block.block.id, minutes }
        }),
      moveTo: (block) => void noteNext(() => moved(block)),
      next: () => void step(1),
      back: () => void step(-1),
      end: (at) => void noteNext(() => ({ what: 'ended', ...(at === undefined ? {} : { at }) })),
      takeUp: () => void noteNext(() => ({ what: 'resumed' })),
    }
  }, [ask, inTurn, showStage, showBoard])
}
