import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/document/blocks.ts'
import { composeDocument } from '../../../shared/document/composeDocument.ts'
import { plainText } from '../../../shared/document/inlines.ts'
import type { ActionItemId, DeviceId, EntryId, FactorId } from '../../../shared/ids.ts'
import type { ActionItem, Incident } from '../../../shared/incident/incident.ts'
import { millis, zone } from '../../../shared/time/instant.ts'
import { at, event, incidentOf, instantOf } from './incidents.ts'
import { composed, headings, options, under } from './written.ts'

const CLASSIC = [
  '# Checkout errors',
  '## Issue Summary',
  '### What the record does not say',
  '## Timeline',
  '### Detection',
  '### Actions Taken',
  '### Misleading Paths',
  '### Escalation',
  '### Resolution',
  '### Full Timeline',
  '## Root Cause and Resolution',
  '### Explanation',
  '### Resolution Details',
  '## Corrective and Preventative Measures',
  '### Improvements',
  '### Tasks',
  '## Conclusion',
]

const item = (text: string, fields: Partial<ActionItem> = {}): ActionItem => ({
  id: text as ActionItemId,
  list: 'task',
  text,
  owner: '',
  due: '',
  state: 'open',
  removed: false,
  ...fields,
})

const factor = (text: string, primary: boolean, removed = false) => ({ id: text as FactorId, text, primary, removed })

const tableOf = (incident: Incident, caption: RegExp): Extract<Block, { kind: 'table' }> => {
  const table = composed(incident).blocks.find((block) => block.kind === 'table' && caption.test(block.caption))
  if (table?.kind !== 'table') throw new Error(`no table ${caption}`)
  return table
}

const rowsOf = (incident: Incident, caption: RegExp): readonly (readonly string[])[] =>
  tableOf(incident, caption).rows.map((row) => row.map(plainText))

const dns = {
  kind: 'hypothesis',
  text: 'DNS is slow',
  occurredAt: at('10:05'),
  endedAt: at('10:25'),
  state: 'ruledOut',
  number: 'H1',
  reason: 'Lookups took 2 ms',
  people: ['Ana'],
} as const
const path = event(dns)
const alert = event({ kind: 'detection', text: 'Alert', occurredAt: at('10:00'), method: 'alert', source: 'Pager' })
const fixed = event({ kind: 'resolution', text: 'Stable again', occurredAt: at('11:00') })

