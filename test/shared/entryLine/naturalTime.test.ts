import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, toIso } from '../../../shared/time/instant.ts'
import { added, chipsOf, read, timeOf } from './reading.ts'

/* Read at 14:10 on Tuesday 2024-01-16, in UTC unless the case says otherwise. */

/** The line, the text that is left of it, and when it was. */
const PHRASES: readonly (readonly [string, string, string])[] = [
  ['full yesterday at ten past nine', 'full', '2024-01-15T09:10'],
  ['full yesterday ten past nine', 'full', '2024-01-15T09:10'],
  ['yesterday at ten past nine the disk was full', 'the disk was full', '2024-01-15T09:10'],
  ['full ten past nine yesterday', 'full', '2024-01-15T09:10'],
  ['full yesterday at half past nine', 'full', '2024-01-15T09:30'],
  ['full yesterday at quarter to ten', 'full', '2024-01-15T09:45'],
  ['full yesterday at a quarter to ten pm', 'full', '2024-01-15T21:45'],
  ['full yesterday at twenty-five past four pm', 'full', '2024-01-15T16:25'],
  ['full yesterday at ten to twelve pm', 'full', '2024-01-15T11:50'],
  ['full yesterday at ten to one pm', 'full', '2024-01-15T12:50'],
  ['full yesterday at 9', 'full', '2024-01-15T09:00'],
  ['full yesterday at nine', 'full', '2024-01-15T09:00'],
  ['full yesterday at 21', 'full', '2024-01-15T21:00'],
  ['full yesterday 9am', 'full', '2024-01-15T09:00'],
  ['full yesterday 9 PM', 'full', '2024-01-15T21:00'],
  ['full yesterday, 9 p.m.', 'full', '2024-01-15T21:00'],
  ["full yesterday 9 o'clock", 'full', '2024-01-15T09:00'],
  ['full yesterday nine o’clock', 'full', '2024-01-15T09:00'],
  ['full yesterday noon', 'full', '2024-01-15T12:00'],
  ['full yesterday at midday', 'full', '2024-01-15T12:00'],
  ['full yesterday at midnight', 'full', '2024-01-15T00:00'],
  ['full yesterday morning 6:30', 'full', '2024-01-15T06:30'],
  ['full yesterday morning at 6', 'full', '2024-01-15T06:00'],
  ['full yesterday afternoon at 3', 'full', '2024-01-15T15:00'],
  ['full yesterday evening 8', 'full', '2024-01-15T20:00'],
  ['full yesterday evening at 8:15', 'full', '2024-01-15T20:15'],
  ['full yesterday night at 11', 'full', '2024-01-15T23:00'],
  ['full yesterday 23:10', 'full', '2024-01-15T23:10'],
  ['full yesterday at 23:10:30', 'full', '2024-01-15T23:10:30'],
  ['full at 9 yesterday', 'full', '2024-01-15T09:00'],
  ['full at 9:15 yesterday', 'full', '2024-01-15T09:15'],
  ['full 23:10 yesterday', 'full', '2024-01-15T23:10'],
  ['full yesterday at 9 in the evening', 'full', '2024-01-15T21:00'],
  ['full last night 23:10', 'full', '2024-01-15T23:10'],
  ['last night 23:10 it was full', 'it was full', '2024-01-15T23:10'],
  ['full last night at 11', 'full', '2024-01-15T23:00'],
  ['full last night at half past eleven', 'full', '2024-01-15T23:30'],
  ['full last night 11pm', 'full', '2024-01-15T23:00'],
  ['full last night at 1', 'full', '2024-01-16T01:00'],
  ['full last night 1:30', 'full', '2024-01-16T01:30'],
  ['full last night 01:30', 'full', '2024-01-16T01:30'],
  ['full last night at 12', 'full', '2024-01-16T00:00'],
  ['full last night at 2am', 'full', '2024-01-16T02:00'],
  ['full at 11 last night', 'full', '2024-01-15T23:00'],
  ['full this morning 6:30', 'full', '2024-01-16T06:30'],
  ['full this morning at 6', 'full', '2024-01-16T06:00'],
  ['full this morning at six', 'full', '2024-01-16T06:00'],
  ['this morning at 6 the disk was full', 'the disk was full', '2024-01-16T06:00'],
  ['full at 6 this morning', 'full', '2024-01-16T06:00'],
  ['full around 6 this morning', 'full', '2024-01-16T06:00'],
  ['full this morning around 6', 'full', '2024-01-16T06:00'],
  ['full this afternoon at 1', 'full', '2024-01-16T13:00'],
  ['full at 1:30 this afternoon', 'full', '2024-01-16T13:30'],
  ['full at 9 in the morning', 'full', '2024-01-16T09:00'],
  ['full at half past one in the afternoon', 'full', '2024-01-16T13:30'],
  ['full today at 9', 'full', '2024-01-16T09:00'],
  ['full today at half past eight', 'full', '2024-01-16T08:30'],
  ['full at 9am', 'full', '2024-01-16T09:00'],
  ['full 9am', 'full', '2024-01-16T09:00'],
  ['full 2 pm', 'full', '2024-01-16T14:00'],
  ['9am the disk was full', 'the disk was full', '2024-01-16T09:00'],
  ['full nine am', 'full', '2024-01-16T09:00'],
  ["full at nine o'clock", 'full', '2024-01-16T09:00'],
  ['full at half past nine', 'full', '2024-01-16T09:30'],
  ['full half past one', 'full', '2024-01-16T13:30'],
  ['full quarter past two', 'full', '2024-01-16T02:15'],
  ['full at quarter to two', 'full', '2024-01-16T13:45'],
  ['full since 9', 'full', '2024-01-16T09:00'],
  ['full since 1', 'full', '2024-01-16T13:00'],
  ['full since 9am', 'full', '2024-01-16T09:00'],
  ['full since yesterday 9am', 'full', '2024-01-15T09:00'],
  ['full since last night 23:10', 'full', '2024-01-15T23:10'],
  ['full since this morning at 6', 'full', '2024-01-16T06:00'],
  ['full at noon', 'full', '2024-01-16T12:00'],
  ['full since midnight', 'full', '2024-01-16T00:00'],
  ['full the day before yesterday 9:30', 'full', '2024-01-14T09:30'],
  ['full 2 days ago at 9:30', 'full', '2024-01-14T09:30'],
  ['full three days ago at 9pm', 'full', '2024-01-13T21:00'],
  ['full monday at 9am', 'full', '2024-01-15T09:00'],
  ['full on monday at 9am', 'full', '2024-01-15T09:00'],
  ['full mon 9:30', 'full', '2024-01-15T09:30'],
  ['full friday 14:00', 'full', '2024-01-12T14:00'],
  ['full last friday 14:00', 'full', '2024-01-12T14:00'],
  ['full tuesday 09:30', 'full', '2024-01-16T09:30'],
  ['full tuesday 22:00', 'full', '2024-01-09T22:00'],
  ['full monday morning at 8', 'full', '2024-01-15T08:00'],
  ['full sunday night at 11', 'full', '2024-01-14T23:00'],
  ['full 3 january 9:30', 'full', '2024-01-03T09:30'],
  ['full 3rd of January at 9:30', 'full', '2024-01-03T09:30'],
  ['full Jan 3 at 9:30', 'full', '2024-01-03T09:30'],
  ['full on 3 Jan 2023 9pm', 'full', '2023-01-03T21:00'],
  ['full 3 april 9:30', 'full', '2023-04-03T09:30'],
  ['full December 24th at 18:00', 'full', '2023-12-24T18:00'],
  ['full 12/31 23:50', 'full', '2023-12-31T23:50'],
  ['full 31/12 23:50', 'full', '2023-12-31T23:50'],
  ['full 31/12/2023 at 23:50', 'full', '2023-12-31T23:50'],
  ['full 2 hours ago', 'full', '2024-01-16T12:10'],
  ['full two hours ago', 'full', '2024-01-16T12:10'],
  ['ten minutes ago the disk was full', 'the disk was full', '2024-01-16T14:00'],
  ['full a couple of hours ago', 'full', '2024-01-16T12:10'],
  ['full a few minutes ago', 'full', '2024-01-16T14:07'],
  ['full half an hour ago', 'full', '2024-01-16T13:40'],
  ['full yesterday 9am, @lee', 'full', '2024-01-15T09:00'],
  ['restarted at half past nine the whole pool', 'restarted the whole pool', '2024-01-16T09:30'],
]

