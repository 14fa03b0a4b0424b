import { expect, it } from 'vitest'
import { withQuietRows } from '../../../../renderer/features/log/quietRows.ts'
import { rowsOf } from '../../../../renderer/features/log/rows.ts'
import type { DeviceId, EntryId, EventId } from '../../../../shared/ids.ts'
import { instant, millis, UTC } from '../../../../shared/time/instant.ts'
import { event } from '../../../shared/document/incidents.ts'

const at = (time: string) => instant(Date.parse(`2026-03-02T${time}:00Z`))
const device = 'laptop' as DeviceId

it('stands a sleep before the first event after it, and a clock that was set before its event', () => {
  const events = ['22:00', '23:55', '23:58'].map((time) =>
    event({ kind: 'note', text: time, occurredAt: at(time), id: time as EventId }),
  )
  const rows = withQuietRows(
    rowsOf(events, [], { zone: UTC, second: null }, new WeakMap()),
    {
      sleeps: [{ device, from: at('23:10'), to: at('23:52'), ended: 'woke' }],
      jumps: new Map([
        ['23:58' as EventId, { entry: 'e' as EntryId, device, at: at('23:58'), by: millis(-3_600_000) }],
      ]),
    },
    UTC,
  )
  expect(rows.map((row) => (row.kind === 'quiet' ? row.words : row.id))).toEqual([
    '22:00',
    'This computer slept from 23:10 to 23:52',
    '23:55',
    'This computer’s clock was moved back 1 h here: times from before and after do not compare.',
    '23:58',
  ])
})
