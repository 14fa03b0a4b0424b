import { describe, expect, it } from 'vitest'
import {
  acknowledged,
  declared,
  escalation,
  hypothesis,
  impact,
  incidentOf,
  misled,
  retracted,
} from '../../helpers/build.ts'
import { added, chipsOf, problemOf, read } from './reading.ts'

const incident = incidentOf(
  declared(),
  hypothesis('2024-01-16 13:00', 'Cache stampede', { id: 'cache' }),
  misled('2024-01-16 13:05', '13:30', 'Database bottleneck', { id: 'db' }),
  escalation('2024-01-16 13:10', 'Database vendor', { id: 'vendor', escalatedTo: 'ana' }),
  escalation('2024-01-16 13:12', 'Network team', { id: 'net' }),
  acknowledged('net', '2024-01-16 13:20'),
  impact('2024-01-16 12:50', 'Checkout down', { id: 'down' }),
  hypothesis('2024-01-16 13:40', 'Full disk', { id: 'disk' }),
  retracted('disk'),
)
const here = { incident }
const noon = (minute: number) => Date.UTC(2024, 0, 16, 14, minute)

describe('verbs upon hypotheses', () => {
  it.each([
    ['rule out H1: metrics are flat', 'ruledOut', 'metrics are flat'],
    ['ruled out h1 metrics are flat', 'ruledOut', 'metrics are flat'],
    ['Ruled out H1 - metrics are flat', 'ruledOut', 'metrics are flat'],
    ['confirm H1', 'confirmed', ''],
    ['confirmed H1: seen in the trace', 'confirmed', 'seen in the trace'],
    ['park H1 until Monday', 'parked', 'until Monday'],
    ['parked H1', 'parked', ''],
    ['reopen H1', 'open', ''],
    ['re-opened H1: it is back', 'open', 'it is back'],
  ])('reads %s', (line, state, reason) => {
    expect(read(line, here).intent).toEqual({ kind: 'hypothesis', event: 'cache', state, at: noon(10), reason })
  })

  it('take a time', () => {
    expect(read('rule out H1: metrics are flat -4m', here).intent).toMatchObject({
      at: noon(6),
      reason: 'metrics are flat',
    })
    expect(read('14:06 confirm H1', here).intent).toMatchObject({ at: noon(6), state: 'confirmed' })
  })

  it('may change the status too, and keep people in the reason', () => {
    const { intent, also } = read('confirm H1: says @lee =identified', here)
    expect(intent).toMatchObject({ kind: 'hypothesis', reason: 'says @lee' })
    expect(also).toMatchObject([{ kind: 'status', to: 'identified' }])
  })

  it('show what they act upon', () => {
    expect(chipsOf('rule out H1: flat', here)).toEqual(['target Rule out H1 (Cache stampede) <rule out H1:>'])
  })

  it('may correct one that is closed', () => {
    expect(read('reopen H2', here).intent).toMatchObject({ event: 'db', state: 'open' })
  })

  it('name what is open when there is no such number', () => {
    expect(problemOf('rule out H9: flat', here)).toEqual(['unknownTarget', 'H9'])
    expect(read('rule out H9', here).problem?.message).toBe(
      'There is no H9. Hypotheses to choose from: H1 Cache stampede.',
    )
    expect(read('reopen H9', here).problem?.message).toContain('H2 Database bottleneck')
    expect(read('confirm E1', here).problem?.message).toContain('E1 is not a hypothesis.')
    expect(problemOf('rule out H3', here)[0]).toBe('unknownTarget')
    expect(problemOf('rule out H1')[0]).toBe('unknownTarget')
  })

  it('cannot end one before it began', () => {
    expect(problemOf('rule out H1 12:30', here)).toEqual(['endBeforeStart', '12:30'])
    expect(read('rule out H1 12:30', here).problem?.message).toContain('13:00 UTC')
  })
})

describe('verbs upon escalations and impacts', () => {
  it.each([
    ['ack E1 @lee', 'lee'],
    ['ack E1 Lee', 'Lee'],
    ['acknowledged E1', 'ana'],
    ['acked e1 @lee', 'lee'],
  ])('acknowledge: %s', (line, by) => {
    expect(read(line, here)).toMatchObject({
      intent: { kind: 'acknowledge', event: 'vendor', at: noon(10), by },
      also: [],
    })
  })

  it('end an impact', () => {
    expect(read('end I1 14:05', here).intent).toEqual({ kind: 'endImpact', event: 'down', at: noon(5) })
  })

  it('keep a remark as a note of its own', () => {
    expect(read('end I1 14:05 traffic is back', here).also).toEqual([
      { kind: 'add', event: { kind: 'note', text: 'traffic is back', occurredAt: noon(5) } },
    ])
    expect(read('ack E1 @lee joins in 5 minutes', here).also).toMatchObject([
      { kind: 'add', event: { text: 'joins in 5 minutes' } },
    ])
  })

  it('name what waits when there is no such number', () => {
    expect(read('ack E7', here).problem?.message).toBe('There is no E7. Waiting: E1 Database vendor.')
    expect(read('end I7', here).problem?.message).toBe('There is no I7. Running: I1 Checkout down.')
    expect(read('end I7').problem?.message).toBe('There is no I7. No impact is running.')
  })
})

describe('sentences that begin like a verb', () => {
  it.each([
    'rule out the database',
    'confirm with Lee',
    'end of the incident',
    'park it',
    'rule out H1s',
    'end P1',
    'ack',
  ])('stay notes: %s', (line) => {
    expect(added(line, here)).toMatchObject({ kind: 'note', text: line })
  })

  it('stay notes behind a backslash, when dismissed, and after a prefix', () => {
    expect(added('\\rule out H1: flat', here).text).toBe('rule out H1: flat')
    expect(added('rule out H1: flat', { ...here, plain: [{ from: 0, to: 12 }] }).text).toBe('rule out H1: flat')
    expect(added('a rule out H1: flat', here)).toMatchObject({ kind: 'action', text: 'rule out H1: flat' })
  })
})
