import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeChat, readChat } from '../../../../shared/import/chat/readChat.ts'

/** Each message as `who HH:MM:SS text`, with `|` for line breaks. */
const read = (pasted: string): readonly string[] =>
  readChat(pasted).messages.map(({ who, stamp, text }) => {
    const two = (n: number) => String(n).padStart(2, '0')
    const time = stamp === null ? '-' : `${two(stamp.hour)}:${two(stamp.minute)}:${two(stamp.second)}`
    return `${who === '' ? '-' : who} ${time} ${text.replaceAll('\n', '|')}`
  })

const looks = (pasted: string): boolean => looksLikeChat(readChat(pasted), pasted.split('\n').length)

const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  ['time, name, text', '14:05 sam: rolling back\n14:06 lee: ok', ['sam 14:05:00 rolling back', 'lee 14:06:00 ok']],
  ['time in brackets', '[14:05] sam: hi\n[14:06:30] lee: ok', ['sam 14:05:00 hi', 'lee 14:06:30 ok']],
  ['IRC', '14:05 <sam> hi\n[14:06:01] <@lee> yes: no', ['sam 14:05:00 hi', 'lee 14:06:01 yes: no']],
  ['name first', 'sam [14:05] hi\nLee Ray (2:06 PM) ok', ['sam 14:05:00 hi', 'Lee Ray 14:06:00 ok']],
  ['name, time, colon', 'sam 14:05: hi\nlee 14:06: ok', ['sam 14:05:00 hi', 'lee 14:06:00 ok']],
  [
    'Slack, name and time above',
    'Sam Lee  2:05 PM\nwe see errors\non all pods\n\nAna  2:07 PM\nlooking',
    ['Sam Lee 14:05:00 we see errors|on all pods', 'Ana 14:07:00 looking'],
  ],
  [
    'Slack, further messages of one person under a time alone',
    'Sam Lee  2:05 PM\nfirst\n2:06\nsecond\n2:07 PM\nthird',
    ['Sam Lee 14:05:00 first', 'Sam Lee 14:06:00 second', 'Sam Lee 14:07:00 third'],
  ],
  [
    'Slack, time under the name',
    'Sam Lee\n  2:05 PM\nwe see errors\nAna (she/her)\n2:07 PM\nlooking',
    ['Sam Lee 14:05:00 we see errors', 'Ana 14:07:00 looking'],
  ],
  [
    'Slack with an app and an older day',
    'PagerDuty APP  Today at 2:05 PM\nTriggered: db\nAna  Yesterday at 11:59 PM\nok',
    ['PagerDuty 14:05:00 Triggered: db', 'Ana 23:59:00 ok'],
  ],
  [
    'Teams, brackets above',
    '[16/01/2024 14:05] Lee, Sam\nhi\n[1/16/2024 2:06 PM] Ana\nok',
    ['- 14:05:00 Lee, Sam|hi', 'Ana 14:06:00 ok'],
  ],
  [
    'Teams, name and date',
    'Sam Lee  16/01/2024 14:05\nhi\nAna  16/01/2024 14:06\nok',
    ['Sam Lee 14:05:00 hi', 'Ana 14:06:00 ok'],
  ],
  ['Discord', 'sam — Today at 2:05 PM\nhi\nana — 16/01/2024 14:06\nok', ['sam 14:05:00 hi', 'ana 14:06:00 ok']],
  [
    'Telegram',
    'Sam Lee, [16.01.2024 14:05]\nhi\nAna, [16.01.2024 14:06:07]\nok',
    ['Sam Lee 14:05:00 hi', 'Ana 14:06:07 ok'],
  ],
  ['Google Chat', 'Sam Lee, 2:05 PM\nhi\nAna, Mon 2:06 PM\nok', ['Sam Lee 14:05:00 hi|Ana, Mon 2:06 PM|ok']],
  [
    'WhatsApp on a phone',
    '[16/01/2024, 14:05:30] Sam Lee: hi\n[16/01/2024, 14:06:00] Ana: ok',
    ['Sam Lee 14:05:30 hi', 'Ana 14:06:00 ok'],
  ],
  [
    'WhatsApp on another',
    '16/01/24, 14:05 - Sam: hi\n16/01/24, 2:06 pm - Ana: ok',
    ['Sam 14:05:00 hi', 'Ana 14:06:00 ok'],
  ],
  [
    'Zoom',
    '14:05:30 From Sam Lee to Everyone: hi\n14:06:00\t From Ana to Everyone:\tok',
    ['Sam Lee 14:05:30 hi', 'Ana 14:06:00 ok'],
  ],
  [
    'ISO log lines',
    '2024-01-16T14:05:30Z ERROR pool exhausted\n2024-01-16 14:05:31.123 INFO retry: 3',
    ['- 14:05:30 ERROR pool exhausted', '- 14:05:31 INFO retry: 3'],
  ],
  [
    'ISO with names',
    '2024-01-16 14:05 sam: hi\n2024-01-16T14:06:00+01:00 lee: ok',
    ['sam 14:05:00 hi', 'lee 14:06:00 ok'],
  ],
  [
    'system log',
    'Jan 16 14:05:30 db1 kernel: oom\nJan 16 14:05:31 db1 sshd: bye',
    ['- 14:05:30 db1 kernel: oom', '- 14:05:31 db1 sshd: bye'],
  ],
  [
    'time and text only',
    '14:05 errors go up\n14:07 - rolled back',
    ['- 14:05:00 errors go up', '- 14:07:00 rolled back'],
  ],
  [
    'levels are no names',
    '14:05:30 ERROR: gone\n14:05:31 WARN: low',
    ['- 14:05:30 ERROR: gone', '- 14:05:31 WARN: low'],
  ],
  [
    'days between',
    '--- Tuesday, January 16th, 2024 ---\n14:05 sam: hi\nToday\n09:00 lee: ok',
    ['sam 14:05:00 hi', 'lee 09:00:00 ok'],
  ],
  ['Windows line ends', '14:05 sam: hi\r\n14:06 lee: ok\r\n', ['sam 14:05:00 hi', 'lee 14:06:00 ok']],
  ['names of any script', '14:05 Zoë O’Hara: hi\n14:06 李雷: ok', ['Zoë O’Hara 14:05:00 hi', '李雷 14:06:00 ok']],
  ['a message without words', 'Sam  2:05 PM\n\nAna  2:06 PM\nseen', ['Sam 14:05:00 ', 'Ana 14:06:00 seen']],
  [
    'text before the first time',
    'Thread in #incident\n14:05 sam: hi\n14:06 lee: ok',
    ['- - Thread in #incident', 'sam 14:05:00 hi', 'lee 14:06:00 ok'],
  ],
  [
    'output pasted into the chat',
    '14:05 sam: ran df\n/dev/sda1  100%  14:05 free\n  nothing: left\n14:06 lee: ouch',
    ['sam 14:05:00 ran df|/dev/sda1  100%  14:05 free|  nothing: left', 'lee 14:06:00 ouch'],
  ],
]

