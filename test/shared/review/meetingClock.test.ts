import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgendaBlock, HOUR_AGENDA } from '../../../shared/review/agenda.ts'
import {
  currentBlock,
  leftOf,
  MEETING_DEEDS,
  type MeetingFact,
  meetingsOf,
  momentFor,
  neighbourBlock,
  totalsOf,
} from '../../../shared/review/meetingClock.ts'
import { type Instant, instant, MINUTE } from '../../../shared/time/instant.ts'
import { at } from '../../helpers/build.ts'

let ids = 0
const fact = (what: MeetingFact['what'], clock: string, more: Partial<MeetingFact> = {}): MeetingFact => {
  ids += 1
  return { id: `f${String(ids).padStart(4, '0')}`, what, at: at(clock), block: '', minutes: 0, blocks: [], ...more }
}
const started = (clock: string) => fact('started', clock, { blocks: HOUR_AGENDA.blocks })
const moved = (clock: string, block: string) => fact('moved', clock, { block })

const asStarted = () => null
const last = (facts: readonly MeetingFact[], clock: string) => {
  const meeting = meetingsOf(facts, asStarted, at(clock)).at(-1)
  if (meeting === undefined) throw new Error('no meeting')
  return meeting
}
const spent = (facts: readonly MeetingFact[], clock: string): Record<string, number> =>
  Object.fromEntries(
    last(facts, clock)
      .blocks.filter((block) => block.spent > 0)
      .map((time) => [time.block.id, time.spent / MINUTE]),
  )

describe('the clock of a meeting', () => {
  it('[V1] runs for the first block of the agenda from the start on', () => {
    const meeting = last([started('10:00')], '10:04')
    expect(meeting).toMatchObject({ state: 'running', current: 'opening', endedAt: null })
    expect(currentBlock(meeting)).toMatchObject({ planned: 5 * MINUTE, spent: 4 * MINUTE })
  })

  it('[V1] counts time for the block that is on, and again when it comes back', () => {
    const facts = [started('10:00'), moved('10:05', 'walk'), moved('10:20', 'opening'), moved('10:21', 'walk')]
    expect(spent(facts, '10:31')).toEqual({ opening: 6, walk: 25 })
  })

  it('[V1] stands still in a pause', () => {
    const facts = [started('10:00'), fact('paused', '10:02'), fact('resumed', '10:12')]
    expect(spent(facts, '10:07')).toEqual({ opening: 2 })
    expect(spent(facts, '10:13')).toEqual({ opening: 3 })
    expect(totalsOf(last(facts, '10:13'), at('10:13'))).toEqual({
      planned: 60 * MINUTE,
      spent: 3 * MINUTE,
      passed: 13 * MINUTE,
    })
  })

  it('says by how much a block is over, and gives it more time', () => {
    const over = last([started('10:00')], '10:08').blocks[0]
    expect(over === undefined ? null : leftOf(over)).toEqual({ isOver: true, length: 3 * MINUTE })
    const facts = [started('10:00'), fact('extended', '10:06', { block: 'opening', minutes: 5 })]
    const [more] = last(facts, '10:08').blocks
    expect(more === undefined ? null : leftOf(more)).toEqual({ isOver: false, length: 2 * MINUTE })
  })

  it('stops at its end and can be taken up again', () => {
    const facts = [started('10:00'), fact('ended', '10:30'), moved('10:40', 'walk')]
    expect(last(facts, '11:00')).toMatchObject({ state: 'ended', endedAt: at('10:30'), current: 'opening' })
    const again = [...facts, fact('resumed', '11:00')]
    expect(last(again, '11:05')).toMatchObject({ state: 'running', endedAt: null })
    expect(spent(again, '11:05')).toEqual({ opening: 35 })
  })

  it('[V1] passes over a start while a meeting goes on, and starts another after its end', () => {
    const facts = [started('10:00'), started('10:01'), fact('ended', '10:30'), started('14:00')]
    const meetings = meetingsOf(facts, asStarted, at('14:02'))
    expect(meetings.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [at('10:00'), at('10:30')],
      [at('14:00'), null],
    ])
  })

  it('takes an agenda that was changed after the start, and keeps what removed blocks took', () => {
    const changed: readonly AgendaBlock[] = [
      { id: 'walk', name: 'Walk', minutes: 50, shows: 'walk' },
      { id: 'block-1', name: 'Demo', minutes: 5, shows: 'check' },
    ]
    const facts = [started('10:00'), moved('10:05', 'walk'), moved('10:15', 'block-1')]
    const [meeting] = meetingsOf(facts, () => changed, at('10:16'))
    expect(meeting?.blocks.map(({ block, spent, isRemoved }) => [block.name, spent / MINUTE, isRemoved])).toEqual([
      ['Walk', 10, false],
      ['Demo', 1, false],
      ['Opening', 5, true],
    ])
  })

  it('knows the neighbours of the block that is on', () => {
    const meeting = last([started('10:00'), moved('10:05', 'learning')], '10:06')
    expect(neighbourBlock(meeting, 1)?.block.id).toBe('next')
    expect(neighbourBlock(meeting, -1)?.block.id).toBe('check')
    expect(neighbourBlock(last([started('10:00'), moved('10:05', 'next')], '10:06'), 1)).toBeNull()
  })

  it('[V2] goes on from its last fact when the clock on the wall was set back', () => {
    const facts = [started('10:00'), moved('10:05', 'walk')]
    expect(spent(facts, '09:00')).toEqual({ opening: 5 })
    expect(momentFor(last(facts, '09:00'), at('09:00'))).toBe(at('10:05'))
  })
})

