import { describe, expect, it } from 'vitest'
import { toIso } from '../../../shared/time/instant.ts'
import { declared, escalation, hypothesis, incidentOf } from '../../helpers/build.ts'
import { added, chipsOf, problemOf, read, type Setting } from './reading.ts'

const incident = incidentOf(
  declared(),
  hypothesis('2024-01-16 13:00', 'Cache stampede'),
  hypothesis('2024-01-16 13:10', 'Disk full'),
  escalation('2024-01-16 13:20', 'Vendor'),
)

describe('evidence', () => {
  it('is linked for with a plus and against with a minus', () => {
    const line = 'n hit rate is flat -h1 +H2 -4m'
    expect(added(line, { incident })).toMatchObject({
      text: 'hit rate is flat',
      links: [
        { to: 'Cache stampede', relation: 'against' },
        { to: 'Disk full', relation: 'for' },
      ],
    })
    expect(chipsOf(line, { incident })).toEqual([
      'kind Note <n>',
      'evidence Against H1 (Cache stampede) <-h1>',
      'evidence For H2 (Disk full) <+H2>',
      'time 14:06 UTC (4 min ago) <-4m>',
    ])
  })

  it('of the same hypothesis counts once, as said last', () => {
    expect(added('flat after all +H1 -H1', { incident }).links).toEqual([{ to: 'Cache stampede', relation: 'against' }])
  })

  it('names a hypothesis that there is', () => {
    expect(problemOf('flat +H7', { incident })).toEqual(['unknownValue', '+H7'])
    expect(read('flat +H7', { incident }).problem?.message).toContain('H1, H2')
    expect(read('flat +H1').problem?.message).toContain('there is none yet')
    expect(added('flat \\+H7', { incident }).text).toBe('flat +H7')
    expect(added('C+H2 and x-h1 and +E1 stay', { incident })).toMatchObject({ text: 'C+H2 and x-h1 and +E1 stay' })
  })
})

describe('an expected effect', () => {
  const expectation = (line: string, setting?: Setting) => {
    const { text, expectedEffect, checkAt, occurredAt, people } = added(line, setting)
    return [
      text,
      expectedEffect,
      checkAt == null ? null : toIso(checkAt).slice(11, 16),
      toIso(occurredAt).slice(11, 16),
      people,
    ]
  }

  it('of an action is asked for at its time', () => {
    expect(expectation('a rolled back; expect errors to fall by 14:20')).toEqual([
      'rolled back',
      'errors to fall',
      '14:20',
      '14:10',
      undefined,
    ])
    expect(chipsOf('a rolled back; expect errors to fall by 14:20')).toEqual([
      'kind Action <a>',
      'expect Asks 14:20 UTC (errors to fall) <; expect errors to fall by 14:20>',
    ])
  })

  it('may be asked for after a while, and leaves the other parts of the line alone', () => {
    expect(expectation('a -5m rolled back, expecting p99 under 300 ms within 10 min @lee')).toEqual([
      'rolled back',
      'p99 under 300 ms',
      '14:20',
      '14:05',
      ['lee'],
    ])
    expect(expectation('a 14:02 restarted expect the 13:55 alert to clear in 1 h')).toEqual([
      'restarted',
      'the 13:55 alert to clear',
      '15:10',
      '14:02',
      undefined,
    ])
  })

  it('is asked for at the nearest such time: around midnight, in any zone, and when it has just passed', () => {
    expect(expectation('a x; expect y by 00:10', { now: '2024-01-16 23:55' })[2]).toBe('00:10')
    expect(
      new Date(added('a x; expect y by 00:10', { now: '2024-01-16 23:55' }).checkAt ?? 0).toISOString().slice(8, 10),
    ).toBe('17')
    expect(expectation('a x; expect y by 14:05')[2]).toBe('14:05')
    expect(expectation('a x; expect y by 15:20', { zone: 'Europe/Berlin' })[2]).toBe('14:20')
    expect(expectation('a x; expect y by 15:20Z', { zone: 'Europe/Berlin' })[2]).toBe('15:20')
  })

  it('is plain text in anything but an action, without a time, and when its chip is dismissed', () => {
    expect(expectation('n we expect errors to fall by 14:20')[1]).toBeUndefined()
    expect(expectation('a restarted, as expected')[0]).toBe('restarted, as expected')
    expect(expectation('a restarted; expect errors to fall')[1]).toBeUndefined()
    expect(expectation('a restarted; expect y by 25:20')[1]).toBeUndefined()
    const line = 'a rolled back; expect errors to fall by 14:20'
    const chip = read(line).chips.find(({ part }) => part === 'expect')
    if (chip === undefined) throw new Error('no chip')
    expect(expectation(line, { plain: [{ from: chip.from, to: chip.to }] })[0]).toBe(line.slice(2))
  })
})
