import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../../renderer/features/log/rows.ts'
import type { PendingEntry } from '../../../../renderer/store/incidentSlice.ts'
import type { EventId } from '../../../../shared/ids.ts'
import { instant, UTC, type ZoneId, zone } from '../../../../shared/time/instant.ts'
import { action, at, declared, detection, hypothesis, incidentOf, newEvent, note } from '../../../helpers/build.ts'

const incident = incidentOf(
  declared(),
  detection('10:00', 'Alert'),
  action('10:30', 'Restart', { starred: true }),
  hypothesis('03-03 09:00', 'Cache'),
)

const pending = (time: string, text: string, state: PendingEntry['state'] = 'saving'): PendingEntry => ({
  key: 7,
  command: { kind: 'addEvent', event: newEvent('note', time, text) },
  label: text,
  kind: 'note',
  occurredAt: at(time),
  state,
  error: null,
  kept: [],
})

const shown = (events = incident.timeline, waiting: readonly PendingEntry[] = [], in_ = UTC) =>
  rowsOf(events, waiting, { zone: in_, second: null }, new WeakMap()).map((row) =>
    row.kind === 'event' ? row.event.text : row.kind === 'pending' ? `(${row.entry.label})` : row.words,
  )

describe('the rows of the log', () => {
  it('says the date above the first event of each day', () => {
    const days = rowsOf(incident.timeline, [], { zone: UTC, second: null }, new WeakMap()).map(
      (row) => row.kind === 'event' && row.head,
    )
    expect(days).toEqual(['date', null, 'date'])
  })

  it('counts days in the zone that is shown', () => {
    const late = incidentOf(declared(), note('23:30', 'a'), note('03-03 00:30', 'b'))
    const days = rowsOf(late.timeline, [], { zone: zone('Europe/Berlin'), second: null }, new WeakMap())
    expect(days.map((row) => row.kind === 'event' && row.head)).toEqual(['date', null])
  })

  it('says where the clocks of either zone change, because times repeat there', () => {
    const night = incidentOf(declared(), note('2026-10-25 00:30', 'a'), note('2026-10-25 01:30', 'b'))
    const heads = (first: ZoneId, second: ZoneId | null) =>
      rowsOf(night.timeline, [], { zone: first, second }, new WeakMap()).map((row) => row.kind === 'event' && row.head)
    expect(heads(zone('Europe/Berlin'), null)).toEqual(['date', 'clocks'])
    expect(heads(UTC, zone('Europe/Berlin'))).toEqual(['date', 'clocks'])
    expect(heads(UTC, null)).toEqual(['date', null])
  })

  it('claims no day for an event of which only the order is known', () => {
    const unknown = incidentOf(declared(), note('10:00', 'a'), note('10:00', 'b', { precision: 'orderOnly' }))
    const days = rowsOf(unknown.timeline, [], { zone: UTC, second: null }, new WeakMap())
    expect(days.map((row) => row.kind === 'event' && row.head)).toEqual(['date', null])
  })

  it('shows what is being saved at its time, and at the end what has none', () => {
    expect(shown(incident.timeline, [pending('10:10', 'Looking')])).toEqual(['Alert', '(Looking)', 'Restart', 'Cache'])
    expect(shown(incident.timeline, [{ ...pending('10:10', 'x'), occurredAt: null }])).toEqual([
      'Alert',
      'Restart',
      'Cache',
      '(x)',
    ])
  })

  it('gives a correction a line of its own only when the disk refused it', () => {
    const event = incident.timeline[0]?.id ?? never()
    const amend = { ...pending('10:10', 'Correct'), command: { kind: 'amendEvent', event, changes: {} } } as const
    expect(shown(incident.timeline, [amend])).toHaveLength(3)
    expect(shown(incident.timeline, [{ ...amend, state: 'failed' }])).toHaveLength(4)
  })

  it('keeps the same row objects while nothing about them changed', () => {
    const cache = new WeakMap()
    const first = rowsOf(incident.timeline, [], { zone: UTC, second: null }, cache)
    const second = rowsOf(incident.timeline, [pending('10:10', 'Looking')], { zone: UTC, second: null }, cache)
    expect(second.filter((row) => row.kind === 'event')).toEqual(first)
    expect(second[0]).toBe(first[0])
  })

  it('are the same whether events came one by one or all at once', () => {
    const moves = fc.record({ minutes: fc.integer({ min: 0, max: 7200 }), order: fc.boolean(), drop: fc.nat() })
    const zones = { zone: zone('Europe/Berlin'), second: null }
    const [first] = incident.timeline
    fc.assert(
      fc.property(fc.array(moves, { minLength: 1, maxLength: 25 }), (list) => {
        const cache = new WeakMap()
        let events = incident.timeline.slice(0, 1)
        list.forEach(({ minutes, order, drop }, n) => {
          const kept = n % 3 === 2 ? events.toSpliced(drop % events.length, 1) : events
          const precision = order ? 'orderOnly' : 'exact'
          const occurredAt = instant(at('10:00') + minutes * 60_000)
          const next = { ...(first ?? never()), id: `n${n}` as EventId, occurredAt, precision } as const
          events = [...kept, next].toSorted((a, b) => a.occurredAt - b.occurredAt)
          expect(rowsOf(events, [], zones, cache)).toEqual(rowsOf(events, [], zones, new WeakMap()))
        })
      }),
      { numRuns: 60 },
    )
  })
})

function never(): never {
  throw new Error('the incident has events')
}
