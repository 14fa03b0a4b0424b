import { useMemo } from 'react'
import type { Incident } from '../../shared/incident/incident.ts'
import type { FieldsOf, RecordWish } from '../../shared/incident/records/collections.ts'
import type { AgendaBlock } from '../../shared/review/agenda.ts'
import { currentBlock, type Meeting, momentFor, neighbourBlock } from '../../shared/review/meetingClock.ts'
import { meetingsIn, nextAgenda } from '../../shared/review/meetings.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { now } from '../clock.ts'
import { STAGE_OF } from './stageOf.ts'
import { useApp } from './useApp.ts'
import { useAsk } from './useAsk.ts'

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

export function useMeetingDeeds(incident: Incident): MeetingDeeds {
  const ask = useAsk()
  const showStage = useApp((app) => app.showStage)
  return useMemo(() => {
    const meeting = () => meetingsIn(incident, now()).at(-1) ?? null
    const note = (changes: Partial<FieldsOf<'meetingFact'>>): Promise<boolean> => {
      const fact: RecordWish = {
        collection: 'meetingFact',
        id: null,
        changes: { at: momentFor(meeting(), now()), ...changes },
      }
      return ask({ kind: 'putRecords', records: [fact] })
    }
    const moveTo = ({ id, shows }: Pick<AgendaBlock, 'id' | 'shows'>) => {
      void note({ what: 'moved', block: id })
      const stage = STAGE_OF[shows]
      if (stage !== null) showStage(stage)
    }
    const step = (by: 1 | -1) => {
      const standing = meeting()
      if (standing === null) return
      const neighbour = neighbourBlock(standing, by)
      if (neighbour !== null) moveTo(neighbour.block)
      else if (by === 1) void note({ what: 'ended' })
    }
    return {
      start: (blocks) => note({ what: 'started', blocks: blocks.length === 0 ? nextAgenda(incident) : blocks }),
      pauseOrResume: () => void note({ what: meeting()?.state === 'running' ? 'paused' : 'resumed' }),
      extend: (minutes) => {
        const standing = meeting()
        const block = standing === null ? null : currentBlock(standing)
        if (block !== null) void note({ what: 'extended', block: block.block.id, minutes })
      },
      moveTo,
      next: () => step(1),
      back: () => step(-1),
      end: (at) => void note({ what: 'ended', ...(at === undefined ? {} : { at }) }),
      takeUp: () => void note({ what: 'resumed' }),
    }
  }, [incident, ask, showStage])
}