describe('pasted chat', () => {
  it.each(SHAPES)('is read: %s', (_, pasted, messages) => {
    expect(read(pasted)).toEqual(messages)
  })

  it.each(SHAPES.filter(([name]) => name !== 'Google Chat'))('is recognised: %s', (_, pasted) => {
    expect(looks(pasted)).toBe(true)
  })

  it.each([
    'one line only',
    'first line\nsecond line\nthird line',
    'ran the script:\n$ df -h\n/dev/sda1 100%',
    'at 14:05 it broke\nthen we waited',
    'ratio 3:45\nversion 1:20:3',
    '{"time":"14:05"}\n{"time":"14:06"}',
    'errors:\n  a: 1\n  b: 2',
  ])('is not seen in %j', (pasted) => {
    expect(looks(pasted)).toBe(false)
  })

  it('loses no word, whatever is pasted', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '14:05 sam: hello',
        'Sam Lee  2:05 PM',
        '2:06 PM',
        '',
        'some words',
        '  indented: more',
        '[14:07] ana: ok',
        'Jan 16 14:05:30 db1 kernel: oom',
        '<x> 12:00',
      ),
      fc.string({ maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const pasted = lines.join('\n')
        const { messages } = readChat(pasted)
        const kept = messages.map(({ who, text }) => `${who} ${text}`).join(' ')
        for (const word of ['hello', 'words', 'indented', 'more', 'ok', 'kernel', 'oom']) {
          const count = (text: string) => text.split(word).length - 1
          expect(count(kept)).toBeGreaterThanOrEqual(count(pasted))
        }
        expect(messages.map(({ line: at }) => at)).toEqual(messages.map(({ line: at }) => at).toSorted((a, b) => a - b))
      }),
    )
  })

  it('answers in time for thousands of lines, and for one that never ends', () => {
    const start = performance.now()
    expect(readChat('14:05 sam: hello there\n'.repeat(5000)).timed).toBe(5000)
    readChat(`${'sam '.repeat(20_000)}\n${'[('.repeat(10_000)}`)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
