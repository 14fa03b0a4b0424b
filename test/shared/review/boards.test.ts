import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learningBoardOf } from '../../../shared/review/learningBoard.ts'
import { parkingLotOf } from '../../../shared/review/parkingLotOf.ts'
import { prepRowsOf } from '../../../shared/review/preparation.ts'
import { reviewFactorsOf } from '../../../shared/review/reviewFactors.ts'
import {
  amended,
  at,
  declared,
  eventId,
  factor,
  incidentOf,
  note,
  recorded,
  resolution,
  retracted,
  undone,
} from '../../helpers/build.ts'

// Rule numbers like [B2] refer to docs/spec.md.

const card = (id: string, column: 'well' | 'hard' | 'lucky' = 'well') =>
  recorded('card', id, { text: id, column, event: eventId('alert') })
const voted = (id: string, on: string) => recorded('vote', id, { card: on })

describe('[B2] the learning board', () => {
  it('counts a vote each, sorts by them on request, and forgets those taken back', () => {
    const incident = incidentOf(
      declared(),
      note('10:00', 'alert'),
      card('a'),
      card('b'),
      card('c', 'lucky'),
      voted('1', 'b'),
      voted('2', 'b'),
      voted('3', 'a'),
      recorded('vote', '2', { removed: true }),
      voted('4', 'b'),
    )
    expect(learningBoardOf(incident).well.map(({ id, votes }) => [id, votes])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(learningBoardOf(incident, 'votes').well.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(learningBoardOf(incident).well[1]).toMatchObject({ lastVote: '4', event: { text: 'alert' } })
    expect(learningBoardOf(incident).lucky).toHaveLength(1)
  })

  it('leaves out what has no words, and events that were taken back', () => {
    const board = learningBoardOf(
      incidentOf(
        declared(),
        note('10:00', 'alert'),
        retracted('alert'),
        card('a'),
        recorded('card', 'x', { text: ' ' }),
      ),
    )
    expect(board.well).toMatchObject([{ id: 'a', event: null }])
  })

  it('counts every vote, in whatever order they arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 30 }), (votes) => {
        const incident = incidentOf(declared(), card('a'), card('b'), ...votes.map((on, i) => voted(`v${i}`, on)))
        const counts = learningBoardOf(incident, 'votes').well.map((one) => one.votes)
        expect(counts[0]).toBeGreaterThanOrEqual(counts[1] ?? 0)
        expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(votes.length)
      }),
    )
  })
})

describe('[B3] the parking lot', () => {
  const parked = recorded('parkedItem', 'p', { text: 'Alert earlier', kind: 'fix' })
  const events = [note('10:00', 'one'), note('10:05', 'two'), note('10:10', 'aside')]
  const agreed = (event: string) => recorded('eventMark', event, { verdict: 'agreed' })
  const stars = [amended('one', { starred: true }), amended('two', { starred: true })]

  it('opens when every event of the walk is agreed', () => {
    const begun = [declared(), parked, ...events, ...stars, agreed('one'), agreed('aside')]
    expect(parkingLotOf(incidentOf(...begun))).toMatchObject({ agreed: 1, total: 2, isOpen: false })
    expect(parkingLotOf(incidentOf(...begun, agreed('two')))).toMatchObject({ agreed: 2, isOpen: true })
  })

  it('walks through all events where none is starred', () => {
    expect(parkingLotOf(incidentOf(declared(), parked, ...events))).toMatchObject({ agreed: 0, total: 3 })
  })

  it('can be opened early, and that can be undone', () => {
    const early = [declared(), parked, ...events, recorded('parkingLot', 'lot', { opened: true })]
    expect(parkingLotOf(incidentOf(...early))).toMatchObject({ isOpen: true, openedEarly: true })
    expect(parkingLotOf(incidentOf(...early, undone(early.length - 1)))).toMatchObject({ isOpen: false })
  })

  it('tells what waits from what became something', () => {
    const lot = parkingLotOf(
      incidentOf(declared(), parked, recorded('parkedItem', 'q', { text: 'Why?', became: 'dropped', reason: 'known' })),
    )
    expect([lot.waiting, lot.settled].map((items) => items.map(({ id }) => id))).toEqual([['p'], ['q']])
  })
})

it('gives contributing factors their kind and their events', () => {
  const incident = incidentOf(
    declared(),
    note('10:00', 'alert'),
    factor('One consumer'),
    factor('No alert'),
    recorded('factorDetail', 'One consumer', { kind: 'trigger', events: [eventId('alert'), eventId('gone')] }),
  )
  expect(reviewFactorsOf(incident)).toMatchObject([
    { text: 'One consumer', kind: 'trigger', events: [{ text: 'alert' }] },
    { text: 'No alert', kind: null, events: [] },
  ])
})

describe('[P2] the checklist', () => {
  const over = [declared('db', { severity: 'SEV1' }), resolution('11:00', 'fixed')]
  const row = (key: string, now: string) => prepRowsOf(incidentOf(...over), at(now)).find((one) => one.key === key)

  it('says what is overdue, until it is ticked off, and then who did and when', () => {
    expect(row('schedule', '2026-03-03 12:00')).toMatchObject({ due: '2026-03-03', isOverdue: false })
    expect(row('schedule', '2026-03-04 12:00')?.isOverdue).toBe(true)
    const ticked = incidentOf(...over, recorded('check', 'schedule', { done: true }))
    const done = prepRowsOf(ticked, at('2026-03-04 12:00')).find(({ key }) => key === 'schedule')
    expect(done).toMatchObject({ isOverdue: false, done: { by: 'Sam' } })
  })

  it('asks for a date first, once the last day has passed without one', () => {
    const due = prepRowsOf(incidentOf(...over), at('2026-03-09 12:00')).flatMap((one) => one.due ?? [])
    expect(due).toEqual(['2026-03-03'])
  })

  it('counts back from the meeting, and says what the record holds', () => {
    const rows = prepRowsOf(
      incidentOf(
        ...over,
        recorded('reviewMeeting', 'review', { startsAt: at('2026-03-06 14:00') }),
        recorded('reviewRole', 'facilitator', { person: 'Noor' }),
        recorded('theme', 't', { text: 'Paging' }),
        recorded('eventMark', 'fixed', { pivot: true, question: 'How did you decide?' }),
        recorded('checklistItem', 'own', { text: 'Book the big room' }),
      ),
      at('2026-03-03 12:00'),
    )
    const said = new Map(rows.map(({ key, due, progress }) => [key, [due, progress]]))
    expect(said.get('schedule')).toEqual([null, 'Date is set'])
    expect(said.get('calibration')?.[0]).toBe('2026-03-05')
    expect(said.get('roles')?.[1]).toBe('1 of 4 named')
    expect(said.get('themes')?.[1]).toBe('1 theme')
    expect(said.get('pivots')?.[1]).toBe('1 pivot, 1 question')
    expect(rows.at(-1)).toMatchObject({ label: 'Book the big room', own: true })
  })
})
