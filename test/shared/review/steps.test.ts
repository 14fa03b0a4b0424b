import { describe, expect, it } from 'vitest'
import { placeOf, stepsOf, usualFilter } from '../../../shared/review/steps.ts'
import {
  at,
  declared,
  detection,
  eventId,
  type Gesture,
  hypothesis,
  impact,
  incidentOf,
  note,
  recorded,
} from '../../helpers/build.ts'

const incident = incidentOf(
  declared(),
  detection('10:00', 'Alert', { knownAt: at('10:00') }),
  impact('09:30', 'Writes fail', { knownAt: at('10:20'), starred: true }),
  note('10:10', 'Coffee', { knownAt: at('10:10') }),
  note('10:15', 'Secret', { knownAt: at('10:15'), hidden: true }),
)

const texts = (filter: 'all' | 'starred') => stepsOf(incident, filter).map(({ event }) => event)

describe('stepsOf', () => {
  it('steps in the order in which things became known, not in which they happened', () => {
    expect(texts('all')).toEqual(['Alert', 'Coffee', 'Writes fail'])
  })

  it('takes the starred ones only when asked, and never hidden ones', () => {
    expect(texts('starred')).toEqual(['Writes fail'])
  })

  it('takes only the pivots when asked: the marked ones with their turns, else the turns of hypotheses', () => {
    const cache = hypothesis('10:00', 'Cache', { knownAt: at('10:00'), state: 'ruledOut', until: '10:30' })
    const said = [declared(), detection('09:55', 'Alert', { knownAt: at('09:55') }), cache]
    const keys = (...more: readonly Gesture[]) => stepsOf(incidentOf(...said, ...more), 'pivots').map(({ key }) => key)
    expect(keys()).toEqual(['Cache/turn'])
    expect(keys(recorded('eventMark', 'Alert', { pivot: true }))).toEqual(['Alert'])
    expect(keys(recorded('eventMark', 'Cache', { pivot: true }))).toEqual(['Cache', 'Cache/turn'])
    expect(stepsOf(incident, 'pivots')).toEqual([])
  })

  it('keeps the order of the timeline among what became known at once', () => {
    const imported = incidentOf(
      declared(),
      note('10:05', 'b', { knownAt: at('12:00') }),
      note('10:00', 'a', { knownAt: at('12:00') }),
    )
    expect(stepsOf(imported, 'all').map(({ event }) => event)).toEqual(['a', 'b'])
  })

  it('stops twice at a hypothesis that was settled later: when it was stated, and at its turn', () => {
    const settled = incidentOf(
      declared(),
      hypothesis('10:00', 'Cache', { knownAt: at('10:00'), state: 'ruledOut', until: '10:30' }),
      note('10:10', 'Coffee', { knownAt: at('10:10') }),
      note('10:30', 'Hit rate is fine', { knownAt: at('10:30') }),
      hypothesis('10:40', 'Deploy', { knownAt: at('10:40'), state: 'parked', until: '10:50' }),
      hypothesis('10:41', 'Imported', { knownAt: at('12:00'), state: 'ruledOut', until: '10:50' }),
    )
    expect(stepsOf(settled, 'all').map(({ key, at: moment }) => [key, moment])).toEqual([
      ['Cache', at('10:00')],
      ['Coffee', at('10:10')],
      ['Hit rate is fine', at('10:30')],
      ['Cache/turn', at('10:30')],
      ['Deploy', at('10:40')],
      ['Imported', at('12:00')],
    ])
  })
})

describe('usualFilter', () => {
  it('is the starred events where there are any, else all', () => {
    expect(usualFilter(incident)).toBe('starred')
    expect(
      usualFilter(incidentOf(declared(), note('10:00', 'a'), note('10:01', 'b', { starred: true, hidden: true }))),
    ).toBe('all')
  })
})

describe('placeOf', () => {
  const steps = stepsOf(incident, 'all')

  it('stands on the step asked for, else on that of the selected event, else on the first', () => {
    expect(placeOf(steps, 'Writes fail', eventId('Coffee'))).toBe(2)
    expect(placeOf(steps, null, eventId('Coffee'))).toBe(1)
    expect(placeOf(steps, 'gone', eventId('Coffee'))).toBe(1)
    expect(placeOf(steps, null, null)).toBe(0)
    expect(placeOf(steps, 'gone', eventId('gone'))).toBe(0)
  })

  it('stands nowhere when there are no steps', () => {
    expect(placeOf([], 'Coffee', eventId('Coffee'))).toBe(-1)
  })
})
