import { describe, expect, it } from 'vitest'
import { chatRows, lineRows, proposalsOf } from '../../../../shared/import/chat/chatRows.ts'
import { guessKind } from '../../../../shared/import/chat/guessKind.ts'
import { readChat } from '../../../../shared/import/chat/readChat.ts'
import { decide } from '../../../../shared/incident/decide.ts'
import { replay } from '../../../../shared/incident/replay.ts'
import { zone } from '../../../../shared/time/instant.ts'
import { at, declared, entry, incidentOf, journal, logged } from '../../../helpers/build.ts'
import { contextOf } from '../../entryLine/reading.ts'

const place = { zone: zone('UTC'), now: at('2024-01-16 14:10'), lastDay: null, monthFirst: false }
const empty = incidentOf(declared())

describe('the preview of a pasted chat', () => {
  const pasted = 'Thread\n13:05 sam: rolled back 412\n13:06 lee: thanks\n2024-01-17 09:00 ana: tomorrow'

  it('has a row for each message, with who said it and a guess of what it is', () => {
    const rows = chatRows(readChat(pasted), place, empty)
    expect(rows.map(({ line, event, standing, note }) => [line, event.kind, event.people, standing, note])).toEqual([
      [1, 'note', undefined, 'impossible', 'still ahead'],
      [2, 'action', ['sam'], 'impossible', 'still ahead'],
      [3, 'note', ['lee'], 'impossible', 'still ahead'],
      [4, 'note', ['ana'], 'impossible', 'still ahead'],
    ])
  })

  it('marks what the log has, typed by hand or imported before', () => {
    const chat = readChat('13:05 sam: Rolled  back 412\n13:06 lee: thanks')
    const typed = incidentOf(declared(), logged('action', '2024-01-16 13:04', 'rolled back 412'))
    expect(chatRows(chat, place, typed).map(({ standing }) => standing)).toEqual(['known', 'new'])

    let n = 0
    const stamp = { now: place.now, by: 'Sam', newId: () => `new-${n++}` }
    const made = decide(empty, { kind: 'importBatch', proposals: proposalsOf(chatRows(chat, place, empty)) }, stamp)
    if (!made.ok) throw new Error('refused')
    const after = replay([...journal(declared()), ...made.value.map(({ op }, index) => entry(10 + index, op))])
    expect(after.timeline.map(({ text, people }) => [text, people])).toEqual([
      ['Rolled  back 412', ['sam']],
      ['thanks', ['lee']],
    ])
    expect(chatRows(chat, place, after).map(({ standing }) => standing)).toEqual(['known', 'known'])
  })

  it('has a row for each line of what is no chat, read as an entry line', () => {
    const rows = lineRows('a restarted 13:05 @lee\n\nq what is this\nplain words', contextOf(), empty)
    expect(rows.map(({ line, event }) => [line, event.kind, event.text, event.people])).toEqual([
      [1, 'action', 'restarted', ['lee']],
      [3, 'note', 'q what is this', undefined],
      [4, 'note', 'plain words', undefined],
    ])
  })

  it('says what cannot be taken', () => {
    const long = `13:05 sam: ${'x'.repeat(20_001)}\n13:06 lee: ok`
    expect(chatRows(readChat(long), place, empty)[0]).toMatchObject({ standing: 'impossible' })
  })
})

it.each([
  ['FIRING: HighErrorRate', 'detection'],
  ['alert fired for db1', 'detection'],
  ['paging the database team', 'escalation'],
  ['maybe the cache is cold', 'hypothesis'],
  ['could it be the deploy?', 'hypothesis'],
  ['rolled back 412', 'action'],
  ['restarting the pool', 'action'],
  ['posted an update on the status page', 'communication'],
  ['errors are dropping', 'mitigation'],
  ['all clear', 'mitigation'],
  ['incident is resolved', 'resolution'],
  ['thanks', 'note'],
])('guesses of “%s” that it is a %s', (text, kind) => {
  expect(guessKind(text)).toBe(kind)
})
