import { describe, expect, it } from 'vitest'
import { knownAt } from '../../../shared/known/knownAt.ts'
import { eventTimesOf } from '../../../shared/review/eventTimes.ts'
import { peekOf } from '../../../shared/review/peekOf.ts'
import { pathsPage } from '../../../shared/review/roomBoards.ts'
import { stepsOf } from '../../../shared/review/steps.ts'
import { walkProgress } from '../../../shared/review/walkProgress.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { action, at, declared, eventId, hypothesis, impact, incidentOf, note, recorded } from '../../helpers/build.ts'

const WALKED = [
  declared('Checkout fails'),
  impact('10:00', 'Orders are lost', { id: 'i', until: '11:00', knownAt: at('10:10') }),
  hypothesis('10:10', 'The cache is cold', {
    id: 'h',
    state: 'ruledOut',
    until: '10:30',
    knownAt: at('10:10'),
    people: ['Ana', 'Sam'],
    whyItLookedRight: 'It was after a restart',
  }),
  action('10:40', 'rolled back', { id: 'a', knownAt: at('10:40') }),
  recorded('eventMark', 'h', { verdict: 'agreed' }),
] as const

const incident = incidentOf(...WALKED)
const steps = stepsOf(incident, 'all')

describe('the times of an event in the walk', () => {
  const timesOf = (id: string) => {
    const event = incident.events.get(eventId(id))
    if (event === undefined) throw new Error(id)
    return eventTimesOf({ event, seen: incident, until: at('12:00'), zone: UTC })
  }

  it('say how long it was not seen, and what it took of people and impact', () => {
    expect(timesOf('i')).toMatchObject({
      happened: '10:00:00',
      known: { time: '10:10:00', lag: '10 min' },
      spent: { label: 'Lasted', length: '1 h', notes: [] },
    })
    const { known, spent } = timesOf('h')
    expect(known).toBeNull()
    expect(spent).toMatchObject({ label: 'Time lost', length: '20 min' })
    expect(spent?.notes[0]).toMatch(/^40\sperson.min$/)
  })
})

describe('the neighbour of a step', () => {
  const peek = (place: number, until: string) =>
    peekOf({
      step: steps[place],
      incident,
      seen: knownAt(incident, at(until)),
      knownUntil: at(until),
      zone: UTC,
    })

  it('[V5] is fog until it was known, and carries what the room made of it', () => {
    expect(peek(-1, '10:10')).toEqual({ kind: 'none' })
    expect(peek(1, '10:10')).toMatchObject({
      kind: 'step',
      text: 'The cache is cold',
      state: 'open',
      verdict: 'agreed',
    })
    expect(peek(2, '10:10')).toEqual({ kind: 'fog' })
    expect(peek(2, '10:30')).toMatchObject({ kind: 'step', time: '10:30:00', state: 'ruledOut' })
    expect(peek(3, '10:30')).toEqual({ kind: 'fog' })
  })
})

describe('how far the walk has come', () => {
  it('has a dot for each step with its verdict, and no more than can be told apart', () => {
    const { dots, ...rest } = walkProgress({ incident, steps, place: 2, filter: 'all' })
    expect(rest).toEqual({ place: 3, total: 4, filter: 'all' })
    expect(dots.map(({ verdict, isCurrent }) => [verdict, isCurrent])).toEqual([
      [null, false],
      ['agreed', false],
      ['agreed', true],
      [null, false],
    ])
    const many = Array.from({ length: 500 }, (_, n) => ({ ...(steps[0] as (typeof steps)[number]), key: String(n) }))
    const shown = walkProgress({ incident, steps: many, place: 499, filter: 'all' }).dots
    expect(shown).toHaveLength(60)
    expect(shown.at(-1)).toMatchObject({ key: '499', isCurrent: true })
  })
})

describe('the page of misleading paths', () => {
  it('tells why each was reasonable, leaves out what is hidden, and does not speak of a hidden clue', () => {
    const clue = (hidden: boolean) =>
      note('10:15', 'hits are fine', {
        id: 'n',
        hidden,
        knownAt: at('10:15'),
        links: [{ to: eventId('h'), relation: 'against' }],
      })
    const pageOf = (hidden: boolean) => pathsPage(incidentOf(...WALKED, clue(hidden)), UTC)
    expect(pageOf(false)).toMatchObject({
      paths: [
        {
          text: 'The cache is cold',
          cost: '20 min',
          story: [{ label: 'Why it looked right', text: 'It was after a restart' }],
          lag: 'The first true clue was known 15 min before the turn.',
        },
      ],
    })
    expect(pageOf(true)).toMatchObject({ paths: [{ lag: '' }] })
    const hiddenPath = incidentOf(hypothesis('10:00', 'Disk', { state: 'ruledOut', until: '10:05', hidden: true }))
    expect(pathsPage(hiddenPath, UTC)).toEqual({ kind: 'paths', paths: [] })
  })
})
