import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import {
  CHAIN_START,
  decodeRecord,
  encodeRecord,
  entryOf,
  isoWithOffset,
  MAX_LINE_BYTES,
  type RecordFields,
} from '../../../shared/journal/record.ts'
import { instant } from '../../../shared/time/instant.ts'
import { notePayload } from '../../helpers/journal.ts'

// Rule ids like [J3] refer to docs/journal.md.

const fields = (changes: Partial<RecordFields> = {}): RecordFields => ({
  id: '01JD8ZS0000000000000000000',
  hlc: '0193f2a1b2c3-0004-laptop',
  recordedAt: instant(Date.parse('2026-11-22T15:10:24.123Z')),
  offsetMinutes: 60,
  monotonic: 123_456.7,
  by: 'Sam',
  batch: 'b1',
  op: 'event.add',
  payload: notePayload('e1', 'Alert fired'),
  ...changes,
})

const lineOf = (changes: Partial<RecordFields> = {}) => encodeRecord(fields(changes), 17, CHAIN_START, nodeBytes).line
const decode = (line: string) => decodeRecord(nodeBytes.encode(line.trimEnd()), nodeBytes)

describe('a line of the journal', () => {
  it('[J3] has the fields of the format, in this order, and ends with its hash', () => {
    expect(lineOf().replace(/"h":".*"/, '"h":"…"')).toBe(
      '{"v":1,"id":"01JD8ZS0000000000000000000","n":17,"hlc":"0193f2a1b2c3-0004-laptop",' +
        '"t":"2026-11-22T16:10:24.123+01:00","m":123457,"by":"Sam","b":"b1","op":"event.add",' +
        `"d":${notePayload('e1', 'Alert fired')},"p":"${CHAIN_START}","h":"…"}\n`,
    )
  })

  it('[J3] seals the very bytes that come before the hash', () => {
    const line = lineOf()
    const covered = line.slice(0, line.indexOf(',"h":'))
    expect(line).toContain(`,"h":"${nodeBytes.sha256(nodeBytes.encode(covered))}"}`)
  })

  it('reads back as what was written, whatever the texts', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.integer({ min: -840, max: 840 }),
        fc.jsonValue({ maxDepth: 2 }),
        (id, by, batch, offset, d) => {
          const payload = JSON.stringify(d)
          const line = lineOf({ id: `x${id}`, by, batch, op: 'someday.new', payload, offsetMinutes: offset })
          expect(line.indexOf('\n')).toBe(line.length - 1)
          const record = decode(line)
          expect(record).not.toBeNull()
          if (record === null) return
          const entry = entryOf(record)
          expect(entry).toMatchObject({ id: `x${id}`, by, batch })
          expect(entry.recordedAt).toBe(fields().recordedAt)
          expect(entry.op).toEqual({ op: 'unknown', name: 'someday.new', d: JSON.parse(payload) })
        },
      ),
    )
  })

  it('does not read with any one byte changed', () => {
    const bytes = new Uint8Array(nodeBytes.encode(lineOf().trimEnd()))
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x04
      expect(decodeRecord(changed, nodeBytes), `byte ${at}`).toBeNull()
    }
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => decodeRecord(bytes, nodeBytes) === null))
  })

  it('does not read when it is longer than a line may be', () => {
    const tooLong = lineOf({ payload: notePayload('e1', 'x'.repeat(MAX_LINE_BYTES)) })
    expect(decode(tooLong)).toBeNull()
  })

  it('does not read when it nests so deep that no window could take it', () => {
    const deep = (depth: number) => `${'['.repeat(depth)}${'"[",'.repeat(2_000)}0${']'.repeat(depth)}`
    expect(decode(lineOf({ payload: deep(30) }))).not.toBeNull()
    expect(decode(lineOf({ payload: deep(33) }))).toBeNull()
    expect(decode(lineOf({ payload: deep(100_000) }))).toBeNull()
  })
})

describe('the entry of a line', () => {
  const entryFrom = (line: string) => {
    const record = decode(line)
    return record === null ? null : entryOf(record)
  }

  it('takes the time from the wall clock with its offset, and the device from the order', () => {
    expect(entryFrom(lineOf())).toMatchObject({
      recordedAt: Date.parse('2026-11-22T15:10:24.123Z'),
      device: 'laptop',
      op: { op: 'event.add', d: { event: 'e1' } },
    })
  })

  it('[J8] keeps fields that it does not know, in payload and fields', () => {
    const payload = JSON.stringify({ event: 'e1', changes: { text: 'x', mood: 'calm' }, later: [1] })
    expect(entryFrom(lineOf({ op: 'event.amend', payload }))?.op).toEqual({
      op: 'event.amend',
      d: { event: 'e1', changes: { text: 'x', mood: 'calm' }, later: [1] },
    })
  })

  it('[J8] keeps an op that it does not know, and a payload that it cannot act upon', () => {
    expect(entryFrom(lineOf({ op: 'event.paint', payload: '{"colour":"red"}' }))?.op).toEqual({
      op: 'unknown',
      name: 'event.paint',
      d: { colour: 'red' },
    })
    const payload = JSON.stringify({ event: 'e1', changes: { precision: 'within a heartbeat' } })
    expect(entryFrom(lineOf({ op: 'event.amend', payload }))?.op).toMatchObject({ op: 'unknown', name: 'event.amend' })
  })

  it('[J8] keeps a line of a newer major version without acting upon it', () => {
    const covered = lineOf()
      .replace('{"v":1,', '{"v":2,')
      .replace(/,"h":.*\n/, '')
    const line = `${covered},"h":"${nodeBytes.sha256(nodeBytes.encode(covered))}"}\n`
    expect(entryFrom(line)?.op).toMatchObject({ op: 'unknown', name: 'event.add' })
  })
})

describe('isoWithOffset', () => {
  it('says the wall time and how far it is from UTC', () => {
    const noon = instant(Date.parse('2026-11-22T12:00:00.5Z'))
    expect(isoWithOffset(noon, 0)).toBe('2026-11-22T12:00:00.500+00:00')
    expect(isoWithOffset(noon, 345)).toBe('2026-11-22T17:45:00.500+05:45')
    expect(isoWithOffset(noon, -210)).toBe('2026-11-22T08:30:00.500-03:30')
  })

  it('says the same moment and the same wall time, whatever was asked before', () => {
    const near = fc.integer({ min: -200_000, max: 200_000 })
    const far = fc.integer({ min: -8_000_000_000_000, max: 200_000_000_000_000 })
    fc.assert(
      fc.property(fc.array(fc.oneof(near, far)), fc.integer({ min: -1_439, max: 1_439 }), (moments, offset) => {
        for (const at of moments) {
          const text = isoWithOffset(instant(at), offset)
          expect(Date.parse(text)).toBe(at)
          expect(text.slice(0, -'+00:00'.length)).toBe(new Date(at + offset * 60_000).toISOString().slice(0, -1))
        }
      }),
    )
  })
})
