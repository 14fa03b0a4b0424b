import { describe, expect, it } from 'vitest'
import type { Precision } from '../../../shared/incident/event.ts'
import { placeWords } from '../../../shared/incident/placeWords.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { at } from '../../helpers/build.ts'

const event = (time: string, precision: Precision = 'exact') => ({ occurredAt: at(time), precision })
const loose = (time: string) => event(time, 'orderOnly')

/** What is said of each, in their order; null stands for a line that is no event. */
const said = (...events: readonly (ReturnType<typeof event> | null)[]) =>
  events.flatMap((one, place) => (one === null ? [] : [placeWords((index) => events[index], place, UTC)]))

describe('where an event lies among the others', () => {
  it('is how far behind the one before, whatever stands between', () => {
    expect(said(event('10:00'), null, event('10:05'), event('10:05'))).toEqual([
      '',
      '5 min after the one before',
      'at the same time as the one before',
    ])
    expect(said(event('10:00'), event('10:30', 'about'))[1]).toBe('about 30 min after the one before')
  })

  it('is counted from the last one with a time, where the one before has none', () => {
    expect(said(event('10:00'), loose('10:00'), event('10:05')).at(-1)).toBe('5 min after the last one with a time')
    expect(said(event('09:00'), event('10:00', 'day'), event('10:05')).slice(1)).toEqual([
      '',
      '1 h 5 min after the last one with a time',
    ])
  })

  it('[T5] is between two times, where only the order is known', () => {
    expect(said(event('10:00'), loose('10:00'), null, loose('10:00'), event('10:05', 'about'))).toEqual([
      '',
      'between 10:00:00 and about 10:05',
      'between 10:00:00 and about 10:05',
      'about 5 min after the last one with a time',
    ])
    expect(said(event('03-02 23:50'), loose('03-02 23:50'), event('03-03 00:10'))[1]).toBe(
      'between 2026-03-02 23:50:00 and 2026-03-03 00:10:00',
    )
  })

  it('[T5] is behind or before the one time that is known, or nothing', () => {
    expect(said(loose('10:00'), event('10:00'), loose('10:00'))).toEqual(['before 10:00:00', '', 'after 10:00:00'])
    expect(said(loose('10:00'), event('10:00', 'day'))).toEqual(['', ''])
  })

  it('[T5] takes only times that bound it', () => {
    const rough = [event('10:00'), event('10:10', 'before'), loose('10:10'), event('10:20', 'after'), event('10:30')]
    expect(said(...rough)[2]).toBe('between 10:00:00 and 10:30:00')
    const bounds = [event('10:00', 'after'), loose('10:00'), event('10:10', 'before')]
    expect(said(...bounds)[1]).toBe('between 10:00:00 and 10:10:00')
  })
})