describe('laws of the clock', () => {
  const minutes = fc.integer({ min: 0, max: 40 })
  const anyFact = fc.record({
    id: fc.constantFrom(...'abcdefghijkl'),
    what: fc.constantFrom(...MEETING_DEEDS),
    at: minutes.map((n): Instant => instant(at('10:00') + n * MINUTE)),
    block: fc.constantFrom('opening', 'walk', 'next', 'unheard of'),
    minutes: fc.integer({ min: -5, max: 10 }),
    blocks: fc.constantFrom(HOUR_AGENDA.blocks, []),
  })
  const anyFacts = fc
    .uniqueArray(anyFact, { selector: ({ id }) => id, maxLength: 12 })
    .map((facts) => [{ ...started('10:00'), id: '0' }, ...facts])

  it('[V1] says the same whatever the order and the repeats', () => {
    fc.assert(
      fc.property(anyFacts, fc.infiniteStream(fc.nat()), minutes, (facts, chance, n) => {
        const now = instant(at('10:00') + n * MINUTE)
        const shuffled = [...facts, ...facts.slice(0, 3)]
          .map((one) => ({ one, by: chance.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one)
        expect(meetingsOf(shuffled, asStarted, now)).toEqual(meetingsOf(facts, asStarted, now))
      }),
    )
  })

  it('[V1] never counts more than the time on the wall, nor less than none', () => {
    fc.assert(
      fc.property(anyFacts, minutes, (facts, n) => {
        const now = instant(at('10:00') + n * MINUTE)
        for (const meeting of meetingsOf(facts, asStarted, now)) {
          const { spent, passed } = totalsOf(meeting, now)
          expect(spent).toBeLessThanOrEqual(passed)
          for (const block of meeting.blocks) {
            expect(block.spent).toBeGreaterThanOrEqual(0)
            expect(block.planned).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  it('[V1] adds up: what the blocks took is the length of the meeting without its pauses, whatever was extended', () => {
    const deed = fc.record({
      after: fc.integer({ min: 0, max: 600_000 }),
      what: fc.constantFrom('paused', 'resumed', 'extended', 'moved'),
      block: fc.constantFrom(...HOUR_AGENDA.blocks.map(({ id }) => id)),
      minutes: fc.constantFrom(1, 5, 10),
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), fc.integer({ min: 0, max: 600_000 }), (deeds, rest) => {
        let now = at('10:00')
        let [ran, paused, added] = [0, 0, 0]
        let runs = true
        const pass = (ms: number) => {
          if (runs) ran += ms
          else paused += ms
          now = instant(now + ms)
        }
        const facts = deeds.map(({ after, what, block, minutes: more }, place): MeetingFact => {
          pass(after)
          if (what === 'extended') added += more
          if (what === 'paused' || what === 'resumed') runs = what === 'resumed'
          return { id: `g${String(place).padStart(4, '0')}`, what, at: now, block, minutes: more, blocks: [] }
        })
        pass(rest)
        const end: MeetingFact = { id: 'h', what: 'ended', at: now, block: '', minutes: 0, blocks: [] }
        const all = [{ ...started('10:00'), id: 'a' }, ...facts, end]
        const [meeting] = meetingsOf(all, asStarted, instant(now + 10 * MINUTE))
        if (meeting === undefined) throw new Error('no meeting')
        const { spent, passed, planned } = totalsOf(meeting, instant(now + 10 * MINUTE))
        expect({ spent, passed }).toEqual({ spent: ran, passed: ran + paused })
        expect(planned).toBe((60 + added) * MINUTE)
      }),
    )
  })

  it('[V1] gives every minute of a running meeting to exactly one block', () => {
    fc.assert(
      fc.property(anyFacts, minutes, (facts, n) => {
        const now = instant(at('11:00') + n * MINUTE)
        const before = meetingsOf(facts, asStarted, now).at(-1)
        const later = meetingsOf(facts, asStarted, instant(now + MINUTE)).at(-1)
        if (before === undefined || later === undefined) throw new Error('no meeting')
        const grew = totalsOf(later, now).spent - totalsOf(before, now).spent
        expect(grew).toBe(before.state === 'running' ? MINUTE : 0)
      }),
    )
  })
})
