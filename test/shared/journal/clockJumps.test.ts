import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import type { DeviceId, EntryId } from '../../../shared/ids.ts'
import { type ClockReading, clockJumps, clockTrace } from '../../../shared/journal/clockJumps.ts'
import { joinSegments } from '../../../shared/journal/joinSegments.ts'
import { readSegment } from '../../../shared/journal/readSegment.ts'
import type { Sleep } from '../../../shared/journal/sleep.ts'
import { instant, millis } from '../../../shared/time/instant.ts'
import { headerRecord, notePayload, segmentOf } from '../../helpers/journal.ts'

const HOUR = 3_600_000
const BEGAN = Date.parse('2026-03-02T09:00:00Z')
const laptop = 'laptop' as DeviceId

/** A line at `steady` ms of a session whose clock is `off` ms ahead of where it began. */
const at = (steady: number, off: number, entry: string | null = `entry-${steady}`, session = 's'): ClockReading => ({
  session,
  device: laptop,
  wall: instant(BEGAN + steady + off),
  steady: millis(steady),
  entry: entry as EntryId | null,
})

const traced = (readings: readonly ClockReading[]): readonly ClockReading[] => {
  const trace = clockTrace()
  for (const reading of readings) trace.add(reading)
  return trace.readings()
}

const jumps = (readings: readonly ClockReading[], sleeps: readonly Sleep[] = []) =>
  clockJumps(traced(readings), sleeps).map(({ entry, by }) => [entry, by])

describe('[J15] clock jumps', () => {
  it('are told at the first entry after them, with how far the clock was moved', () => {
    expect(jumps([at(0, 0, null), at(10, 0), at(20, -HOUR), at(30, -HOUR), at(40, 0)])).toEqual([
      ['entry-20', -HOUR],
      ['entry-40', HOUR],
    ])
  })

  it('are told to the second: between the reading of the one clock and the other a moment passes', () => {
    expect(jumps([at(10, -40), at(20, -HOUR)])).toEqual([['entry-20', -HOUR]])
    expect(jumps([at(10, 0), at(20, HOUR - 40)])).toEqual([['entry-20', HOUR]])
  })

  it('are none where clocks drift apart slowly', () => {
    expect(jumps(Array.from({ length: 100 }, (_, i) => at(i * 60_000, i * 1_000)))).toEqual([])
  })

  it('of another session are its own', () => {
    expect(jumps([at(10, 0), at(20, -HOUR, 'other', 't')])).toEqual([])
  })

  it('are found once in lines that an error made the writer write again behind a later header', () => {
    expect(jumps([at(0, 0, null), at(10, 0), at(100, HOUR, null), at(50, 0), at(60, 0), at(110, HOUR)])).toEqual([
      ['entry-110', HOUR],
    ])
  })

  it('are found once in a segment and its copy', () => {
    const readings = traced([at(0, 0, null), at(10, 0), at(20, HOUR)])
    expect(clockJumps([...readings, ...readings], [])).toHaveLength(1)
  })

  it('ahead are not told as far as the computer is known to have slept', () => {
    const sleep = { device: laptop, from: instant(BEGAN + 10), to: instant(BEGAN + HOUR), ended: 'woke' } as const
    expect(jumps([at(10, 0), at(1_000, HOUR - 2_000)], [sleep])).toEqual([])
    expect(jumps([at(10, 0), at(1_000, 3 * HOUR)], [sleep])).toEqual([['entry-1000', 2 * HOUR]])
    expect(jumps([at(10, 0), at(1_000, -HOUR)], [sleep])).toEqual([['entry-1000', -HOUR]])
  })

  it('of a clock that is set at every line are all told, in no more than linear time', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => at(i + 1, i % 2 === 0 ? 0 : HOUR))
    const began = performance.now()
    expect(clockJumps(traced(rows), [])).toHaveLength(rows.length - 1)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('are not read from entries that were copied and have no reading', () => {
    expect(jumps([at(10, 0), at(0, -5 * HOUR, 'copied'), at(20, 0)])).toEqual([])
  })

  it('are the same from what a trace keeps as from all readings', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(0, 0, 0, -HOUR, HOUR)))
    fc.assert(
      fc.property(steps, (row) => {
        let steady = 0
        let off = 0
        const readings = row.map(([length, step]) => {
          steady += length
          off += step
          return at(steady, off)
        })
        expect(clockJumps(traced(readings), [])).toEqual(clockJumps(readings, []))
        expect(clockJumps(readings, [])).toHaveLength(row.slice(1).filter(([, step]) => step !== 0).length)
      }),
    )
  })
})

describe('a segment', () => {
  const note = (name: string) => ({ id: name, op: 'event.add', payload: notePayload(name, name) })

  it('shows where its clock was set, in the report on the journal', () => {
    const { bytes } = segmentOf([
      headerRecord({}),
      note('a'),
      { ...note('b'), recordedAt: instant(BEGAN - HOUR + 2_000) },
    ])
    const { clockJumps: found } = joinSegments([readSegment('j-a', bytes, nodeBytes)], []).report
    expect(found).toEqual([{ entry: 'b', device: laptop, at: BEGAN - HOUR + 2_000, by: -HOUR }])
  })

  it('shows none when summer time ends: the offset of its times changes, not the times', () => {
    const { bytes } = segmentOf([
      headerRecord({}),
      { ...note('a'), offsetMinutes: 120 },
      { ...note('b'), offsetMinutes: 60 },
    ])
    expect(joinSegments([readSegment('j-a', bytes, nodeBytes)], []).report.clockJumps).toEqual([])
  })
})