describe('times as people say them', () => {
  it(`are ${PHRASES.length} phrases that are read as meant`, () => {
    const seen = PHRASES.map(([line]) => {
      const { intent } = read(line)
      const event = intent?.kind === 'add' ? intent.event : null
      const time = event === null ? '' : toIso(event.occurredAt).replace(/(:00)?\.000Z$/, '')
      return [line, event?.text ?? read(line).problem?.message, time]
    })
    expect(seen).toEqual(PHRASES)
    expect(PHRASES.length).toBeGreaterThanOrEqual(100)
  })

  it.each([
    'same as yesterday',
    'it was slow last night',
    'customers complained this morning',
    'the yesterday 9am deploy broke it',
    'logs from yesterday 9am look odd',
    'queue depth at 12',
    'scaled to 9',
    'error rate at 5',
    'went from ten to nine',
    'votes are ten to nine',
    'yesterday 9am was fine but now it is not, says half of the team',
    'half of the pool is gone',
    'sat on it for two days',
    'march through the queue',
    'may be the cache',
    'second replica is gone',
    'noon',
    'midnight deploys are forbidden',
    'ratio is 3/4',
    'node 12 of 31/12 rack',
    'within 2 hours',
    'retry in 5 minutes',
    'version 1.2.3 since 1.2.2',
    'the past nine minutes',
    'asked twice, past one timeout, for 9 nodes',
  ])('steal nothing from “%s”', (line) => {
    const stolen = line.startsWith('yesterday 9am was')
    expect(added(line).text).toBe(stolen ? line.slice('yesterday 9am '.length) : line)
  })

  it('are kept as text by a backslash, and by dismissing the chip', () => {
    expect(added('full \\yesterday 9am').text).toBe('full yesterday 9am')
    expect(added('full yesterday 9am', { plain: [{ from: 5, to: 18 }] }).text).toBe('full yesterday 9am')
  })

  it('say on the chip what was understood, with the zone', () => {
    expect(chipsOf('full yesterday at ten past nine', { zone: 'Europe/Berlin' })).toEqual([
      'time 2024-01-15 09:10 Berlin +1 (30 h ago) <yesterday at ten past nine>'.replace('30 h', '1 d 6 h'),
    ])
    expect(chipsOf('full around 6 this morning')).toEqual([
      'precision About <around >',
      'time 06:00 UTC (8 h 10 min ago) <6 this morning>',
    ])
  })

  it('are meant in the zone, on the night when the clocks change too', () => {
    const zone = 'Europe/Berlin'
    expect(timeOf('full yesterday at 9', { zone })).toBe('2024-01-15T08:00:00')
    expect(timeOf('full last night at 2am', { zone, now: '2024-10-27 09:00' })).toBe('2024-10-27T01:00:00')
    expect(timeOf('full yesterday at half past two', { zone, now: '2024-04-01 09:00' })).toBe('2024-03-31T12:30:00')
    expect(read('full yesterday at 2:30am', { zone, now: '2024-04-01 09:00' }).problem?.message).toContain('skipped')
    expect(timeOf('full yesterday 9am', { zone, now: '2024-10-28 09:00' })).toBe('2024-10-27T08:00:00')
    expect(timeOf('full yesterday 9am', { zone, now: '2024-03-31 09:00' })).toBe('2024-03-30T08:00:00')
    expect(timeOf('full yesterday 9am', { zone: 'Asia/Kolkata', now: '2024-01-16 20:00' })).toBe('2024-01-16T03:30:00')
    expect(timeOf('full last night 23:10', { zone: 'America/New_York', now: '2024-01-16 02:00' })).toBe(
      '2024-01-15T04:10:00',
    )
  })
})

