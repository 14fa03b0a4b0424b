import { describe, expect, it } from 'vitest'
import { type ChatPlace, placeMessages } from '../../../../shared/import/chat/placeMessages.ts'
import { readChat } from '../../../../shared/import/chat/readChat.ts'
import { toIso, zone } from '../../../../shared/time/instant.ts'
import { at } from '../../../helpers/build.ts'

/** When each message of the paste was, read at 14:10 UTC on 2024-01-16 unless said otherwise. */
function times(pasted: string, place: Partial<ChatPlace> = {}): readonly string[] {
  const now = at('2024-01-16 14:10')
  const { messages } = readChat(pasted)
  return placeMessages(messages, { zone: zone('UTC'), now, lastDay: null, monthFirst: false, ...place }).map(
    ({ at: moment, ownTime, skipped }) =>
      `${toIso(moment).slice(0, 16)}${ownTime ? '' : ' none'}${skipped ? ' skipped' : ''}`,
  )
}

describe('the times of a pasted chat', () => {
  it('are of today, in the zone that is chosen', () => {
    expect(times('13:05 a: x\n13:06 b: y')).toEqual(['2024-01-16T13:05', '2024-01-16T13:06'])
    expect(times('13:05 a: x', { zone: zone('Europe/Berlin') })).toEqual(['2024-01-16T12:05'])
  })

  it('are of yesterday when today they would be still ahead', () => {
    expect(times('22:05 a: x\n22:06 b: y')).toEqual(['2024-01-15T22:05', '2024-01-15T22:06'])
  })

  it('go over midnight, once or several times', () => {
    expect(times('23:50 a: x\n00:10 b: y\n13:00 c: z')).toEqual([
      '2024-01-15T23:50',
      '2024-01-16T00:10',
      '2024-01-16T13:00',
    ])
    expect(times('22:00 a: x\n01:00 b: x\n22:00 c: x\n01:00 d: x')).toEqual([
      '2024-01-14T22:00',
      '2024-01-15T01:00',
      '2024-01-15T22:00',
      '2024-01-16T01:00',
    ])
  })

  it('may be out of order by a little without a day passing', () => {
    expect(times('13:06 a: x\n13:05 b: y')).toEqual(['2024-01-16T13:06', '2024-01-16T13:05'])
  })

  it('are of the day that was chosen for the last', () => {
    const lastDay = { year: 2023, month: 12, day: 31 }
    expect(times('23:50 a: x\n00:10 b: y', { lastDay })).toEqual(['2023-12-30T23:50', '2023-12-31T00:10'])
  })

  it('follow the dates that stand there, forwards and backwards', () => {
    expect(times('23:50 a: x\n2024-01-10 00:10 b: y\n00:20 c: z')).toEqual([
      '2024-01-09T23:50',
      '2024-01-10T00:10',
      '2024-01-10T00:20',
    ])
    expect(times('--- January 3rd ---\n10:00 a: x\nYesterday\n09:00 b: y')).toEqual([
      '2024-01-03T10:00',
      '2024-01-15T09:00',
    ])
    expect(times('December 24\n10:00 a: x')).toEqual(['2023-12-24T10:00'])
  })

  it('read day and month in the order that is chosen', () => {
    const pasted = '[03/04/2023, 10:00] a: x'
    expect(times(pasted)).toEqual(['2023-04-03T10:00'])
    expect(times(pasted, { monthFirst: true })).toEqual(['2023-03-04T10:00'])
  })

  it('that name their zone are meant in it', () => {
    expect(times('2024-01-16T10:00+01:00 a: x', { zone: zone('Asia/Tokyo') })).toEqual(['2024-01-16T09:00'])
  })

  it('without any are those of the next message, said to be none', () => {
    expect(times('Thread\n13:05 a: x')).toEqual(['2024-01-16T13:05 none', '2024-01-16T13:05'])
  })

  it('go on through the hour that comes twice, and say which never came', () => {
    const berlin = { zone: zone('Europe/Berlin'), now: at('2024-10-27 12:00') }
    expect(times('02:50 a: x\n02:10 b: y', berlin)).toEqual(['2024-10-27T00:50', '2024-10-27T01:10'])
    const spring = { zone: zone('Europe/Berlin'), now: at('2024-03-31 12:00') }
    expect(times('02:30 a: x', spring)).toEqual(['2024-03-31T01:30 skipped'])
  })
})
