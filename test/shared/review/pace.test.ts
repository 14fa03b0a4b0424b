import { describe, expect, it } from 'vitest'
import { HOUR_AGENDA } from '../../../shared/review/agenda.ts'
import { type MeetingFact, meetingsOf } from '../../../shared/review/meetingClock.ts'
import { paceOf, paceWords } from '../../../shared/review/pace.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { at } from '../../helpers/build.ts'

const none = { block: '', minutes: 0, blocks: [] }
const facts: readonly MeetingFact[] = [
  { ...none, id: 'a', what: 'started', at: at('10:00'), blocks: HOUR_AGENDA.blocks },
  { ...none, id: 'b', what: 'moved', at: at('10:00'), block: 'walk' },
]

/** After so many minutes of the 37 that the walk has. */
const saying = (minutes: number, done: number, total: number): string => {
  const [meeting] = meetingsOf(facts, () => null, instant(at('10:00') + minutes * MINUTE))
  if (meeting === undefined) throw new Error('no meeting')
  const pace = paceOf(meeting, done, total)
  return pace === null ? 'nothing' : paceWords(pace)
}

describe('the pace of the walk', () => {
  it('[V3] is that of the plan at first', () => {
    expect(saying(0, 0, 14)).toBe('On pace: 14 events left, about 37 min')
  })

  it('[V3] follows what the events before took', () => {
    expect(saying(18, 7, 14)).toBe('On pace: 7 events left, about 18 min')
    expect(saying(30, 7, 14)).toBe('7 events left, about 27 min at this pace; 7 min planned')
    expect(saying(10, 10, 14)).toBe('Time to spare: 4 events left, about 6 min')
  })

  it('says so when no time or no event is left', () => {
    expect(saying(45, 13, 14)).toBe('1 event left, about 3 min at this pace; the time is up')
    expect(saying(20, 14, 14)).toBe('All events walked')
    expect(saying(20, 0, 0)).toBe('nothing')
  })
})