describe('a time that can mean two', () => {
  /** What the chip offers beside, and what the line means once that was chosen. */
  function other(line: string, setting: Parameters<typeof read>[1] = {}): readonly (string | undefined)[] {
    const chip = read(line, setting).chips.find(({ part }) => part === 'time')
    if (chip?.or === undefined) return []
    const chosen = `${line.slice(0, chip.from)}${chip.or.text}${line.slice(chip.to)}`
    return [chip.or.label, timeOf(chosen, setting)]
  }

  it('offers the other half of the day', () => {
    expect(other('full yesterday at 9')).toEqual(['21:00', '2024-01-15T21:00:00'])
    expect(other('full yesterday at ten past nine')).toEqual(['21:10', '2024-01-15T21:10:00'])
    expect(other('full at half past one')).toEqual(['01:30', '2024-01-16T01:30:00'])
    expect(other('full yesterday at 9am')).toEqual([])
    expect(other('full at half past nine')).toEqual([])
  })

  it('offers the other order of day and month', () => {
    expect(other('full 03/04 09:30')).toEqual(['2023-03-04 09:30', '2023-03-04T09:30:00'])
    expect(other('full 31/12 09:30')).toEqual([])
  })

  it('offers the other of two equal hours', () => {
    const night = { zone: 'Europe/Berlin', now: '2024-10-27 09:00' }
    expect(timeOf('full 02:30', night)).toBe('2024-10-27T01:30:00')
    expect(other('full 02:30', night)).toEqual(['02:30 Berlin +2', '2024-10-27T00:30:00'])
    expect(other('full 02:30Z', night)).toEqual([])
    expect(other('full 02:30+02:00', night)).toEqual([])
    expect(other('full 01:30', { zone: 'America/New_York', now: '2024-11-03 12:00' })).toEqual([
      '01:30 New York -4',
      '2024-11-03T05:30:00',
    ])
  })
})

it('whatever is said in whatever zone, is never ahead, is on screen as it is saved, and reads the same written out', () => {
  const phrase = fc.constantFrom(...PHRASES.map(([line]) => line))
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'America/St_Johns',
  )
  const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2025, 0, 1) })
  fc.assert(
    fc.property(phrase, zone, moment, (line, name, ms) => {
      const now = toIso(instant(ms))
      const setting = { zone: name, now }
      const { intent, problem, chips } = read(line, setting)
      if (intent?.kind !== 'add') {
        expect(problem?.message).toMatch(/still ahead|skipped/)
        return
      }
      expect(intent.event.occurredAt).toBeLessThanOrEqual(ms + 60_000)
      const chip = chips.find(({ part }) => part === 'time')
      if (chip?.or === undefined) return
      const written = `${line.slice(0, chip.from)}${chip.or.text}${line.slice(chip.to)}`
      const meant = added(written, setting)
      expect(meant.occurredAt).not.toBe(intent.event.occurredAt)
      expect(meant.text).toBe(intent.event.text)
      expect(meant.occurredAt).toBeLessThanOrEqual(ms + 60_000)
    }),
  )
})
