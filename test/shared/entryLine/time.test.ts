import { describe, expect, it } from 'vitest'
import { declared, detection, incidentOf } from '../../helpers/build.ts'
import { added, chipsOf, problemOf, read, timeOf } from './reading.ts'

describe('the time of an entry line', () => {
  it('is the first key press when none is given', () => {
    const setting = { startedAt: '2024-01-16 14:09:30' }
    expect(timeOf('disk is full', setting)).toBe('2024-01-16T14:09:30')
    const { chips } = read('disk is full', setting)
    expect(chips.at(-1)).toEqual({ part: 'time', label: '14:09 UTC', detail: '30 s ago', from: 12, to: 12 })
  })

  it.each([
    ['full -4m', '2024-01-16T14:06:00'],
    ['-4m full', '2024-01-16T14:06:00'],
    ['full −4m', '2024-01-16T14:06:00'],
    ['full -1h30m', '2024-01-16T12:40:00'],
    ['full -90s', '2024-01-16T14:08:30'],
    ['full -2d', '2024-01-14T14:10:00'],
    ['full -1.5h', '2024-01-16T12:40:00'],
    ['full 5 min ago', '2024-01-16T14:05:00'],
    ['full 5min ago', '2024-01-16T14:05:00'],
    ['full 2 hours ago', '2024-01-16T12:10:00'],
    ['full 1 hour 20 min ago', '2024-01-16T12:50:00'],
    ['full an hour ago', '2024-01-16T13:10:00'],
    ['a minute ago it was full', '2024-01-16T14:09:00'],
    ['full half an hour ago', '2024-01-16T13:40:00'],
    ['full 14:05', '2024-01-16T14:05:00'],
    ['14:05 full', '2024-01-16T14:05:00'],
    ['full 9:05', '2024-01-16T09:05:00'],
    ['full at 14:05', '2024-01-16T14:05:00'],
    ['full since 14:05', '2024-01-16T14:05:00'],
    ['full 14:05, @lee', '2024-01-16T14:05:00'],
    ['full 14:05:30', '2024-01-16T14:05:30'],
    ['full 2:05pm', '2024-01-16T14:05:00'],
    ['full 2:05 PM', '2024-01-16T14:05:00'],
    ['full 12:05 am', '2024-01-16T00:05:00'],
    ['full 14:05Z', '2024-01-16T14:05:00'],
    ['full 14:05 UTC', '2024-01-16T14:05:00'],
    ['full 15:05+01:00', '2024-01-16T14:05:00'],
    ['full today 14:05', '2024-01-16T14:05:00'],
    ['full yesterday 23:10', '2024-01-15T23:10:00'],
    ['full yesterday at 23:10', '2024-01-15T23:10:00'],
    ['full 2024-01-15 09:30', '2024-01-15T09:30:00'],
    ['full 2024-01-15T09:30Z', '2024-01-15T09:30:00'],
    ['full 2024-01-15T09:30', '2024-01-15T09:30:00'],
    ['full 2024-01-15T09:30:10+01:00', '2024-01-15T08:30:10'],
    ['full 2024-01-15T09:30:10.250-05:00', '2024-01-15T14:30:10'],
  ])('reads %s', (line, expected) => {
    expect(timeOf(line)).toBe(expected)
    expect(added(line).text).toMatch(/^(it was )?full$/)
  })

  it('reads a bare time in the zone of the context, and says so', () => {
    const setting = { zone: 'Europe/Berlin' }
    expect(timeOf('full 15:05', setting)).toBe('2024-01-16T14:05:00')
    expect(timeOf('full 14:05Z', setting)).toBe('2024-01-16T14:05:00')
    expect(chipsOf('full 15:05', setting)).toEqual(['time 15:05 Berlin +1 (5 min ago) <15:05>'])
    expect(chipsOf('full yesterday 23:10', setting)).toEqual([
      'time 2024-01-15 23:10 Berlin +1 (16 h ago) <yesterday 23:10>',
    ])
  })

  it.each([
    ['full 14:00-14:05', '2024-01-16T14:00:00/2024-01-16T14:05:00'],
    ['full 14:00–14:05', '2024-01-16T14:00:00/2024-01-16T14:05:00'],
    ['full 14:00..14:05', '2024-01-16T14:00:00/2024-01-16T14:05:00'],
    ['full 14:00 - 14:05', '2024-01-16T14:00:00/2024-01-16T14:05:00'],
    ['full from 14:00 to 14:05', '2024-01-16T14:00:00/2024-01-16T14:05:00'],
    ['full between 14:00 and 14:05', '2024-01-16T14:00:00/2024-01-16T14:05:00'],
    ['full 14:00-14:05Z', '2024-01-16T14:00:00/2024-01-16T14:05:00'],
    ['full 2024-01-15 09:30..2024-01-16 02:45', '2024-01-15T09:30:00/2024-01-16T02:45:00'],
    ['full 2024-01-15 09:30-10:15', '2024-01-15T09:30:00/2024-01-15T10:15:00'],
    ['full 2024-01-15 23:30-00:15', '2024-01-15T23:30:00/2024-01-16T00:15:00'],
    ['full 2024-01-15T09:30Z..2024-01-15T10:15Z', '2024-01-15T09:30:00/2024-01-15T10:15:00'],
    ['full yesterday 23:10-23:40', '2024-01-15T23:10:00/2024-01-15T23:40:00'],
    ['full yesterday 23:10-00:20', '2024-01-15T23:10:00/2024-01-16T00:20:00'],
    ['full 23:50-00:10', '2024-01-15T23:50:00/2024-01-16T00:10:00'],
  ])('reads the range %s', (line, expected) => {
    expect(timeOf(line)).toBe(expected)
    expect(added(line).text).toBe('full')
  })

  it('shows start and end of a range as two chips', () => {
    expect(chipsOf('i down 14:00-14:05')).toEqual([
      'kind Impact <i>',
      'time 14:00 UTC (10 min ago) <14:00>',
      'end 14:05 UTC (5 min) <-14:05>',
    ])
  })

  it.each([
    ['full ~14:05', 'about', 'About <~>'],
    ['full about 14:05', 'about', 'About <about >'],
    ['full <14:05', 'before', 'Before <<>'],
    ['full before 14:05', 'before', 'Before <before >'],
    ['full >14:05', 'after', 'After <>>'],
    ['full ~5 min ago', 'about', 'About <~>'],
  ])('reads how well it is known: %s', (line, precision, chip) => {
    expect(added(line)).toMatchObject({ text: 'full', precision })
    expect(timeOf(line)).toBe('2024-01-16T14:05:00')
    expect(chipsOf(line)[0]).toBe(`precision ${chip}`)
  })

  it('reads a date alone only when it is marked, and then as day only', () => {
    expect(added('certificate expired 2024-01-15').text).toBe('certificate expired 2024-01-15')
    expect(added('certificate expired ~2024-01-15')).toMatchObject({ text: 'certificate expired', precision: 'day' })
    expect(timeOf('certificate expired ~2024-01-15', { zone: 'Europe/Berlin' })).toBe('2024-01-14T23:00:00')
  })

  it('takes the last place in the order when the time is not known', () => {
    const incident = incidentOf(declared(), detection('2024-01-16 13:00', 'Alert'))
    expect(added('h database bottleneck ??', { incident })).toMatchObject({
      text: 'database bottleneck',
      precision: 'orderOnly',
    })
    expect(timeOf('h database bottleneck ??', { incident })).toBe('2024-01-16T13:00:00')
    expect(timeOf('h database bottleneck ??')).toBe('2024-01-16T14:10:00')
    expect(chipsOf('x fail over ??')).toEqual(['kind Decision <x>', 'time Time not known (order only) <??>'])
  })

  it.each([
    ['LVM snapshot from 17:20 is recent enough -4m', 'LVM snapshot from 17:20 is recent enough', '14:06:00'],
    ['14:05 saw the deploy start 13:50', 'saw the deploy start 13:50', '14:05:00'],
    ['the 13:50 deploy broke it 14:05', 'the 13:50 deploy broke it', '14:05:00'],
    ['deploy 13:50 failed, rolled back 14:05', 'deploy 13:50 failed, rolled back', '14:05:00'],
    ['deploy -20m done at 13:50', 'deploy done at 13:50', '13:50:00'],
  ])('chooses one of several times: %s', (line, text, time) => {
    expect(added(line).text).toBe(text)
    expect(timeOf(line)).toBe(`2024-01-16T${time}`)
  })

  it.each([
    'LVM snapshot from 13:20 is recent enough',
    'the 13:05 deploy broke it',
    'fix expected by 13:30',
    'errors began before 13:00 and stopped',
    '1:1 with Lee',
    'ratio 3:2',
    'temperature fell to -4',
    '-5xx errors',
    'mac 12:34:56:78:9a:bc',
    'nginx:1.25 pulled',
    '10.0.0.1:8080 is down',
    'what??',
    'score 14:05abc',
    'deployed 2024-01-15',
    'version 1.14:05',
    '<script>14:05</script>',
  ])('leaves %s alone', (line) => {
    expect(added(line).text).toBe(line)
    expect(chipsOf(line)).toEqual([])
  })

  it.each([
    ['full 25:61', '25:61'],
    ['full 14:5', '14:5'],
    ['full 14:60', '14:60'],
    ['full 14:05:61', '14:05:61'],
    ['full 14:05pm', '14:05pm'],
    ['full -4x', '-4x'],
    ['full 2024-13-45', '2024-13-45'],
    ['full 2024-02-30 10:00', '2024-02-30 10:00'],
    ['full 2024-01-15T25:00Z', '2024-01-15T25:00Z'],
    ['full 14:05-25:00', '14:05-25:00'],
    ['full yesterday 25:00', 'yesterday 25:00'],
  ])('refuses %s and names the place', (line, place) => {
    expect(problemOf(line)).toEqual(['unreadableTime', place])
    expect(read(line).problem?.message).toContain(`“${place}”`)
    expect(read(line).problem?.message).toContain('\\')
  })

  it('does not refuse what looks like a time when another one was understood', () => {
    expect(added('aspect 16:9 is wrong -4m').text).toBe('aspect 16:9 is wrong')
  })

  it('refuses a time that is still to come, and offers last night', () => {
    const { problem } = read('full 23:10', { now: '2024-01-16 01:04' })
    expect(problem).toMatchObject({ kind: 'inTheFuture', from: 5, to: 10 })
    expect(problem?.message).toContain('yesterday 23:10')
    expect(problem?.message).toContain('01:04 UTC')
    expect(problemOf('full 14:00-14:30')).toEqual(['inTheFuture', '14:00-14:30'])
    expect(problemOf('full 2030-01-01 10:00')).toEqual(['inTheFuture', '2030-01-01 10:00'])
  })

  it('allows for two clocks that disagree by less than a minute', () => {
    expect(timeOf('full 14:11')).toBe('2024-01-16T14:11:00')
    expect(problemOf('full 14:12')).toEqual(['inTheFuture', '14:12'])
  })

  it('refuses a range that ends before it starts', () => {
    expect(problemOf('i down 14:05-14:00')).toEqual(['endBeforeStart', '14:05-14:00'])
    expect(problemOf('i down 2024-01-16 09:00..2024-01-15 10:00')[0]).toBe('endBeforeStart')
    expect(read('i down 14:05-14:00').problem?.message).toContain('14:05 UTC')
  })

  it('refuses what lies before all records', () => {
    expect(problemOf('full -999999d')).toEqual(['unreadableTime', '-999999d'])
  })

  it.each(['\\14:05', '\\-4m', '\\5 min ago', '\\yesterday 23:10', '\\25:61', '\\~14:05', '\\??'])(
    'stays text behind a backslash: %s',
    (typed) => {
      expect(added(`full ${typed}`).text).toBe(`full ${typed.slice(1)}`)
    },
  )

  it('stays text when its chip was dismissed', () => {
    expect(added('full 14:05', { plain: [{ from: 5, to: 10 }] }).text).toBe('full 14:05')
    expect(added('full 25:61', { plain: [{ from: 5, to: 10 }] }).text).toBe('full 25:61')
  })
})

describe('on the nights when the clocks change', () => {
  const berlin = { zone: 'Europe/Berlin' }

  it('refuses a time that the clocks skipped', () => {
    const { problem } = read('full 02:30', { ...berlin, now: '2026-03-29 06:00' })
    expect(problem).toMatchObject({ kind: 'unreadableTime', from: 5, to: 10 })
    expect(problem?.message).toContain('2026-03-29')
  })

  it('takes the later of two equal times once it has been, and shows which', () => {
    expect(timeOf('full 02:30', { ...berlin, now: '2026-10-25 06:00' })).toBe('2026-10-25T01:30:00')
    expect(timeOf('full 02:30', { ...berlin, now: '2026-10-25 00:45' })).toBe('2026-10-25T00:30:00')
    expect(timeOf('full 02:30+02:00', { ...berlin, now: '2026-10-25 06:00' })).toBe('2026-10-25T00:30:00')
    expect(chipsOf('full 02:30', { ...berlin, now: '2026-10-25 06:00' })[0]).toContain('02:30 Berlin +1')
  })
})