describe('composeDocument', () => {
  it('has the classic sections in order, whatever is recorded', () => {
    expect(headings(composed(incidentOf([])))).toEqual(CLASSIC)
    expect(headings(composed(incidentOf([alert, path, fixed])))).toEqual(CLASSIC)
  })

  it('says of an empty incident that nothing is recorded, and never zero', () => {
    const { blocks } = composed(incidentOf([]))
    const values = blocks.flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ value }) => plainText(value)) : [],
    )
    expect(values).toHaveLength(15)
    expect(new Set(values)).toEqual(new Set(['not known', 'none recorded']))
    for (const section of CLASSIC.slice(4).map((title) => title.replace(/^#+ /, ''))) {
      expect(under(composed(incidentOf([])), section)).toMatch(/not recorded|no .+ is recorded/i)
    }
  })

  it('names both ends of the duration', () => {
    const impact = event({ kind: 'impact', text: 'Fails', occurredAt: at('10:00'), endedAt: at('12:30') })
    const summary = under(composed(incidentOf([impact])), 'Issue Summary')
    expect(summary).toContain('"2 h 30 min, "')
    expect(summary).toContain('2026-03-01 10:00')
    expect(summary).toContain('12:30 UTC')
  })

  it('takes the duration from start to resolution where no impact is recorded', () => {
    expect(under(composed(incidentOf([alert, fixed])), 'Issue Summary')).toContain('"1 h, "')
  })

  it('says that an incident goes on', () => {
    const impact = event({ kind: 'impact', text: 'Fails', occurredAt: at('10:00') })
    const document = composeDocument(incidentOf([impact]), { ...options, now: at('10:30') })
    expect(under(document, 'Issue Summary')).toContain('30 min so far')
    expect(under(document, 'Issue Summary')).toContain('now, not over yet')
  })

  it('tells what each misleading path looked like, what disproved it, and what it cost', () => {
    expect(rowsOf(incidentOf([alert, path, fixed]), /Misleading/)).toEqual([
      ['H1 DNS is slow', 'Lookups took 2 ms', 'Ana', '2026-03-01 10:05 to 10:25 UTC', '20 min'],
    ])
  })

  it('tells of each misleading path below the table why it looked right, what was tried and what came too late', () => {
    const told = event({
      ...path,
      id: path.id,
      whyItLookedRight: 'Its limit was in the log',
      soonerBy: 'A look at the lag',
    })
    const retry = event({
      kind: 'action',
      text: 'Raise the limit',
      occurredAt: path.occurredAt,
      links: [{ to: path.id, relation: 'relatedTo' }],
    })
    const section = under(composed(incidentOf([alert, told, retry, fixed])), 'Misleading Paths')
    for (const said of [
      'Why it looked right:',
      'Its limit was in the log',
      'What was tried:',
      'Raise the limit',
      'What would have shown it sooner:',
      'A look at the lag',
    ])
      expect(section).toContain(said)
    expect(section).not.toContain('Not recorded: why it looked right')
  })

  it('counts overlapping misleading paths once, and says so', () => {
    const second = event({ ...dns, text: 'Cache', occurredAt: at('10:15'), endedAt: at('10:35'), number: 'H2' })
    const section = under(composed(incidentOf([alert, path, second, fixed])), 'Misleading Paths')
    expect(section).toContain('30 min')
    expect(section).toContain('overlaps counted once')
  })

  it('marks approximate costs, and says where none is known', () => {
    const about = event({ ...dns, precision: 'about' })
    const open = event({ ...dns, text: 'Cache', endedAt: null, number: 'H2' })
    const rows = rowsOf(incidentOf([alert, about, open, fixed]), /Misleading/)
    expect(rows[0]?.slice(-2)).toEqual(['≈ 2026-03-01 10:05 to 10:25 UTC', '≈ 20 min'])
    expect(rows[1]?.slice(-2)).toEqual(['2026-03-01 10:05 UTC, end not known', 'not known'])
  })

  it('never prints the time of an order-only event', () => {
    const unknown = event({ kind: 'action', text: 'Rolled back', occurredAt: at('10:41'), precision: 'orderOnly' })
    const document = JSON.stringify(composed(incidentOf([alert, unknown, fixed])))
    expect(document).not.toContain('10:41')
    expect(under(composed(incidentOf([alert, unknown])), 'Actions Taken')).toContain('time not known')
  })

  it('says where a computer slept, and where a clock was set', () => {
    const device = 'laptop' as DeviceId
    const incident = incidentOf([alert, fixed], {
      sleeps: [{ device, from: at('10:12'), to: at('10:30'), ended: 'woke' }],
    })
    const jump = { entry: 'e' as EntryId, device, at: at('10:40'), by: millis(-3_600_000) }
    const head = { head: 'ab', entries: 2, key: null, clockJumps: [jump] }
    const document = composeDocument(incident, { template: 'classic', now: at('11:00'), head, appVersion: '0' })
    const said = under(document, 'What the record does not say')
    expect(said).toMatch(/slept from .*10:12 UTC to .*10:30 UTC/)
    expect(said).toMatch(/moved back 1 h, before what it recorded at .*10:40 UTC/)
  })

  it('keeps hidden and taken back events out, and says how many are hidden', () => {
    const hidden = event({ kind: 'note', text: 'Lunch order', occurredAt: at('10:10'), hidden: true })
    const document = composed(incidentOf([alert, hidden]))
    expect(JSON.stringify(document)).not.toContain('Lunch order')
    expect(under(document, 'What the record does not say')).toContain('1 event is hidden')
  })

  it('prints times in UTC and in the zone of the incident, each under its name', () => {
    const table = tableOf(incidentOf([alert], { zone: zone('Europe/Berlin') }), /event/)
    expect(table.columns.map(({ title }) => title).slice(0, 2)).toEqual(['Time (UTC)', 'Time (Europe/Berlin)'])
    expect(table.rows[0]?.slice(0, 2).map(plainText)).toEqual(['10:00', '11:00'])
  })

  it('says the date once where all events share it, and beside each time where they do not', () => {
    const later = event({ kind: 'note', text: 'x', occurredAt: instantOf('2026-03-02T23:30:00Z') })
    expect(tableOf(incidentOf([alert, fixed]), /event/).caption).toBe('All 2 events on 2026-03-01, in order')
    const incident = incidentOf([alert, later], { zone: zone('Europe/Berlin') })
    expect(rowsOf(incident, /^All 2 events, in order$/).map((row) => row.slice(0, 2))).toEqual([
      ['2026-03-01 10:00', '11:00'],
      ['2026-03-02 23:30', '2026-03-03 00:30'],
    ])
  })

  it('says the offset beside each time of a night in which the clocks are changed', () => {
    const before = event({ kind: 'note', text: 'x', occurredAt: instantOf('2026-10-25T00:30:00Z') })
    const after = event({ kind: 'note', text: 'y', occurredAt: instantOf('2026-10-25T01:30:00Z') })
    const incident = incidentOf([before, after], { zone: zone('Europe/Berlin') })
    expect(rowsOf(incident, /events/).map((row) => row.slice(0, 2))).toEqual([
      ['00:30', '02:30 +2'],
      ['01:30', '02:30 +1'],
    ])
  })

  it('shows seconds where the record has them', () => {
    const exact = event({ kind: 'note', text: 'x', occurredAt: at('10:00:42') })
    const about = event({ kind: 'note', text: 'y', occurredAt: at('10:01'), precision: 'about' })
    expect(rowsOf(incidentOf([exact, about]), /events/).map(([time]) => time)).toEqual(['10:00:42', '≈ 10:01'])
  })

  it('puts the primary factor first and the other factors after the explanation', () => {
    const incident = incidentOf([alert], {
      factors: [factor('No alert on lag', false), factor('Wrong host', true), factor('Gone', false, true)],
      explanation: 'It was late.\n\nTwo windows looked alike.',
    })
    const texts = composed(incident).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [plainText(block.inlines)] : [],
    )
    expect(texts.indexOf('Wrong host')).toBeLessThan(texts.indexOf('It was late.'))
    expect(texts).toContain('Two windows looked alike.')
    expect(under(composed(incident), 'Explanation')).toContain('No alert on lag')
    expect(JSON.stringify(composed(incident))).not.toContain('Gone')
  })

  it('prints a cause that came as the explanation, too, only once', () => {
    const incident = incidentOf([alert], { factors: [factor('Wrong host', true)], explanation: 'Wrong host' })
    expect(under(composed(incident), 'Explanation').match(/Wrong host/g)).toHaveLength(1)
  })

  it('lists tasks with owner and due date, and says what is missing', () => {
    const incident = incidentOf([alert], {
      actionItems: [
        item('Test the restore', { owner: 'Ana', due: '2026-04-01', state: 'done' }),
        item('Name an owner'),
        item('Dropped', { removed: true }),
        item('Alert on lag', { list: 'improvement' }),
      ],
    })
    const tasks = under(composed(incident), 'Tasks')
    expect(tasks).toContain('"done":true')
    expect(tasks).toContain('owner: Ana')
    expect(tasks).toContain('due 2026-04-01')
    expect(tasks).toContain('owner not recorded')
    expect(tasks).not.toContain('Dropped')
    expect(under(composed(incident), 'Improvements')).toContain('Not recorded: owners and due dates.')
  })

  it('prints the written conclusion, or the facts marked as from the log', () => {
    const document = composed(incidentOf([alert, path, fixed]))
    expect(under(document, 'Conclusion')).toContain('1 misleading path was followed, which took 20 min.')
    expect(under(document, 'Conclusion')).toContain('From the log; no conclusion was written.')
    const written = under(composed(incidentOf([alert], { conclusion: 'We test restores now.' })), 'Conclusion')
    expect(written).toContain('We test restores now.')
    expect(written).not.toContain('From the log')
  })

  it('says of an escalation whom, how and when answered', () => {
    const escalation = event({
      kind: 'escalation',
      text: 'Database is down',
      occurredAt: at('10:10'),
      escalatedTo: 'DB on call',
      via: 'phone',
      acknowledgedAt: at('10:14'),
    })
    const section = under(composed(incidentOf([alert, escalation])), 'Escalation')
    for (const words of ['DB on call', 'phone', '2026-03-01 10:14 UTC', '4 min later']) expect(section).toContain(words)
  })

  it('carries the log head, the number of entries, the moment and the version in small print', () => {
    expect(composed(incidentOf([alert])).footer).toEqual([
      `Log head 9f3c 01ab 9f3c 01ab (entry 7), in full ${'9f3c01ab'.repeat(8)}`,
      `Sealed with the key 0bad c0de 0bad c0de, in full ${'0badc0de'.repeat(8)}`,
      '7 entries in the log. Exported 2026-11-22 12:00 UTC by Faultline 0.1.0.',
    ])
  })
})
